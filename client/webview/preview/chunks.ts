/** How many lines stand in one chunk. */
const lines = 120;

/**
 * A text in chunks that end at line breaks, so that the browser lays out only those in sight. A short text is one. The
 * line break between two chunks belongs to neither: each is a block of its own.
 */
export function chunksOf(text: string): readonly string[] {
  if (text.length < 20_000) return [text];
  const chunks: string[] = [];
  let start = 0;
  let count = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    if (++count < lines) continue;
    chunks.push(text.slice(start, end));
    start = end + 1;
    count = 0;
  }
  chunks.push(text.slice(start));
  return chunks;
}
