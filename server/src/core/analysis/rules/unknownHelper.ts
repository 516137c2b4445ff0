import { helperOf, type Dialect } from '../../dialects/index.js';
import { type Fix, nearest } from '../../text/index.js';
import type { HelperCall } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';
import { changeTo, renameBlock } from '../templateEdits.js';
import { isLoopKeyword, otherCase } from './builtinSpelling.js';
import { operatorIn } from './defaultOperator.js';
import { isElseIf } from './elseifSpelling.js';

/** A tag or sub-expression has arguments, so it calls a helper, but there is no helper of that name. */
export const unknownHelper: PromptRule = {
  of: 'prompt',
  code: 'unknown-helper',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: Your plan is {{«lokup» plans name}}.
  variables: [plans, name]
`,
    fixed: `id: example
format: text
template:
  content: Your plan is {{lookup plans name}}.
  variables: [plans, name]
`,
  },
  *check({ helperCalls, dialect }) {
    for (const call of helperCalls) {
      if (call.form === 'block' || !isUnknown(call, dialect)) continue;
      const guess = nearestHelper(call, dialect);
      yield {
        span: call.span,
        ...doubt(dialect),
        message: call.declaration
          ? `'${call.name}' is a variable and takes no arguments; with arguments it would be a helper, and rendering fails.`
          : `There is no helper '${call.name}' in ${dialect.name}, so rendering fails${unlessGiven(dialect)}.${suggestion(guess)}`,
        fixes: guess === undefined ? [] : [changeTo(call.site, call.call.callee.span, guess)],
      };
    }
  },
};

/** A block with arguments has the name of no helper. */
export const unknownBlockHelper: PromptRule = {
  of: 'prompt',
  code: 'unknown-block-helper',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: "{{#«eech» steps}}{{this}} {{/eech}}"
  variables: [steps]
`,
    fixed: `id: example
format: text
template:
  content: "{{#each steps}}{{this}} {{/each}}"
  variables: [steps]
`,
  },
  *check({ helperCalls, dialect }) {
    for (const call of helperCalls) {
      if (call.form !== 'block' || isRaw(call) || !isUnknown(call, dialect)) continue;
      const guess = nearestHelper(call, dialect);
      yield {
        span: call.span,
        ...doubt(dialect),
        message: `There is no block helper '${call.name}' in ${dialect.name}: rendering fails or drops the block${unlessGiven(dialect)}.${suggestion(guess)}`,
        fixes: guess === undefined ? [] : blockFixes(call, guess),
      };
    }
  },
};

/** Whether a call has no helper, and no rule of its own for what is meant by it. */
function isUnknown(call: HelperCall, dialect: Dialect): boolean {
  if (call.broken || call.helper || isElseIf(call) || operatorIn(call) !== undefined) return false;
  return (
    otherCase(call, dialect) === undefined &&
    !isLoopKeyword(call, dialect) &&
    !isKernelFunction(call, dialect)
  );
}

/** `Plugin-Function` and `Plugin.Function` are functions that the kernel registers as helpers. */
function isKernelFunction({ call: { callee } }: HelperCall, { id }: Dialect): boolean {
  if (!id.startsWith('semantic-kernel') || callee.kind !== 'path') return false;
  const { data, depth, explicitThis, segments } = callee;
  if (data || depth > 0 || explicitThis) return false;
  return segments.length === 2 || (segments.length === 1 && /^\w+-\w+$/u.test(segments[0]?.name ?? ''));
}

/** A program may register helpers of its own. */
function doubt({ takesHelpers }: Dialect): { readonly severity?: 'warning' } {
  return takesHelpers ? { severity: 'warning' } : {};
}

function unlessGiven({ takesHelpers }: Dialect): string {
  return takesHelpers ? ', unless the program registers it' : '';
}

function nearestHelper({ name, form }: HelperCall, dialect: Dialect): string | undefined {
  const fits = (candidate: string): boolean => {
    const forms = helperOf(dialect, candidate)?.forms;
    return forms === 'both' || (form === 'block') === (forms === 'block');
  };
  const candidates = dialect.helpers.map((helper) => helper.name).filter(fits);
  return nearest(name, candidates);
}

function blockFixes({ node, site }: HelperCall, name: string): readonly Fix[] {
  const fix = node.kind === 'block' || node.kind === 'else' ? renameBlock(site, node, name) : undefined;
  return fix ? [fix] : [];
}

function isRaw({ node }: HelperCall): boolean {
  return node.kind === 'block' && node.form === 'raw';
}

function suggestion(guess: string | undefined): string {
  return guess === undefined ? '' : ` Did you mean '${guess}'?`;
}
