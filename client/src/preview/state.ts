import type { PreviewState } from '../../webview/preview/messages.js';

/** The state that a page kept, read back; undefined when it is something else. */
export function readPreviewState(value: unknown): PreviewState | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('uri' in value) || typeof value.uri !== 'string') return undefined;
  if (!('index' in value) || typeof value.index !== 'number') return undefined;
  const id = 'id' in value && typeof value.id === 'string' ? value.id : '';
  const locked = 'locked' in value && value.locked === true;
  return { uri: value.uri, index: value.index, id, locked };
}
