import type { CodeLens } from 'vscode-languageserver-types';
import type { PromptFile } from '../../core/index.js';
import { toRange } from '../convert.js';

/** Above each prompt the way to its preview. */
export function codeLenses(file: PromptFile): CodeLens[] {
  if (file.kind !== 'prompt' && file.kind !== 'collection') return [];
  return file.prompts.map(({ id, span }, index) => ({
    range: toRange(file, id?.span ?? { start: span.start, end: span.start }),
    command: {
      title: 'Preview',
      command: 'promptManager.openPreview',
      arguments: [{ uri: file.uri, index }],
    },
  }));
}
