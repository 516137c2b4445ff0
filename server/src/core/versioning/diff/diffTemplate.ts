import type { PromptTemplate } from '../../prompt/index.js';
import { canonicalJson } from '../pythonJson.js';
import { change, type PromptChange } from './promptChange.js';

/** The content and the partials of a prompt that is no chat. */
export function diffTemplate(
  before: PromptTemplate | null,
  after: PromptTemplate | null,
): readonly PromptChange[] {
  if (!before || !after) return [];
  const changes: PromptChange[] = [];
  if (before.content !== after.content) {
    changes.push(change('content-changed', '', 'The content was reworded.'));
  }
  for (const name of new Set([...Object.keys(before.partials), ...Object.keys(after.partials)])) {
    const [old, now] = [own(before.partials, name), own(after.partials, name)];
    if (old === undefined) changes.push(change('partial-added', name, `Partial '${name}' was added.`));
    else if (now === undefined)
      changes.push(change('partial-removed', name, `Partial '${name}' was removed.`));
    else if (old !== now) changes.push(change('partial-changed', name, `Partial '${name}' was reworded.`));
  }
  if (canonicalJson(before.helpers) !== canonicalJson(after.helpers)) {
    changes.push(change('helpers-changed', '', "The table 'helpers' was changed."));
  }
  return changes;
}

function own(texts: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}
