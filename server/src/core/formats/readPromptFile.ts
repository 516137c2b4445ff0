import { detectKind, isSurelyForeign } from './detectKind.js';
import { readJson, readYaml, valueOf, type SyntaxDocument, type SyntaxNode } from '../notation/index.js';
import { placeOf } from './places.js';
import type { FileKind, PromptFile } from './promptFile.js';
import type { Problem } from '../text/index.js';
import { readPromptNode } from './promptManager/readPromptNode.js';
import { checkFile } from './promptManager/shape/checkFile.js';
import { rememberSyntax } from './syntaxOf.js';

/** What the reader may know of the workspace. */
export interface ReadOptions {
  /** Names of folders, or ends of their paths, that hold prompts; `['prompts']` when not given. */
  readonly promptFolders?: readonly string[];
}

/**
 * Reads a file of prompts: its kind by content and place, its prompts, its faults. Never throws; a file of another kind
 * is `foreign`, without prompts and problems, and is mostly told by a quick look at its text.
 */
export function readPromptFile(uri: string, text: string, options: ReadOptions = {}): PromptFile {
  const promptFolders = options.promptFolders ?? ['prompts'];
  const place = placeOf(uri, promptFolders);
  const syntax = place.extension === '.json' ? 'json' : 'yaml';
  if (isSurelyForeign(text, place))
    return { uri, text, kind: 'foreign', dialect: 'prompt-manager', prompts: [], problems: [], syntax };
  const document = syntax === 'json' ? readJson(text) : readYaml(text);
  const kind = detectKind({ place, root: document.root });
  const prompts = promptMaps(kind, document.root).map((node) => readPromptNode(document, node));
  const problems = kind === 'foreign' ? [] : problemsOf(document, kind, place.stem);
  const file: PromptFile = { uri, text, kind, dialect: 'prompt-manager', prompts, problems, syntax };
  rememberSyntax(file, document);
  return file;
}

function promptMaps(kind: FileKind, root: SyntaxNode | undefined): readonly (SyntaxNode & { kind: 'map' })[] {
  switch (kind) {
    case 'prompt':
    case 'snapshot':
      return root?.kind === 'map' ? [root] : [];
    case 'collection': {
      const list = valueOf(root, 'prompts');
      return list?.kind === 'list'
        ? list.items.map(({ value }) => value).filter((value) => value.kind === 'map')
        : [];
    }
    case 'record':
    case 'schemas':
    case 'foreign':
      return [];
  }
}

function problemsOf(document: SyntaxDocument, kind: FileKind, stem: string): readonly Problem[] {
  const shape = checkFile(document, kind, stem);
  return [...document.problems, ...shape].toSorted((a, b) => a.span.start - b.span.start);
}
