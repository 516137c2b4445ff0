import { firstLine } from '../firstLine.js';
import type { FileRule } from '../rule.js';

/** A file that by a link lies elsewhere; an id that leads out of the folder is 'bad-id'. */
export const pathEscape: FileRule = {
  of: 'file',
  code: 'path-escape',
  // It works, and what is written lands there.
  severity: 'warning',
  where: 'everywhere',
  example: {
    outside: '/home/ann/private/greet.yaml',
    bad: `«id: example»
format: text
template: {content: Hello!}
`,
  },
  *check({ file }) {
    if (file.outside === undefined) return;
    yield {
      span: firstLine(file.text),
      message: `A link leads out of the folder here: the file lies in '${file.outside}', and who saves it writes there. Copy it here if that is not meant.`,
    };
  },
};
