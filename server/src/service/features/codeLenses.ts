import type { CodeLens } from 'vscode-languageserver-types';
import { analyzePrompt, type PlacedPrompt, type PromptFile, type Workspace } from '../../core/index.js';
import { toRange } from '../convert.js';
import { occurrencesOf } from '../occurrences/occurrencesOf.js';

/**
 * Above each prompt the way to its preview, its version, which `withVersion` fills in, and its tokens, which `withTokens`
 * does; above each partial how often it is called.
 */
export function codeLenses(workspace: Workspace, file: PromptFile): CodeLens[] {
  if (file.kind !== 'prompt' && file.kind !== 'collection') return [];
  return file.prompts.flatMap((prompt, index) => {
    const { id, version, span } = prompt;
    const range = toRange(file, id?.span ?? { start: span.start, end: span.start });
    const key = { uri: file.uri, index };
    const preview = { title: 'Preview', command: 'promptManager.openPreview', arguments: [key] };
    return [
      { range, command: preview },
      ...(id && version ? [{ range, data: { ...key, shows: 'version' } satisfies LensData }] : []),
      ...(prompt.templates.length > 0
        ? [{ range, data: { ...key, shows: 'tokens' } satisfies LensData }]
        : []),
      ...partialLenses({ file, index, prompt }, workspace),
    ];
  });
}

/** With what a lens finds its prompt, and what it shows of it. */
export interface LensData {
  readonly uri: string;
  /** Place of the prompt in its file. */
  readonly index: number;
  readonly shows: 'version' | 'tokens';
}

/** The data of a lens that came back from a client. */
export function isLensData(data: unknown): data is LensData {
  if (typeof data !== 'object' || data === null) return false;
  if (!('uri' in data) || !('index' in data) || !('shows' in data)) return false;
  const { uri, index, shows } = data;
  return typeof uri === 'string' && typeof index === 'number' && (shows === 'version' || shows === 'tokens');
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

/** The lens of a prompt's tokens; `~` before a number that is an estimate, or counts the templates themselves. */
export function withTokens(
  lens: CodeLens,
  { file, index }: PlacedPrompt,
  {
    total,
    exact,
    of,
  }: { readonly total: number; readonly exact: boolean; readonly of: 'rendering' | 'templates' },
): CodeLens {
  const isExact = exact && of === 'rendering';
  const number = total.toLocaleString('en-US');
  return {
    ...lens,
    command: {
      title: `${isExact ? '' : '~'}${number} ${total === 1 ? 'token' : 'tokens'}`,
      command: 'promptManager.openPreview',
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
