import { syntaxOf } from '../../formats/index.js';
import { entriesOf, insertEntry, valueOf } from '../../notation/index.js';
import { isDataList } from '../../prompt/index.js';
import { nearest, type Fix, type Span } from '../../text/index.js';
import type { PromptFacts, PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';

/** GitHub Models replaces `{{name}}` exactly; whatever else stands in double braces is sent as it is. */
export const ghNotHandlebars: PromptRule = {
  of: 'prompt',
  code: 'gh-not-handlebars',
  severity: 'error',
  where: ['github-models'],
  example: {
    path: 'ask.prompt.yml',
    bad: `messages:
  - role: user
    content: "Answer: «{{ question }}»"
testData:
  - question: When do you open?
`,
    fixed: `messages:
  - role: user
    content: "Answer: {{question}}"
testData:
  - question: When do you open?
`,
  },
  *check(facts) {
    for (const { site, span, inner } of placeholders(facts)) {
      const name = nameMeant(inner);
      if (isExact(inner, facts) || !(name !== undefined || isHandlebars(inner))) continue;
      yield {
        span: site.map.toFileSpan(span),
        message:
          name === undefined
            ? `GitHub Models knows no Handlebars, so it sends '{{${inner.trim()}}}' to the model as it is; it replaces only '{{name}}'.`
            : `GitHub Models does not understand the white space or the third brace here: it replaces only the exact '{{${name}}}'.`,
        fixes:
          name === undefined
            ? []
            : [{ title: `Change to '{{${name}}}'`, edits: [replaceInTemplate(site, span, `{{${name}}}`)] }],
      };
    }
  },
};

/** A placeholder that no row of the test data has a value for. */
export const ghUnknownPlaceholder: PromptRule = {
  of: 'prompt',
  code: 'gh-unknown-placeholder',
  severity: 'warning',
  where: ['github-models'],
  example: {
    path: 'ask.prompt.yml',
    bad: `messages:
  - role: user
    content: "{{question}} Answer in {{«langauge»}}."
testData:
  - question: When do you open?
    language: French
`,
    fixed: `messages:
  - role: user
    content: "{{question}} Answer in {{language}}."
testData:
  - question: When do you open?
    language: French
`,
  },
  *check(facts) {
    // Without test data the values come from a program.
    if (!facts.prompt.inputs) return;
    for (const { site, span, inner } of placeholders(facts)) {
      if (!isExact(inner, facts) || facts.declarations.has(inner)) continue;
      const name: Span = { start: span.start + 2, end: span.end - 2 };
      const guess = nearest(inner, facts.declarations.keys());
      yield {
        span: site.map.toFileSpan(name),
        message: `No row of 'testData' has a value for '${inner}', so evaluations send the braces as they are.${guess === undefined ? '' : ` Did you mean '${guess}'?`}`,
        fixes: [...(guess === undefined ? [] : changes(site, name, guess)), ...addedToRows(facts, inner)],
      };
    }
  },
};

/** A value, empty as yet, in each row. */
function addedToRows({ file }: PromptFacts, name: string): readonly Fix[] {
  const document = syntaxOf(file);
  const rows = valueOf(document?.root, 'testData');
  if (!document || rows?.kind !== 'list' || !/^[A-Za-z_]\w*$/.test(name)) return [];
  const edits = rows.items.map(({ value: row, alias }) => {
    const order = [...entriesOf(row).map(({ key }) => key.text), name];
    const value = document.notation === 'json' ? '""' : "''";
    return row.kind === 'map' && !alias
      ? insertEntry(document.text, row, { key: name, value, order })
      : undefined;
  });
  const whole = edits.filter((edit) => edit !== undefined);
  return whole.length > 0 && whole.length === edits.length
    ? [{ title: `Add '${name}' to 'testData'`, edits: whole }]
    : [];
}

/** A value of the test data holds a placeholder itself. */
export const ghNestedPlaceholder: PromptRule = {
  of: 'prompt',
  code: 'gh-nested-placeholder',
  severity: 'warning',
  where: ['github-models'],
  example: {
    path: 'ask.prompt.yml',
    bad: `messages:
  - role: user
    content: "{{question}} {{hint}}"
testData:
  - question: «"What does {{hint}} mean?"»
    hint: Look it up.
`,
  },
  *check({ prompt, declarations }) {
    const rows = prompt.at('testData')?.value;
    if (!isDataList(rows)) return;
    for (const row of rows.keys()) {
      for (const name of declarations.keys()) {
        const value = prompt.at('testData', row, name);
        if (typeof value?.value !== 'string') continue;
        const held = [...value.value.matchAll(braces)].find(([, inner = '']) => declarations.has(inner));
        if (!held) continue;
        yield {
          span: value.span,
          message: `This value holds '${held[0]}', which GitHub Models replaces or not as it happens. Write it otherwise.`,
        };
      }
    }
  },
};

interface Placeholder {
  readonly site: PromptFacts['prompt']['templates'][number];
  /** With its braces. */
  readonly span: Span;
  /** What stands between the braces. */
  readonly inner: string;
}

const braces = /\{\{([^{}\r\n]+)\}\}/g;
const twoOrThreeBraces = /(?<![{$])(?:\{\{([^{}\r\n]+)\}\}|\{\{\{([^{}\r\n]+)\}\}\})(?!\})/g;

/** All that stands in double braces; those of GitHub Actions, `${{ … }}`, are another language. */
function* placeholders({ prompt }: PromptFacts): Iterable<Placeholder> {
  for (const site of prompt.templates) {
    for (const match of site.text.matchAll(twoOrThreeBraces)) {
      const span = { start: match.index, end: match.index + match[0].length };
      // Spaces around stand for the third braces: they are as wrong.
      yield { site, span, inner: match[1] ?? ` ${match[2] ?? ''} ` };
    }
  }
}

/** Whether it is replaced when it has a value. */
function isExact(inner: string, { declarations }: PromptFacts): boolean {
  if (declarations.has(inner)) return true;
  return /^[\p{L}\p{N}_-]+$/u.test(inner) && inner !== 'else' && inner !== 'this';
}

/** The one name that is written with white space around it. */
function nameMeant(inner: string): string | undefined {
  const name = inner.trim();
  return name !== inner && /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name) ? name : undefined;
}

/** Whether it is a tag of Handlebars: a block, a comment, a partial, an `else`, a path or a call, no words of prose. */
function isHandlebars(inner: string): boolean {
  return /^\s*(?:[#/^>!&]\s*\S|else\b|\.\.\/|@\w|this\b)|^\s*[a-z_]\w*(?:\.\w+)+\s*$/i.test(inner);
}

function changes(site: Placeholder['site'], span: Span, name: string): readonly Fix[] {
  return [{ title: `Change to '${name}'`, edits: [replaceInTemplate(site, span, name)] }];
}
