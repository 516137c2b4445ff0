import type { SyntaxDocument } from '../core/index.js';

/** Why a schema file cannot be read at all, in the words of the Python library. */
export function schemaFault({ root, notation, problems }: SyntaxDocument): { path: string; message: string } {
  if (!root) return { path: '', message: notation === 'yaml' ? 'Empty YAML file' : 'The file is empty' };
  const fault = problems.find(({ severity }) => severity === 'error');
  const what = notation === 'yaml' ? 'Invalid YAML syntax' : 'Invalid JSON syntax';
  return { path: '', message: fault ? `${what}: ${fault.message}` : what };
}
