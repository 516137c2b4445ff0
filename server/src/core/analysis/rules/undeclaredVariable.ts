import type { Expression } from '../../handlebars/index.js';
import { type Fix, nearest } from '../../text/index.js';
import type { PromptFacts, PromptRule } from '../rule.js';
import type { HelperCall, VariableUse } from '../promptAnalysis.js';
import { changeTo } from '../templateEdits.js';
import { isLoopKeyword } from './builtinSpelling.js';
import { operatorIn } from './defaultOperator.js';
import { isDotted } from './dottedVsFlat.js';
import { isForeignName } from './foreignNames.js';
import { isForgottenAt } from './indexWithoutAt.js';
import { isNotWord } from './notWordInIf.js';

/** A template uses a variable that the prompt does not declare. */
export const undeclaredVariable: PromptRule = {
  of: 'prompt',
  code: 'undeclared-variable',
  severity: 'warning',
  example: {
    bad: `id: example
format: text
template:
  content: Dear {{name}} in {{city}}, {{«ctiy»}} is great!
  variables: [name, city]
`,
    fixed: `id: example
format: text
template:
  content: Dear {{name}} in {{city}}, {{city}} is great!
  variables: [name, city]
`,
  },
  *check(facts) {
    const guessFor = remembered((name: string) => nearest(name, facts.declarations.keys()));
    const words = new Set(facts.helperCalls.flatMap((call) => wordsOfOtherLanguages(call, facts)));
    for (const use of facts.uses) {
      if (
        use.broken ||
        words.has(use.path) ||
        isForeignName(use) ||
        isDotted(use, facts) ||
        !isUndeclared(use, facts) ||
        isForgottenAt(use)
      )
        continue;
      const guess = use.resolves.kind === 'undeclared' ? guessFor(use.name) : undefined;
      // A kernel passes on what it is given, declared or not.
      const isPassedOn = guess === undefined && facts.file.format === 'semantic-kernel';
      yield {
        span: use.span,
        ...(isPassedOn && { severity: 'info' as const }),
        message: messageFor(use, facts, guess),
        fixes: () => fixesFor(use, facts, guess),
      };
    }
  },
};

/** Arguments that are no variables but words of another language: `not`, `??`, the `step in` of a loop. */
function wordsOfOtherLanguages(call: HelperCall, { dialect }: PromptFacts): readonly Expression[] {
  if (isNotWord(call) || operatorIn(call) !== undefined) return call.call.args.slice(0, 1);
  return isLoopKeyword(call, dialect) ? call.call.args.slice(0, 2) : [];
}

/** The same function, which works out each answer once: a mistake often occurs many times. */
function remembered(answer: (name: string) => string | undefined): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, answer(name));
    return known.get(name);
  };
}

/** Whether a declaration is missing; a prompt that declares nothing anywhere is left alone. */
function isUndeclared({ resolves }: VariableUse, { prompt, inputSchema }: PromptFacts): boolean {
  if (resolves.kind === 'undeclared') {
    return prompt.declared !== undefined || inputSchema !== undefined || prompt.inputs?.open === false;
  }
  return (
    resolves.kind === 'declaration' &&
    resolves.declaration.source === 'schema' &&
    prompt.declared !== undefined
  );
}

function messageFor(
  { name, resolves }: VariableUse,
  { prompt, inputSchema }: PromptFacts,
  guess?: string,
): string {
  const question = guess === undefined ? '' : ` Did you mean '${guess}'?`;
  if (resolves.kind === 'declaration' && inputSchema) {
    return `'${name}' is a field of the input schema '${inputSchema.name}' but missing from 'variables'.`;
  }
  if (prompt.inputs) return `'${name}' is not declared among the inputs of this prompt.${question}`;
  if (!prompt.declared && inputSchema) {
    return `'${name}' is no field of the input schema '${inputSchema.name}'.${question}`;
  }
  return `'${name}' is not declared in this prompt: it is missing from 'variables'.${question}`;
}

function fixesFor(
  { name, path, site }: VariableUse,
  { prompt }: PromptFacts,
  guess?: string,
): readonly Fix[] {
  const segment = path.segments[path.data ? 1 : 0];
  const change = guess !== undefined && segment ? [changeTo(site, segment.span, guess)] : [];
  const edits = prompt.declared || prompt.inputs ? prompt.declareVariable(name) : undefined;
  return edits ? [...change, { title: `Declare '${name}'`, edits }] : change;
}
