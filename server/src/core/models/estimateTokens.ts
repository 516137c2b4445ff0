/**
 * About how many tokens a text has, for models whose tokenizer is not public: four letters of a word make one, a sign
 * or an ideograph is one by itself.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const [piece] of text.matchAll(/[\p{L}\p{M}\p{N}_]+|\n+|[^\s\p{L}\p{M}\p{N}_]/gu)) {
    if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(piece))
      tokens += [...piece].length;
    else tokens += Math.ceil(piece.length / 5);
  }
  return tokens;
}
