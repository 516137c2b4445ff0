/**
 * The codes of the problems whose first fix can be made unseen: there is one thing that can have been meant, and the
 * fix says just that. Not those that guess a name, and not those that remove what may still be wanted.
 */
export const safeToFix: ReadonlySet<string> = new Set([
  'duplicate-variable',
  'elseif-spelling',
  'if-adds-no-level',
  'index-without-at',
  'json-syntax',
  'not-word-in-if',
  'space-before-sigil',
  'tag-case',
  'variable-named-like-builtin',
  'zero-width-character',
]);
