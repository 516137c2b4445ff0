import { diffMessages } from './diffMessages.js';
import { diffMetadata } from './diffMetadata.js';
import { diffSchemas } from './diffSchemas.js';
import { diffTemplate } from './diffTemplate.js';
import { diffVariables } from './diffVariables.js';
import { change, type PromptChange } from './promptChange.js';
import type { PromptSide } from './promptSide.js';

/**
 * What a prompt says otherwise than before, in the terms of prompts: variables and schemas first, then wording, then
 * the rest. The uid, the version and the two times are no content; without another difference the list is empty.
 */
export function diffPrompts(before: PromptSide, after: PromptSide): readonly PromptChange[] {
  const [old, now] = [before.prompt, after.prompt];
  const changes: PromptChange[] = [];
  if (old.id !== now.id)
    changes.push(change('id-changed', '', `The id changed from '${old.id}' to '${now.id}'.`));
  if (old.format !== now.format) {
    changes.push(change('format-changed', '', `The format changed from '${old.format}' to '${now.format}'.`));
  }
  changes.push(
    ...diffVariables(before, after),
    ...diffSchemas(before, after),
    ...diffTemplate(old.template, now.template),
    ...diffMessages(old.chat_template?.messages ?? [], now.chat_template?.messages ?? []),
  );
  if (old.status !== now.status) {
    changes.push(change('status-changed', '', `The status changed from '${old.status}' to '${now.status}'.`));
  }
  return [...changes, ...diffMetadata(old, now)];
}
