/** The first line of a text that is not blank, shortened to what fits in a row. */
export function firstLine(text: string): string {
  const line = /\S[^\r\n]*/u.exec(text)?.[0].trimEnd() ?? '';
  const characters = Array.from(line.slice(0, 2 * longest));
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}

const longest = 80;
