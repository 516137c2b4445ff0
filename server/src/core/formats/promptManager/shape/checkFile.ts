import { valueOf, type MapNode, type SyntaxDocument, type SyntaxNode } from '../../../notation/index.js';
import type { FileKind } from '../../promptFile.js';
import type { Problem } from '../../../text/index.js';
import { checkCollection } from './checkCollection.js';
import { checkPrompt } from './checkPrompt.js';
import { checkShape } from './checkShape.js';
import type { Checked } from './checkedValue.js';
import { registryShape } from './schemaShape.js';
import { collectionShape, promptShape, recordShape } from './promptShape.js';

/**
 * The faults of a file's shape against the Python library's model; an error is what the library refuses, save for
 * unsafe ids, which it should. Nothing for a file whose notation is broken, since its tree is then a guess.
 */
export function checkFile(document: SyntaxDocument, kind: FileKind, stem: string): readonly Problem[] {
  const { root, text, problems } = document;
  if (root?.kind !== 'map' || problems.some(({ code }) => unreadable.has(code))) return [];
  const checked: Checked = { text, notation: document.notation, stem };
  switch (kind) {
    case 'prompt':
    case 'snapshot':
      return [...checkShape(checked, root, promptShape), ...checkPrompt(checked, root)];
    case 'collection':
      return [
        ...checkShape(checked, root, collectionShape),
        ...checkCollection(root),
        ...promptsOf(root).flatMap((prompt) => [...checkPrompt(checked, prompt)]),
      ];
    case 'record': {
      const prompt = valueOf(root, 'prompt');
      const inner = prompt?.kind === 'map' ? checkPrompt(checked, prompt) : [];
      return [...checkShape(checked, root, recordShape), ...inner];
    }
    case 'schemas':
      return [...checkShape(checked, root, registryShape)];
    case 'partial':
    case 'configuration':
    case 'inputs':
    case 'foreign':
      return [];
  }
}

const unreadable: ReadonlySet<string> = new Set(['yaml-syntax', 'json-syntax']);

function promptsOf(root: MapNode): readonly MapNode[] {
  const list = valueOf(root, 'prompts');
  const values: readonly SyntaxNode[] = list?.kind === 'list' ? list.items.map(({ value }) => value) : [];
  return values.filter((value) => value.kind === 'map');
}
