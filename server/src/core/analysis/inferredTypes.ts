import { inputSetsIn, type PromptFile, type PromptNode } from '../formats/index.js';
import { inferType, type ValueType } from '../schema/index.js';

/** What default values and saved inputs show of the types of variables, by name. */
export function inferredTypes(
  prompt: PromptNode,
  saved: PromptFile | undefined,
): ReadonlyMap<string, ValueType> {
  const examples = new Map<string, unknown[]>();
  const add = (values: object): void => {
    for (const [name, value] of Object.entries(values))
      examples.set(name, [...(examples.get(name) ?? []), value]);
  };
  const defaults = prompt.at('input', 'default')?.value;
  if (typeof defaults === 'object' && defaults !== null) add(defaults);
  for (const { name, default: value } of prompt.inputs?.fields ?? [])
    if (value !== undefined) add({ [name]: value });
  for (const { values } of saved ? inputSetsIn(saved) : []) add(values);
  return new Map(
    Array.from(examples, ([name, values]) => [name, inferType(values)] as const).flatMap(([name, type]) =>
      type ? [[name, type] as const] : [],
    ),
  );
}
