import { valueOf, type SyntaxNode } from '../../notation/index.js';
import type { Candidate, PromptFormat, Reading } from '../format.js';
import type { FileKind } from '../promptFile.js';
import { detectBroken, detectKind } from './detect.js';
import { readPromptNode } from './readPromptNode.js';
import { checkFile } from './shape/checkFile.js';

/** The files of the Python library: prompts, collections, versions, schemas. */
export const promptManager: PromptFormat = {
  id: 'prompt-manager',
  name: 'Prompt Manager',
  dialects: ['prompt-manager'],
  detect: detectKind,
  read,
};

/** What lies in a prompt folder and is meant as a prompt, but has mistakes in its shape. */
export const brokenPromptManager: PromptFormat = { ...promptManager, detect: detectBroken };

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
