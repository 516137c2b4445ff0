/** A text made from `text` by cutting things out for as long as it `fails`: nothing more can be cut out of it. */
export function minimalText(text: string, fails: (text: string) => boolean): string {
  let smallest = text;
  for (let length = Math.ceil(text.length / 2); length >= 1;) {
    const shorter = withoutOne(smallest, length, fails);
    if (shorter !== undefined) smallest = shorter;
    else length = length > 1 ? Math.ceil(length / 2) : 0;
  }
  return smallest;
}

/** The text without some `length` characters, if it still fails then. */
function withoutOne(text: string, length: number, fails: (text: string) => boolean): string | undefined {
  for (let at = 0; at < text.length; at += length) {
    const shorter = text.slice(0, at) + text.slice(at + length);
    if (fails(shorter)) return shorter;
  }
  return undefined;
}
