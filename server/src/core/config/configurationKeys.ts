import { dialectIds } from '../dialects/index.js';
import { readerIds, ruleSeverities, targetIds } from './configuration.js';

/** What may stand at a place of `.promptmanager.yaml`; the checks, the completion and the published schema follow it. */
export type ConfigurationShape =
  | { readonly kind: 'text' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly items: ConfigurationShape }
  /** A map whose keys are the user's: globs, or codes of problems. */
  | { readonly kind: 'mapOf'; readonly keys: 'glob' | 'code'; readonly values: ConfigurationShape }
  | { readonly kind: 'map'; readonly name: string; readonly keys: readonly ConfigurationKey[] }
  /** One of several, told apart by being a list, a map or a scalar. */
  | { readonly kind: 'either'; readonly shapes: readonly ConfigurationShape[] };

export interface ConfigurationKey {
  readonly name: string;
  readonly shape: ConfigurationShape;
  readonly required?: true;
  /** What it decides, for people; Markdown. */
  readonly description: string;
}

const text: ConfigurationShape = { kind: 'text' };
const texts: ConfigurationShape = { kind: 'list', items: text };

const parameter: ConfigurationShape = {
  kind: 'either',
  shapes: [
    text,
    {
      kind: 'map',
      name: 'a parameter',
      keys: [
        { name: 'name', shape: text, required: true, description: 'Its name.' },
        { name: 'description', shape: text, description: 'What it is for.' },
        { name: 'optional', shape: { kind: 'flag' }, description: 'Whether it may be left out.' },
      ],
    },
  ],
};

const helper: ConfigurationShape = {
  kind: 'map',
  name: 'a helper',
  keys: [
    { name: 'name', shape: text, required: true, description: 'The name that templates call it by.' },
    {
      name: 'kind',
      shape: { kind: 'choice', values: ['inline', 'block', 'both'] },
      description: 'How it is called: `{{name}}`, `{{#name}}…{{/name}}`, or both; `both` when not given.',
    },
    {
      name: 'parameters',
      shape: { kind: 'list', items: parameter },
      description: 'Its positional parameters, in order; any number when not given.',
    },
    { name: 'hash', shape: { kind: 'list', items: parameter }, description: 'Its arguments `key=value`.' },
    { name: 'documentation', shape: text, description: 'What it does; Markdown.' },
  ],
};

const helpers: ConfigurationShape = { kind: 'list', items: helper };

/** `.promptmanager.yaml` as a whole. */
export const configurationShape: ConfigurationShape & { readonly kind: 'map' } = {
  kind: 'map',
  name: 'the configuration',
  keys: [
    {
      name: 'readers',
      shape: { kind: 'list', items: { kind: 'choice', values: readerIds } },
      description:
        'Other programs that read the files; what they cannot do is then as serious as it is there.',
    },
    {
      name: 'targets',
      shape: { kind: 'list', items: { kind: 'choice', values: targetIds } },
      description: 'The providers and frameworks that the prompts are sent to.',
    },
    {
      name: 'dialects',
      shape: {
        kind: 'mapOf',
        keys: 'glob',
        values: { kind: 'choice', values: [...dialectIds, 'none'] },
      },
      description:
        'The dialect of the files that a glob chooses; `none`: they are no prompts. Of several globs that fit the last counts.',
    },
    {
      name: 'rules',
      shape: { kind: 'mapOf', keys: 'code', values: { kind: 'choice', values: ruleSeverities } },
      description: 'How serious problems are, by their codes.',
    },
    {
      name: 'helpers',
      shape: {
        kind: 'either',
        shapes: [
          helpers,
          {
            kind: 'map',
            name: "'helpers'",
            keys: [
              { name: 'declare', shape: helpers, description: 'Helpers that the program registers.' },
              {
                name: 'scan',
                shape: texts,
                description:
                  "Globs of the JavaScript and TypeScript whose calls `registerHelper('name', …)` are read.",
              },
            ],
          },
        ],
      },
      description: 'Helpers that the program registers: a list of them, or `declare` and `scan`.',
    },
    { name: 'partials', shape: texts, description: 'Folders in which partials are looked for first.' },
    {
      name: 'files',
      shape: {
        kind: 'map',
        name: "'files'",
        keys: [
          { name: 'include', shape: texts, description: 'Globs of the files that are looked at.' },
          {
            name: 'exclude',
            shape: texts,
            description: 'Globs of files and folders that are never looked at.',
          },
        ],
      },
      description: 'Which files are looked at.',
    },
    {
      name: 'secrets',
      shape: {
        kind: 'map',
        name: "'secrets'",
        keys: [
          {
            name: 'allow',
            shape: texts,
            description: 'Texts that look like secrets and are none; `*` stands for any characters.',
          },
        ],
      },
      description: 'The search for secrets.',
    },
  ],
};
