import { dialectIds } from '../ids.js';
import type { EnumShape, MapShape, Shape } from '../promptManager/shape/modelShape.js';
import { optional, required } from '../shape/key.js';
import { readerIds, ruleSeverities, targetIds } from './choices.js';

const text: Shape = { kind: 'text' };
const texts: Shape = { kind: 'list', items: text };

const severity: EnumShape = {
  kind: 'enum',
  values: ruleSeverities,
  anyCase: true,
  labels: {
    error: 'It fails, or text is lost.',
    warning: 'Most likely a mistake.',
    info: 'Good to know.',
    hint: 'Shown by dots only.',
    off: 'Not looked for.',
  },
};

const parameter: Shape = {
  kind: 'either',
  shapes: [
    text,
    {
      kind: 'map',
      name: 'a parameter',
      open: false,
      keys: [
        required('name', text, 'Its name.'),
        optional('description', text, 'What it is for.'),
        optional('optional', { kind: 'boolean' }, 'Whether it may be left out.'),
      ],
    },
  ],
};

const helper: MapShape = {
  kind: 'map',
  name: 'a helper',
  open: false,
  keys: [
    required('name', text, 'The name that templates call it by.'),
    optional(
      'kind',
      {
        kind: 'enum',
        values: ['inline', 'block', 'both'],
        labels: { inline: '`{{name}}`', block: '`{{#name}}…{{/name}}`', both: 'Either way.' },
      },
      'How it is called: `{{name}}`, `{{#name}}…{{/name}}`, or both; `both` when not given.',
    ),
    optional(
      'parameters',
      { kind: 'list', items: parameter },
      'Its positional parameters, in order; any number when not given.',
    ),
    optional('hash', { kind: 'list', items: parameter }, 'Its arguments `key=value`.'),
    optional('documentation', text, 'What it does; Markdown.'),
  ],
};

const helpers: Shape = { kind: 'list', items: helper };

/** `.promptmanager.yaml` as a whole: its checks, completion, hover and published JSON Schema follow from it. */
export const configurationShape: MapShape = {
  kind: 'map',
  name: 'the configuration',
  nullable: true,
  open: false,
  keys: [
    optional(
      'readers',
      {
        kind: 'list',
        items: {
          kind: 'enum',
          values: readerIds,
          labels: { 'python-library': 'The Python library Prompt Manager, 0.1.0-beta.7.' },
        },
      },
      'Other programs that read the files; what they cannot do is then as serious as it is there.',
    ),
    optional(
      'targets',
      { kind: 'list', items: { kind: 'enum', values: targetIds, others: true } },
      'The providers and frameworks that the prompts are sent to; also names of plugins.',
    ),
    optional(
      'dialects',
      { kind: 'mapOf', values: { kind: 'enum', values: [...dialectIds, 'none'] } },
      'The dialect of the files that a glob chooses; `none`: they are no prompts. Of several globs that fit the last counts.',
    ),
    optional(
      'rules',
      { kind: 'mapOf', keys: 'problem codes', values: severity },
      'How serious problems are, by their codes.',
    ),
    optional(
      'helpers',
      {
        kind: 'either',
        shapes: [
          helpers,
          {
            kind: 'map',
            name: "'helpers'",
            open: false,
            keys: [
              optional('declare', helpers, 'Helpers that the program registers.'),
              optional(
                'scan',
                texts,
                "Globs of the JavaScript and TypeScript whose calls `registerHelper('name', …)` are read.",
              ),
            ],
          },
        ],
      },
      'Helpers that the program registers: a list of them, or `declare` and `scan`.',
    ),
    optional(
      'partials',
      { kind: 'list', items: { kind: 'text', suggests: 'partial folders' } },
      'Folders in which partials are looked for first.',
    ),
    optional(
      'files',
      {
        kind: 'map',
        name: "'files'",
        open: false,
        keys: [
          optional('include', texts, 'Globs of the files that are looked at.'),
          optional('exclude', texts, 'Globs of files and folders that are never looked at.'),
        ],
      },
      'Which files are looked at.',
    ),
    optional(
      'secrets',
      {
        kind: 'map',
        name: "'secrets'",
        open: false,
        keys: [
          optional(
            'allow',
            texts,
            'Texts that look like secrets and are none; `*` stands for any characters.',
          ),
        ],
      },
      'The search for secrets.',
    ),
  ],
};
