import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder of test material `part` in `shared/` beside the project (or in the folder that PROMPT_MANAGER_SHARED
 * names); undefined when this machine has none.
 */
export function sharedFolder(part: 'corpus' | 'golden' | 'design'): string | undefined {
  const shared = process.env['PROMPT_MANAGER_SHARED'] ?? path.resolve('..', 'shared');
  const folder = path.join(shared, part);
  return existsSync(folder) ? folder : undefined;
}
