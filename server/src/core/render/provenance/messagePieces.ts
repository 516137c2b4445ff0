import type { PromptFile, TemplateSite } from '../../formats/index.js';
import { sourceOfPart, textOfPart, type DotpromptPart } from '../dotprompt/toMessages.js';
import type { Provenance } from '../renderJob.js';
import type { FilePiece, FilePlacer } from './filePieces.js';
import type { RenderPiece } from './piece.js';
import type { MappedText } from '../mappedText.js';
import { mapPieces } from './mapPieces.js';
import { slicePieces } from './slicePieces.js';

/** What is known of where messages come from. */
interface Known {
  readonly file: PromptFile;
  /** The sites that were rendered, in the order of the outputs. */
  readonly rendered: readonly TemplateSite[];
  readonly placer: FilePlacer;
  readonly provenance: Provenance | undefined;
}

/** A message that was rendered from a site; one of dotprompt has parts. */
interface Message {
  readonly site: TemplateSite;
  readonly content: string;
  readonly parts?: readonly DotpromptPart[];
}

/**
 * The pieces of a message; undefined where nothing is known of it, as of an earlier message of a conversation. `decoded`
 * is its content where that is no stretch of the output as it stands.
 */
export function messagePieces(
  { site, content, parts }: Message,
  { file, rendered, placer, provenance }: Known,
  decoded?: MappedText,
): readonly FilePiece[] | undefined {
  const index = rendered.indexOf(site);
  if (index === -1) return asItStands(file, site, content);
  const pieces = provenance?.pieces[index];
  const own = pieces && (decoded ? mapPieces(pieces, decoded) : parts ? ofParts(parts, pieces) : pieces);
  return own?.flatMap((piece) => placer.piece(piece) ?? []);
}

/** A text without braces is its own output. */
function asItStands(file: PromptFile, site: TemplateSite, { length: end }: string): readonly FilePiece[] {
  if (end === 0) return [];
  const span = site.map.toFileSpan({ start: 0, end });
  return [{ start: 0, end, kind: 'text', path: undefined, from: { file, span }, loops: [], calls: [] }];
}

/** The pieces of a message of dotprompt, whose marks for media and sections are shown as something else. */
function ofParts(
  parts: readonly DotpromptPart[],
  pieces: readonly RenderPiece[],
): readonly RenderPiece[] | undefined {
  const found: RenderPiece[] = [];
  let at = 0;
  for (const part of parts) {
    const source = sourceOfPart(part);
    if (!source) return undefined;
    const end = at + textOfPart(part).length;
    if ('text' in part) {
      found.push(...slicePieces(pieces, source, at));
    } else {
      const mark = pieces.find((piece) => piece.end > source.start);
      if (mark) found.push({ ...mark, start: at, end });
    }
    at = end;
  }
  return found;
}
