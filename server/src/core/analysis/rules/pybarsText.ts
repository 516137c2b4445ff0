import type { TemplateSite } from '../../formats/index.js';
import type { Block } from '../../handlebars/index.js';
import { nodesOf } from '../templateNodes.js';
import type { PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';
import { promptWith, pythonDialects } from './pythonDialects.js';

/** A comment ends at its first `}}` in pybars4. */
export const pybarsCommentEnd: PromptRule = {
  of: 'prompt',
  code: 'pybars-comment-end',
  severity: 'warning',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: promptWith('Hello!{{!-- not {{name«}}» here --}}', ''),
    fixed: promptWith('Hello!{{!-- not {{name} } here --}}', ''),
  },
  *check({ prompt }) {
    for (const site of prompt.templates) {
      for (const { text } of nodesOf(site, 'comment')) {
        const at = site.text.slice(text.start, text.end).indexOf('}}');
        if (at < 0) continue;
        const place = { start: text.start + at, end: text.start + at + 2 };
        yield {
          span: site.map.toFileSpan(place),
          message:
            "In the Python library the comment ends here, and the rest is printed. Remove the '}}' inside.",
          fixes: [{ title: "Change to '} }'", edits: [replaceInTemplate(site, place, '} }')] }],
        };
      }
    }
  },
};

/** pybars4 knows no escapes. */
export const pybarsRawAndEscape: PromptRule = {
  of: 'prompt',
  code: 'pybars-raw-and-escape',
  severity: 'warning',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: "id: example\nformat: text\ntemplate:\n  content: 'Write it as «\\»{{name}}.'\n",
  },
  *check({ prompt }) {
    for (const site of prompt.templates) {
      for (const { escaped, span } of nodesOf(site, 'content')) {
        if (!escaped) continue;
        yield {
          span: site.map.toFileSpan({ start: span.start, end: span.start + 1 }),
          message:
            'The Python library does not know tags escaped by a backslash and prints something else. Write the text otherwise.',
        };
      }
    }
  },
};

/** A closing tag alone on the last line swallows the line break before it in pybars4. */
export const pybarsStandaloneEnd: PromptRule = {
  of: 'prompt',
  code: 'pybars-standalone-end',
  severity: 'warning',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: promptWith('Steps:\\n{{#each steps}}\\n- {{this}}\\n«{{/each}}»', 'steps'),
    fixed: promptWith('Steps:\\n{{#each steps}}\\n- {{this}}\\n{{/each}}\\n', 'steps'),
  },
  *check({ prompt }) {
    for (const site of prompt.templates) {
      const last = site.tree.body.findLast((node) => node.kind !== 'content' || node.value.trim() !== '');
      // Behind a test, only the last line break of the prompt is lost; in a loop, that of each round.
      const isLoop = last?.kind === 'block' && last.form === 'section' && !isTest(site, last);
      const closer = isLoop ? last.closer?.span : undefined;
      if (!closer || !endsLine(site, closer)) continue;
      const { end } = closer;
      yield {
        span: site.map.toFileSpan(closer),
        message:
          'The Python library swallows the line break before a closing tag on the last line. Add a line break behind it.',
        fixes: [{ title: 'Add a line break', edits: [replaceInTemplate(site, { start: end, end }, '\n')] }],
      };
    }
  },
};

/** A partial alone on an indented line is not indented by pybars4. */
export const pybarsPartialIndent: PromptRule = {
  of: 'prompt',
  code: 'pybars-partial-indent',
  severity: 'hint',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: `${promptWith('Rules:\\n  «{{> rules}}»\\nGo!', '')}  partials: {rules: Be brief.}\n`,
  },
  *check({ prompt }) {
    for (const site of prompt.templates) {
      for (const { span } of nodesOf(site, 'partial')) {
        const [before = ''] = site.text.slice(0, span.start).split('\n').slice(-1);
        const [after = ''] = site.text.slice(span.end).split('\n', 1);
        if (!/^[ \t]+$/.test(before) || after.trim() !== '') continue;
        yield {
          span: site.map.toFileSpan(span),
          message:
            'The Python library indents only the first line of this partial and keeps the line break behind it.',
        };
      }
    }
  },
};

/** Whether a tag stands alone on the last line, which is not the first. */
function endsLine(
  { text }: TemplateSite,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return lineStart > 0 && text.slice(lineStart, start).trim() === '' && /^[ \t]*$/.test(text.slice(end));
}

function isTest({ text }: TemplateSite, { opener }: Block): boolean {
  const { start, end } = opener.call.callee.span;
  return ['if', 'unless', 'with'].includes(text.slice(start, end));
}
