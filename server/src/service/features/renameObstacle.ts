import {
  analyzePrompt,
  helperOf,
  parseTemplate,
  type PromptAnalysis,
  type Workspace,
} from '../../core/index.js';
import { asSegment } from '../completion/asSegment.js';
import { isBarePartialName } from '../completion/asPartialName.js';
import { isSameDeclaration, type DeclaredAt, type Named } from '../occurrences/named.js';
import { promptsWithField } from '../occurrences/occurrencesOf.js';

/** Why a name cannot become another one, as a sentence; undefined when it can. */
export function renameObstacle(named: Named, newName: string, workspace: Workspace): string | undefined {
  switch (named.kind) {
    case 'variable':
      return (
        variableObstacle(newName, named.analysis) ??
        (named.analysis.declarations.has(newName) ? declaredAlready(newName) : undefined) ??
        mixedObstacle(named.name, named.analysis)
      );
    case 'field':
      return fieldObstacle(named.declaredAt, named.name, { newName, workspace });
    case 'blockParam':
      return asSegment(newName) === newName && !reserved.has(newName)
        ? undefined
        : `'${newName}' cannot be the name of a block parameter. Use letters, digits and '_', and no word of the language.`;
    case 'partial':
      return partialObstacle(newName, named.analysis);
    case 'schema':
    case 'prompt':
      return undefined;
    case 'partialFile':
      return `The partial '${named.name}' is a file. Rename the file, and its calls follow.`;
  }
}

function variableObstacle(newName: string, { prompt, dialect }: PromptAnalysis): string | undefined {
  const isLegal =
    prompt.format?.value === 'chat' ? isSegment(newName) : identifier.test(newName.normalize('NFKC'));
  if (!isLegal || reserved.has(newName)) {
    return `'${newName}' cannot be the name of a variable. Use letters, digits and '_', and no word of the language.`;
  }
  if (!helperOf(dialect, newName)) return undefined;
  return `'${newName}' is the name of a helper, which would be called instead. Choose another name.`;
}

function fieldObstacle(
  declaredAt: DeclaredAt,
  name: string,
  { newName, workspace }: { readonly newName: string; readonly workspace: Workspace },
): string | undefined {
  const schema = workspace
    .schemaDeclarations()
    .find(({ fields }) => fields.some((field) => isSameDeclaration(field.declaredAt, declaredAt)));
  const prompts = promptsWithField(declaredAt, workspace);
  if (schema?.fields.some((field) => field.name === newName)) {
    return `The schema '${schema.name}' has a field '${newName}' already. Choose another name.`;
  }
  for (const { file, index } of prompts) {
    const analysis = analyzePrompt(file, index, workspace);
    const isVariable = isSameDeclaration(analysis.declarations.get(name)?.field?.declaredAt, declaredAt);
    if (isVariable && analysis.declarations.has(newName)) return declaredAlready(newName);
    const obstacle =
      variableObstacle(newName, analysis) ?? (isVariable ? mixedObstacle(name, analysis) : undefined);
    if (obstacle !== undefined) return obstacle;
  }
  return identifier.test(newName) || isSegment(newName)
    ? undefined
    : `'${newName}' cannot be the name of a field. Use letters, digits and '_'.`;
}

/** A partial's `{{name}}` that is the variable in one call and the argument `name=` in another cannot follow both. */
function mixedObstacle(name: string, { uses, partialUses }: PromptAnalysis): string | undefined {
  for (const use of uses) {
    const { part } = use.site;
    if (use.name !== name || use.resolves.kind !== 'argument' || part.kind !== 'partial') continue;
    const isMixed = partialUses.some(({ name: called, node, context, scope }) => {
      if (called !== part.name.value || context || scope.context.kind !== 'root') return false;
      const { hash } = node.kind === 'block' ? node.opener.call : node.call;
      return !hash.some(({ key }) => key.name === name);
    });
    if (isMixed) {
      return `The partial '${part.name.value}' gets '${name}' from some of its calls only. Pass it in every call first.`;
    }
  }
  return undefined;
}

function partialObstacle(
  newName: string,
  { prompt, inlinePartials, partialUses }: PromptAnalysis,
): string | undefined {
  if (!isBarePartialName(newName)) {
    return `'${newName}' cannot be the name of a partial. Use letters, digits, '_', '-' and '/'.`;
  }
  const isOwn = prompt.templates.some(({ part }) => part.kind === 'partial' && part.name.value === newName);
  if (isOwn || inlinePartials.has(newName)) {
    return `This prompt has a partial '${newName}' already. Choose another name.`;
  }
  if (!partialUses.some(({ name }) => name === newName)) return undefined;
  return `This prompt calls a partial '${newName}' already, which it does not have. Choose another name.`;
}

function declaredAlready(name: string): string {
  return `'${name}' is declared in this prompt already. Choose another name.`;
}

/** Whether a path can hold the name, in brackets if need be. */
function isSegment(name: string): boolean {
  if (name === '' || /\p{Cc}/u.test(name)) return false;
  const { tree, errors } = parseTemplate(`{{${asSegment(name)}}}`);
  const [statement, ...more] = tree.body;
  const callee = statement?.kind === 'mustache' ? statement.call.callee : undefined;
  return errors.length + more.length === 0 && callee?.kind === 'path' && callee.segments[0]?.name === name;
}

/** What the Python library takes as the name of a variable of a text prompt: Python's `str.isidentifier`. */
const identifier = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;

/** Names that Handlebars reads as something else. */
const reserved: ReadonlySet<string> = new Set(['this', 'else', 'as', 'true', 'false', 'null', 'undefined']);
