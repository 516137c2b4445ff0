import type { FileRule } from '../rule.js';

/** Characters that change the direction of text, so that it reads differently from what is sent. */
export const bidiOverride: FileRule = {
  of: 'file',
  code: 'bidi-override',
  severity: 'warning',
  where: 'everywhere',
  example: {
    bad: `id: example
format: text
template:
  content: Never say «\u202e»yes.
`,
    fixed: `id: example
format: text
template:
  content: Never say yes.
`,
  },
  *check({ file }) {
    for (const { index } of file.text.matchAll(/[\u202a-\u202e\u2066-\u2069]/gu)) {
      yield remark(
        index,
        file.text,
        'changes the direction of the text, so it reads differently from what is sent',
      );
    }
  },
};

/** Characters that cannot be seen and make another name or word of what they stand in. */
export const zeroWidthCharacter: FileRule = {
  of: 'file',
  code: 'zero-width-character',
  severity: 'warning',
  where: 'everywhere',
  example: {
    bad: `id: example
format: text
template:
  content: Hello {{na«\u200b»me}}!
`,
    fixed: `id: example
format: text
template:
  content: Hello {{name}}!
`,
  },
  *check({ file }) {
    // A byte order mark may begin a file; joiners are part of emoji and of several scripts.
    for (const { index } of file.text.matchAll(/[\u200b\u2060\ufeff]/gu)) {
      if (index > 0)
        yield remark(index, file.text, 'cannot be seen but makes another word of what it stands in');
    }
  },
};

function remark(index: number, text: string, what: string) {
  const span = { start: index, end: index + 1 };
  const code = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  return {
    span,
    message: `The character U+${code} ${what}. Remove it.`,
    fixes: [{ title: `Remove U+${code}`, edits: [{ span, text: '' }] }],
  };
}
