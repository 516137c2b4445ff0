import type { Field, SchemaDeclaration, ValueType } from '../schema/index.js';

/**
 * What a prompt with an output schema says of the answer it wants, as the Python library words it; the example in it is
 * valid JSON.
 */
export function outputBlock({ description, fields }: SchemaDeclaration): string {
  const members = fields.map(({ name, type }) => `  ${JSON.stringify(name)}: ${placeholder(name, type)}`);
  return [
    '# Output Requirements',
    '',
    'You MUST respond with valid JSON matching this exact structure:',
    ...(description === undefined ? [] : ['', description]),
    '',
    'Required JSON format:',
    '```json',
    '{',
    members.join(',\n'),
    '}',
    '```',
    '',
    'Fields:',
    ...fields.map(fieldLine),
    '',
    'IMPORTANT: Return ONLY the JSON object, no additional text or explanation.',
  ].join('\n');
}

function fieldLine({ name, required, description }: Field): string {
  const need = required ? 'required' : 'optional';
  return `- ${name}: ${description === undefined ? need : `${need} - ${description.trim()}`}`;
}

function placeholder(name: string, type: ValueType): string {
  switch (type.kind) {
    case 'string':
      return JSON.stringify(`your ${name} here`);
    case 'enum':
      return type.values.every((value) => typeof value === 'string')
        ? JSON.stringify(`your ${name} here`)
        : 'null';
    case 'integer':
      return '0';
    case 'number':
      return '0.0';
    case 'boolean':
      return 'true';
    case 'list':
      return '[]';
    case 'map':
      return '{}';
    case 'union':
    case 'any':
      return 'null';
  }
}
