import { promptOfInputSets } from '../../workspace/index.js';
import { inputSetsIn, promptOfInputs, type PromptFile } from '../../formats/index.js';
import { firstLine } from '../firstLine.js';
import type { FileRule } from '../rule.js';

const inputsOfGreet = `inputs:
  «Ann»:
    name: Ann
`;

/** Saved inputs of a prompt that is on its way out. */
export const deprecatedInUse: FileRule = {
  of: 'file',
  code: 'deprecated-in-use',
  severity: 'hint',
  where: 'inputs',
  example: {
    path: 'prompts/greet.inputs.yaml',
    bad: inputsOfGreet,
    others: {
      'prompts/greet.yaml': `id: greet
status: deprecated
format: text
template: {content: 'Hello {{name}}!', variables: [name]}
`,
    },
  },
  *check({ file, workspace }) {
    const placed = promptOfInputSets(file, workspace);
    const status = placed?.prompt.status?.value;
    if (!placed || (status !== 'deprecated' && status !== 'archived')) return;
    yield {
      span: firstName(file),
      message: `These inputs are for '${placed.prompt.name}', which is ${status}. Keep them with the prompt that replaces it.`,
      tag: 'deprecated',
    };
  },
};

/** Saved inputs without their prompt. */
export const orphanInputs: FileRule = {
  of: 'file',
  code: 'orphan-inputs',
  // Other programs have files of such names.
  severity: 'info',
  where: 'inputs',
  example: {
    path: 'prompts/greet.inputs.yaml',
    bad: inputsOfGreet,
    others: { 'prompts/greeting.yaml': 'id: greeting\nformat: text\ntemplate: {content: Hello!}\n' },
  },
  *check({ file, workspace }) {
    if (!workspace.hasPrompts() || promptOfInputSets(file, workspace)) return;
    yield {
      span: firstName(file),
      message: `There is no prompt '${promptOfInputs(file.uri) ?? ''}' in this folder, so nothing uses these inputs. Rename the file after its prompt, or delete it.`,
    };
  },
};

function firstName(file: PromptFile) {
  return inputSetsIn(file)[0]?.nameSpan ?? firstLine(file.text);
}
