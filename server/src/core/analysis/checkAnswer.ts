import type { PromptNode } from '../formats/index.js';
import { fromJson } from '../prompt/index.js';
import { findJson, validateValue, type ValueType } from '../schema/index.js';
import { LineIndex } from '../text/index.js';
import type { Workspace } from '../workspace/index.js';

/** Whether an answer has the form that its prompt asks for. */
export interface AnswerCheck {
  /** What the form is called; null when the prompt asks for none, or names a schema that is not there. */
  readonly schema: string | null;
  /** Sentences that hold nothing of the answer. */
  readonly problems: readonly string[];
}

/** Checks the answer of a model by the output schema of a prompt; the JSON may stand in a code fence or amid other text. */
export function checkAnswer(
  prompt: Pick<PromptNode, 'outputSchema' | 'outputType'>,
  answer: string,
  lookup: { readonly uri: string; readonly workspace: Pick<Workspace, 'schema'> },
): AnswerCheck {
  const wanted = wantedForm(prompt, lookup);
  if (!wanted) return { schema: null, problems: [] };
  const { name: schema, type } = wanted;
  const found = findJson(answer);
  if (found.kind === 'missing') {
    const { line, character } = new LineIndex(answer).positionAt(found.offset);
    return { schema, problems: [`${found.message} (line ${line + 1}, column ${character + 1})`] };
  }
  const { errors } = validateValue(type, fromJson(found.value));
  return {
    schema,
    problems: errors.map(({ path, message }) => (path === '' ? `${message}.` : `'${path}': ${message}.`)),
  };
}

function wantedForm(
  { outputSchema, outputType }: Pick<PromptNode, 'outputSchema' | 'outputType'>,
  { uri, workspace }: { readonly uri: string; readonly workspace: Pick<Workspace, 'schema'> },
): { readonly name: string; readonly type: ValueType } | undefined {
  if (outputType) return { name: 'output.schema', type: outputType };
  const schema = outputSchema && workspace.schema(outputSchema.value, uri);
  return (
    schema && {
      name: schema.name,
      type: { kind: 'map', fields: schema.fields, open: !schema.strict },
    }
  );
}
