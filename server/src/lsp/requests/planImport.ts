import { planImport as plan, readPromptFile, writePromptYaml } from '../../core/index.js';
import { systemDefaults } from '../../node/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';

/** The files that an import of a collection would write; nothing is written here. */
export const planImport = ownRequest(protocol.planImport, ({ uri, text }, { view }) => {
  const file = text === null ? view.workspace.files.get(uri) : readPromptFile(uri, text);
  if (!file || file.prompts.length === 0 || file.format !== 'prompt-manager')
    return { kind: 'refused' as const, message: 'This file holds no prompts of Prompt Manager.' };
  const planned = plan(file, systemDefaults);
  if (planned.kind === 'refused') return { kind: 'refused' as const, message: planned.problems.join(' ') };
  const files = planned.prompts.map((prompt) => ({ id: prompt.id, text: writePromptYaml(prompt) }));
  return { kind: 'planned' as const, files };
});
