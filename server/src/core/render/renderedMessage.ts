import type { TemplateSite } from '../formats/index.js';
import type { Data } from '../prompt/index.js';
import type { DotpromptPart } from './dotprompt/toMessages.js';
import type { FilePiece } from './provenance/filePieces.js';

/** One message that the model gets. */
export interface RenderedMessage {
  readonly role: string | undefined;
  readonly content: string;
  /** The other keys of the message that have a value, as the file has them: `name`, `function_call`, `tool_calls`. */
  readonly extra: Readonly<Record<string, Data>>;
  readonly site: TemplateSite;
  /** The pieces of a message of dotprompt: text, media, sections to be filled. */
  readonly parts?: readonly DotpromptPart[];
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** When the call asks for provenance: they make up the content. */
  readonly pieces?: readonly FilePiece[] | undefined;
}
