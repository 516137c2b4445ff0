import type { HelperInfo, HelperParameter } from './dialect.js';

/** A parameter that must be given. */
export function required(name: string, description: string): HelperParameter {
  return { name, description, optional: false };
}

/** A parameter that may be left out. */
export function optional(name: string, description: string): HelperParameter {
  return { name, description, optional: true };
}

/** Markdown: a sentence, then an example. */
export function documented(sentence: string, example: string): string {
  return `${sentence}\n\n\`\`\`handlebars\n${example}\n\`\`\``;
}

/** A helper that makes a value: `{{name argument}}`. */
export function inlineHelper(
  name: string,
  documentation: string,
  { parameters = [], hash = [], snippet }: Partial<Pick<HelperInfo, 'parameters' | 'hash' | 'snippet'>> = {},
): HelperInfo {
  const stops = parameters.map((parameter, index) => ` \${${index + 1}:${parameter.name.replace('…', '')}}`);
  return {
    name,
    forms: 'inline',
    parameters,
    hash,
    blockParams: 0,
    hasElse: false,
    documentation,
    snippet: snippet ?? `${name}${stops.join('')}`,
  };
}

/** A helper with a body: `{{#name argument}}…{{/name}}`. */
export function blockHelper(
  name: string,
  documentation: string,
  {
    parameters = [],
    hash = [],
    hasElse = true,
    snippet,
  }: Partial<Pick<HelperInfo, 'parameters' | 'hash' | 'hasElse' | 'snippet'>> = {},
): HelperInfo {
  const stops = parameters.map((parameter, index) => ` \${${index + 1}:${parameter.name.replace('…', '')}}`);
  return {
    name,
    forms: 'block',
    parameters,
    hash,
    blockParams: 0,
    hasElse,
    documentation,
    snippet: snippet ?? `{{#${name}${stops.join('')}}}$0{{/${name}}}`,
  };
}
