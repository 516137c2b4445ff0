import type { PromptFile } from '../../../formats/index.js';
import { removeEntry, valueOf } from '../../../notation/index.js';
import { rustPattern } from '../../../schema/index.js';
import type { FileRule, Finding } from '../../rule.js';
import { fieldParts } from './schemaParts.js';

const path = 'prompts/schemas/mail.yaml';

/** A schema file with one field. */
function example(field: string): string {
  return `schemas:
  - name: mail
    fields:
      - ${field}
`;
}

/** The pattern of a validator on a text, with its place. */
function* patterns(file: PromptFile) {
  for (const field of fieldParts(file)) {
    if (field.type !== 'string') continue;
    for (const { node, type } of field.validators) {
      const place = valueOf(node, 'pattern');
      if (type === 'regex' && place?.kind === 'scalar' && place.type === 'string')
        yield { field, place, pattern: place.text };
    }
  }
}

/** A pattern that the library's engine refuses. */
export const regexNotPortable: FileRule = {
  of: 'file',
  code: 'regex-not-portable',
  severity: 'error',
  where: 'schemas',
  example: {
    path,
    bad: example(`{name: tone, type: string, validators: [{type: regex, pattern: «'^(?=.*[A-Z]).*$'»}]}`),
  },
  *check({ file }) {
    for (const { place, pattern } of patterns(file)) {
      const read = rustPattern(pattern);
      if (read.kind !== 'refused') continue;
      yield {
        span: place.span,
        message: `The Python library's engine refuses this pattern, so every validation fails there: ${read.reason}.`,
      };
    }
  },
};

/** A pattern that is found anywhere in the text. */
export const regexUnanchored: FileRule = {
  of: 'file',
  code: 'regex-unanchored',
  severity: 'hint',
  where: 'schemas',
  example: {
    path,
    bad: example("{name: tone, type: string, validators: [{type: regex, pattern: «'[a-z]+'»}]}"),
    fixed: example("{name: tone, type: string, validators: [{type: regex, pattern: '^[a-z]+$'}]}"),
  },
  *check({ file }) {
    for (const { place, pattern } of patterns(file)) {
      if (/^(?:\(\?\w+\))?(?:\^|\\A)|(?:\$|\\z)$/.test(pattern)) continue;
      const body = pattern.includes('|') ? `(?:${pattern})` : pattern;
      const quote = quotes[place.source.style];
      const inner = file.text.slice(place.span.start + 1, place.span.end - 1);
      const plain = quote !== undefined && inner === pattern;
      const finding: Finding = {
        span: place.span,
        message: "The pattern may match anywhere in the text; put it between '^' and '$' to match all of it.",
        fixes: plain
          ? [
              {
                title: `Change to '^${body}$'`,
                edits: [{ span: place.span, text: `${quote}^${body}$${quote}` }],
              },
            ]
          : [],
      };
      yield finding;
    }
  },
};

/** Several patterns, of which the last counts. */
export const severalRegexes: FileRule = {
  of: 'file',
  code: 'several-regexes',
  severity: 'warning',
  where: 'schemas',
  example: {
    path,
    bad: example(
      "{name: tone, type: string, validators: [{type: regex, pattern: «'^a$'»}, {type: regex, pattern: '^b$'}]}",
    ),
    fixed: example("{name: tone, type: string, validators: [{type: regex, pattern: '^b$'}]}"),
  },
  *check({ file }) {
    for (const field of fieldParts(file)) {
      const all = field.validators.filter(({ type }) => field.type === 'string' && type === 'regex');
      for (const { node, list } of all.slice(0, -1)) {
        const place = valueOf(node, 'pattern');
        const index = list.items.findIndex(({ value }) => value === node);
        if (!place) continue;
        yield {
          span: place.span,
          message: 'The Python library uses only the last pattern of a field; join them into one.',
          fixes: [
            { title: 'Remove this pattern', edits: removeEntry(file.text, list.items, index, list.style) },
          ],
        };
      }
    }
  },
};

const quotes: Readonly<Partial<Record<string, string>>> = { single: "'", double: '"', json: '"' };
