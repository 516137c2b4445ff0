import type { CodeLens } from 'vscode-languageserver-types';
import { analyzePrompt, type PlacedPrompt, type PromptFile, type Workspace } from '../../core/index.js';
import { toRange } from '../convert.js';
import { occurrencesOf } from '../occurrences/occurrencesOf.js';

/**
 * Above each prompt the way to its preview, and its version, which `withVersion` fills in; above each partial how often
 * it is called.
 */
export function codeLenses(workspace: Workspace, file: PromptFile): CodeLens[] {
  if (file.kind !== 'prompt' && file.kind !== 'collection') return [];
  return file.prompts.flatMap((prompt, index) => {
    const { id, version, span } = prompt;
    const range = toRange(file, id?.span ?? { start: span.start, end: span.start });
    const key: LensData = { uri: file.uri, index };
    const preview = { title: 'Preview', command: 'promptManager.openPreview', arguments: [key] };
    return [
      { range, command: preview },
      ...(id && version ? [{ range, data: key }] : []),
      ...partialLenses({ file, index, prompt }, workspace),
    ];
  });
}

/** With what the lens of a version finds its prompt. */
export interface LensData {
  readonly uri: string;
  /** Place of the prompt in its file. */
  readonly index: number;
}

/** The data of a lens that came back from a client. */
export function isLensData(data: unknown): data is LensData {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('index' in data)) return false;
  return typeof data.uri === 'string' && typeof data.index === 'number';
}

/** The lens of a prompt's version; `changed` says whether the text differs from what was committed, null before that. */
export function withVersion(lens: CodeLens, { file, index, prompt }: PlacedPrompt, changed: boolean | null) {
  const state = changed === null ? ' · not committed' : changed ? ' · changed' : '';
  return {
    ...lens,
    command: {
      title: `v${prompt.version?.value ?? ''}${state}`,
      command: 'promptManager.showHistory',
      arguments: [{ uri: file.uri, index }],
    },
  };
}

function partialLenses({ file, index, prompt }: PlacedPrompt, workspace: Workspace): CodeLens[] {
  return prompt.templates.flatMap(({ part }) => {
    if (part.kind !== 'partial') return [];
    const analysis = analyzePrompt(file, index, workspace);
    const named = { kind: 'partial', analysis, name: part.name.value } as const;
    const calls = occurrencesOf(named, workspace).filter(({ kind }) => kind === 'use').length;
    const range = toRange(file, part.name.span);
    const title = calls === 1 ? '1 reference' : `${calls} references`;
    const command = 'promptManager.editing.references';
    return [{ range, command: { title, command, arguments: [file.uri, range.start] } }];
  });
}
