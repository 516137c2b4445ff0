import type { DialectId } from '../../formats/index.js';

/** The dialects whose files pybars4 renders: for the Python library, and for Semantic Kernel in Python. */
export const pythonDialects: readonly DialectId[] = ['prompt-manager', 'semantic-kernel-python'];

/** A prompt file with a content, to show a mistake in. */
export function promptWith(content: string, variables: string): string {
  return `id: example
format: text
template:
  content: "${content}"
  variables: [${variables}]
`;
}
