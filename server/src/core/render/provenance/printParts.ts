import type { TextPart } from './cutTemplate.js';
import type { RenderPiece } from './piece.js';
import { piecesOf } from './piecesOf.js';
import type { Tracer } from './tracer.js';

/** Prints the parts of a text one after the other, and tells where each stretch of the output comes from. */
export function printParts(
  parts: readonly TextPart[],
  print: (part: TextPart) => string,
  tracer: Tracer,
): { readonly output: string; readonly pieces: readonly RenderPiece[] } {
  let output = '';
  const pieces: RenderPiece[] = [];
  for (const part of parts) {
    const printed = print(part);
    const body = tracer.takePrinted();
    if (body) {
      body.program.of.start = part.start;
      for (const piece of piecesOf(body, output.length)) pieces.push(piece);
    }
    output += printed;
  }
  return { output, pieces };
}
