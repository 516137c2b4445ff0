/** A family of files: who writes them and how they are laid out. */
export type FormatId =
  | 'prompt-manager'
  | 'dotprompt'
  | 'semantic-kernel'
  | 'github-models'
  | 'continue'
  | 'foundry'
  | 'template'
  | 'configuration'
  | 'input-sets'
  | 'text';

/** All dialects: how a file's template text is run, a runtime with its helpers and rules; `text` is no template at all. */
export const dialectIds = [
  'prompt-manager',
  'handlebars',
  'dotprompt',
  'firebase',
  'semantic-kernel',
  'semantic-kernel-net',
  'semantic-kernel-python',
  'github-models',
  'continue',
  'text',
] as const;

export type DialectId = (typeof dialectIds)[number];
