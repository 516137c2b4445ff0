/** What a key of the front matter is for. */
export interface FrontMatterKey {
  readonly name: string;
  readonly documentation: string;
}

/** The keys that dotprompt reads, see the reference of the format; any other is kept only as `raw`. */
export const frontMatterKeys: readonly FrontMatterKey[] = [
  { name: 'name', documentation: 'The name of the prompt; without it the name of the file counts.' },
  { name: 'variant', documentation: 'The variant of the prompt, as in `name.variant.prompt`.' },
  { name: 'version', documentation: 'The version of the prompt.' },
  { name: 'description', documentation: 'What the prompt is for.' },
  {
    name: 'model',
    documentation: 'The model that the prompt is sent to, such as `googleai/gemini-2.5-flash`.',
  },
  { name: 'tools', documentation: 'Names of tools that the model may call.' },
  { name: 'toolDefs', documentation: 'Tools that are defined here: `name`, `description`, `inputSchema`.' },
  { name: 'config', documentation: 'Parameters of the model, such as `temperature`.' },
  { name: 'input', documentation: 'The variables: `schema` in Picoschema or JSON Schema, `default` values.' },
  { name: 'output', documentation: 'The answer: `format` (`json`, `text`) and `schema`.' },
  { name: 'ext', documentation: 'Fields of extensions, by their namespace.' },
  { name: 'raw', documentation: 'Reserved: the front matter as it was written.' },
];

/** Further keys that Genkit reads from the raw front matter. */
export const genkitKeys: ReadonlySet<string> = new Set([
  'use',
  'toolChoice',
  'maxTurns',
  'returnToolRequests',
  'metadata',
]);
