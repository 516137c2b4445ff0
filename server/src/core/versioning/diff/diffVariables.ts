import { analyzePrompt, neededVariables } from '../../analysis/index.js';
import { readPromptFile } from '../../formats/index.js';
import type { Prompt } from '../../prompt/index.js';
import { describeType, type Field, type ValueType } from '../../schema/index.js';
import { writePromptJson } from '../versionRecord.js';
import type { PromptSide } from './promptSide.js';
import { change, type PromptChange } from './promptChange.js';
import { sameType } from './sameType.js';

/** Variables that came, went, or are of another type or need. */
export function diffVariables(before: PromptSide, after: PromptSide): readonly PromptChange[] {
  const [old, now] = [variablesOf(before), variablesOf(after)];
  const changes: PromptChange[] = [];
  for (const [name, { required }] of now) {
    if (!old.has(name)) changes.push(added(name, required));
  }
  for (const [name, was] of old) {
    const is = now.get(name);
    if (is) changes.push(...diffVariable(name, was, is));
    else changes.push(change('variable-removed', name, `Variable '${name}' was removed.`));
  }
  const [listed, lists] = [listOf(before.prompt), listOf(after.prompt)];
  if (changes.length === 0 && listed.join('\n') !== lists.join('\n')) {
    changes.push(change('variables-listed', '', 'The list of variables was changed.'));
  }
  return changes;
}

interface Variable {
  readonly required: boolean;
  readonly type: ValueType;
}

/** What callers can give: listed, declared by the schema, or used by a template. */
function variablesOf({ prompt, schema }: PromptSide): ReadonlyMap<string, Variable> {
  const file = readPromptFile('file:///prompts/prompt.json', writePromptJson(prompt));
  if (file.prompts.length === 0) return new Map();
  const analysis = analyzePrompt(file, 0, {
    schema: (name) => schema?.(name),
    partial: () => undefined,
  });
  const needed = neededVariables(analysis);
  const variables = new Map<string, Variable>();
  for (const { name, field } of analysis.declarations.values()) {
    variables.set(name, { required: isRequired(field) ?? needed.has(name), type: field?.type ?? any });
  }
  for (const { name, resolves, broken } of analysis.uses) {
    if (resolves.kind !== 'undeclared' || broken || variables.has(name)) continue;
    variables.set(name, { required: needed.has(name), type: any });
  }
  return variables;
}

function isRequired(field: Field | undefined): boolean | undefined {
  return field && field.required && field.default === undefined;
}

const any: ValueType = { kind: 'any' };

function added(name: string, required: boolean): PromptChange {
  return required
    ? change('required-variable-added', name, `Required variable '${name}' was added.`)
    : change('optional-variable-added', name, `Optional variable '${name}' was added.`);
}

function diffVariable(name: string, was: Variable, is: Variable): readonly PromptChange[] {
  const changes: PromptChange[] = [];
  if (was.type.kind !== 'any' && is.type.kind !== 'any' && !sameType(was.type, is.type)) {
    const [from, to] = [describeType(was.type), describeType(is.type)];
    const how = from === to ? 'has other limits' : `changed its type from ${from} to ${to}`;
    changes.push(change('variable-retyped', name, `Variable '${name}' ${how}.`));
  } else if (was.type.kind === 'any' && is.type.kind !== 'any') {
    const to = describeType(is.type);
    changes.push(change('variable-retyped', name, `Variable '${name}' must be ${to} now.`));
  }
  if (is.required && !was.required) {
    changes.push(change('variable-made-required', name, `Variable '${name}' is required now.`));
  } else if (!is.required && was.required) {
    changes.push(change('variable-made-optional', name, `Variable '${name}' is optional now.`));
  }
  return changes;
}

function listOf({ template, chat_template }: Prompt): readonly string[] {
  return (template ?? chat_template)?.variables ?? [];
}
