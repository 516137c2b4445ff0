import type { PromptSide } from './promptSide.js';
import { change, type ChangeKind, type PromptChange } from './promptChange.js';
import { sameFields } from './sameType.js';

/** Other schemas of the values that go in and of the answer that comes out. */
export function diffSchemas(before: PromptSide, after: PromptSide): readonly PromptChange[] {
  const changes: PromptChange[] = [];
  const [oldInput, input] = [before.prompt.input_schema, after.prompt.input_schema];
  if (oldInput !== input) {
    changes.push(change(inputKind(before, after), '', named('input schema', oldInput, input)));
  }
  const [oldOutput, output] = [before.prompt.output_schema, after.prompt.output_schema];
  if (oldOutput !== output) {
    changes.push(change('output-schema-changed', '', named('output schema', oldOutput, output)));
  } else if (output !== null && !sameOutput(output, before, after)) {
    changes.push(change('output-schema-changed', '', `The fields of the output schema '${output}' changed.`));
  }
  return changes;
}

function inputKind(before: PromptSide, after: PromptSide): ChangeKind {
  const [old, now] = [before.prompt.input_schema, after.prompt.input_schema];
  if (now === null) return 'input-schema-removed';
  const isKnown = after.schema?.(now) !== undefined && (old === null || before.schema?.(old) !== undefined);
  return isKnown ? 'input-schema-changed' : 'input-schema-unknown';
}

function sameOutput(name: string, before: PromptSide, after: PromptSide): boolean {
  const [old, now] = [before.schema?.(name), after.schema?.(name)];
  return old === now || !old || !now || sameFields(old.fields, now.fields);
}

function named(what: string, old: string | null, now: string | null): string {
  if (old === null) return `The ${what} '${now ?? ''}' was added.`;
  if (now === null) return `The ${what} '${old}' was removed.`;
  return `The ${what} changed from '${old}' to '${now}'.`;
}
