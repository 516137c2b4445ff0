/** A stretch of JSON with one colour. */
export interface JsonPiece {
  readonly kind: 'plain' | 'key' | 'text' | 'number';
  readonly text: string;
}

/** The longest text that is shown whole. */
const longest = 200;

/** Written JSON with its long texts cut; what is no JSON stays as it is. */
export function foldTexts(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    return JSON.stringify(
      value,
      (_, inner: unknown) => (typeof inner === 'string' ? folded(inner) : inner),
      2,
    );
  } catch {
    return json;
  }
}

/** Cuts written JSON into pieces: keys, texts, numbers and words, and what stands between. */
export function jsonPieces(json: string): readonly JsonPiece[] {
  const pieces: JsonPiece[] = [];
  let last = 0;
  for (const match of json.matchAll(
    /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b/g,
  )) {
    const [whole, text, colon] = match;
    if (match.index > last) pieces.push({ kind: 'plain', text: json.slice(last, match.index) });
    if (text === undefined) pieces.push({ kind: 'number', text: whole });
    else pieces.push({ kind: colon === undefined ? 'text' : 'key', text });
    if (colon !== undefined) pieces.push({ kind: 'plain', text: colon });
    last = match.index + whole.length;
  }
  if (last < json.length) pieces.push({ kind: 'plain', text: json.slice(last) });
  return pieces;
}

function folded(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
