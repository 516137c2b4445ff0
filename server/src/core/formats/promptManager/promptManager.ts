import { valueOf, type SyntaxNode } from '../../notation/index.js';
import { isDataMap, type Data } from '../../prompt/index.js';
import type { Candidate, PromptFormat, Reading } from '../format.js';
import type { FileKind } from '../promptFile.js';
import { detectBroken, detectKind, mayBePromptManager } from './detect.js';
import { readPromptNode } from './readPromptNode.js';
import { checkFile } from './shape/checkFile.js';
import { collectionShape, promptShape, recordShape } from './shape/promptShape.js';
import { registryShape } from './shape/schemaShape.js';

/** The files of the Python library: prompts, collections, versions, schemas. */
export const promptManager: PromptFormat = {
  id: 'prompt-manager',
  name: 'Prompt Manager',
  dialects: ['prompt-manager'],
  mayBe: mayBePromptManager,
  shapes: {
    prompt: promptShape,
    snapshot: promptShape,
    collection: collectionShape,
    record: recordShape,
    schemas: registryShape,
  },
  settingsIn: ({ metadata }) => [metadata, fieldOf(metadata, 'custom')],
  detect: detectKind,
  read,
};

/** What lies in a prompt folder and is meant as a prompt, but has mistakes in its shape. */
export const brokenPromptManager: PromptFormat = { ...promptManager, detect: detectBroken };

function fieldOf(data: Data | undefined, key: string): Data | undefined {
  return data !== undefined && isDataMap(data) ? data[key] : undefined;
}

function read({ document, place }: Candidate, kind: FileKind): Reading {
  const shape = checkFile(document, kind, place.stem);
  return {
    dialect: 'prompt-manager',
    prompts: promptMaps(kind, document.root).map((node) => readPromptNode(document, node)),
    problems: [...document.problems, ...shape].toSorted((a, b) => a.span.start - b.span.start),
    syntax: document.notation,
    document,
  };
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
    case 'partial':
    case 'record':
    case 'schemas':
    case 'configuration':
    case 'inputs':
    case 'foreign':
      return [];
  }
}
