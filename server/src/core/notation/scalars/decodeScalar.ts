import type { Span } from '../../text/index.js';
import { decodeBlock } from './decodeBlock.js';
import { decodeDouble } from './decodeDouble.js';
import { decodeFolding } from './decodeFolding.js';
import { hasOtherBreaks, withPlainBreaks } from './lineBreaks.js';
import { RunBuilder, type Decoded } from './runBuilder.js';
import type { ScalarSource } from './scalarSource.js';

/** Reads the scalar that `source` describes in `file`, as PyYAML 6 does; total, whatever the text holds. */
export function decodeScalar(text: string, source: ScalarSource): Decoded {
  const out = new RunBuilder(text);
  const { start, end } = source.span;
  const file = source.style === 'json' ? text : plainBreaksIn(text, source.span);
  switch (source.style) {
    case 'literal':
    case 'folded':
      return out.finish(decodeBlock(file, source, out));
    case 'double':
    case 'json': {
      if (source.style === 'json' && file[start] !== '"') break;
      const inner = insideQuotes(file, source);
      decodeDouble(file, inner, source.style === 'json' ? 'json' : 'yaml', out);
      return out.finish(inner.end);
    }
    case 'single': {
      const inner = insideQuotes(file, source);
      decodeFolding(file, inner, "''", out);
      return out.finish(inner.end);
    }
    case 'plain':
      decodeFolding(file, source.span, undefined, out);
      return out.finish(end);
  }
  out.copy(start, end);
  return out.finish(end);
}

function plainBreaksIn(file: string, { start, end }: Span): string {
  const written = file.slice(start, end);
  return hasOtherBreaks(written) ? file.slice(0, start) + withPlainBreaks(written) + file.slice(end) : file;
}

/** The text between the quotes; the closing one may be missing. */
function insideQuotes(file: string, { span: { start, end }, style }: ScalarSource) {
  const quote = file[start];
  const closed =
    end - start > 1 && file[end - 1] === quote && (style === 'single' || !escaped(file, start, end - 1));
  return { start: start + 1, end: closed ? end - 1 : Math.max(start + 1, end) };
}

function escaped(file: string, start: number, offset: number): boolean {
  let backslashes = 0;
  while (offset - 1 - backslashes > start && file[offset - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}
