import type { Message } from '../../prompt/index.js';
import { pairMessages } from './pairMessages.js';
import { change, type PromptChange } from './promptChange.js';
import { canonicalJson } from '../pythonJson.js';

/** Messages that came, went, moved or say something else; they are counted from 1. */
export function diffMessages(before: readonly Message[], after: readonly Message[]): readonly PromptChange[] {
  const { pairs, removed, added } = pairMessages(before, after);
  return [
    ...removed.map((index) =>
      change('message-removed', `${index + 1}`, `${nameOf(before[index], index)} was removed.`),
    ),
    ...added.map((index) =>
      change('message-added', `${index + 1}`, `${nameOf(after[index], index)} was added.`),
    ),
    ...pairs.flatMap(({ old, now, moved }) => {
      const [was, is] = [before[old], after[now]];
      return was && is ? changesOf({ was, is, old, now, moved }) : [];
    }),
  ];
}

function changesOf({
  was,
  is,
  old,
  now,
  moved,
}: {
  readonly was: Message;
  readonly is: Message;
  readonly old: number;
  readonly now: number;
  readonly moved: boolean;
}): readonly PromptChange[] {
  const subject = `${now + 1}`;
  const name = nameOf(is, now);
  const changes: PromptChange[] = [];
  if (moved) changes.push(change('message-moved', subject, `${name} was moved from place ${old + 1}.`));
  if (was.role !== is.role) {
    const sentence = `The role of message ${now + 1} changed from '${was.role}' to '${is.role}'.`;
    changes.push(change('message-role-changed', subject, sentence));
  }
  if (was.content !== is.content) {
    changes.push(change('message-text-changed', subject, `${name} was reworded.`));
  }
  if (details(was) !== details(is)) {
    changes.push(
      change('message-details-changed', subject, `The name or the calls of message ${now + 1} changed.`),
    );
  }
  return changes;
}

function details({ name, function_call, tool_calls }: Message): string {
  return canonicalJson([name, function_call, tool_calls]);
}

function nameOf(message: Message | undefined, index: number): string {
  return `Message ${index + 1} (${message?.role ?? ''})`;
}
