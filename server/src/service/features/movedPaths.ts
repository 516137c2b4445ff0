import {
  entriesOf,
  replaceScalar,
  syntaxOf,
  valueOf,
  type PromptFile,
  type ScalarNode,
  type SyntaxNode,
  type TextEdit,
} from '../../core/index.js';
import type { FileMove } from './renameFile.js';

/** The edits of a `.promptmanager.yaml` that names files or folders which move: its folders of partials, and its globs. */
export function movedPaths(file: PromptFile, moves: readonly FileMove[]): readonly TextEdit[] {
  const base = file.uri.slice(0, file.uri.lastIndexOf('/') + 1);
  const below = moves.flatMap(({ oldUri, newUri }) =>
    oldUri.startsWith(base) && newUri.startsWith(base)
      ? [{ from: relative(base, oldUri), to: relative(base, newUri) }]
      : [],
  );
  if (below.length === 0) return [];
  return pathsIn(syntaxOf(file)?.root).flatMap((node) => {
    const [, dots = '', path = ''] = /^((?:\.\/)*)(.*)$/s.exec(node.text) ?? [];
    const move = below.find(({ from }) => path === from || path.startsWith(`${from}/`));
    return move ? [replaceScalar(file.text, node, dots + move.to + path.slice(move.from.length))] : [];
  });
}

function pathsIn(root: SyntaxNode | undefined): readonly ScalarNode[] {
  const [files, helpers] = [valueOf(root, 'files'), valueOf(root, 'helpers')];
  return [
    ...entriesOf(valueOf(root, 'dialects')).map(({ key }) => key),
    ...[
      valueOf(root, 'partials'),
      valueOf(files, 'include'),
      valueOf(files, 'exclude'),
      helpers?.kind === 'map' ? valueOf(helpers, 'scan') : undefined,
    ].flatMap(scalarsIn),
  ];
}

function scalarsIn(node: SyntaxNode | undefined): readonly ScalarNode[] {
  if (node?.kind === 'scalar') return [node];
  return node?.kind === 'list' ? node.items.flatMap(({ value }) => scalarsIn(value)) : [];
}

function relative(base: string, uri: string): string {
  const path = uri.slice(base.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
