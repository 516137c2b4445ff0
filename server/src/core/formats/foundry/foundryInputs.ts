import { entriesOf, textOf, valueOf, type SyntaxNode } from '../../notation/index.js';
import type { Located } from '../../text/index.js';
import type { PromptFile } from '../promptFile.js';
import { syntaxOf } from '../syntaxOf.js';

/** The part of an agent of Microsoft Foundry that has its instructions: the file itself, or its `definition`. */
export function agentIn(root: SyntaxNode | undefined): SyntaxNode | undefined {
  return [root, valueOf(root, 'definition')].find(
    (node) => textOf(valueOf(node, 'instructions')) !== undefined && structuredInputs(node).length > 0,
  );
}

/** The structured inputs of a file; none where it is no agent. */
export function structuredInputsOf(file: PromptFile): readonly Located<string>[] {
  return file.format === 'foundry' ? structuredInputs(agentIn(syntaxOf(file)?.root)) : [];
}

/** The names of the structured inputs of an agent: the keys of a map, or each `name` of a list. */
function structuredInputs(agent: SyntaxNode | undefined): readonly Located<string>[] {
  const inputs = valueOf(agent, 'structured_inputs');
  if (inputs?.kind !== 'list')
    return entriesOf(inputs).map(({ key }) => ({ value: key.text, span: key.span }));
  return inputs.items.flatMap(({ value }) => {
    const name = valueOf(value, 'name');
    const text = textOf(name);
    return name && text !== undefined ? [{ value: text, span: name.span }] : [];
  });
}
