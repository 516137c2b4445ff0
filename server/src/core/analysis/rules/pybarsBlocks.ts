import type { TemplateSite } from '../../formats/index.js';
import type { Block, BlockParams, Call, Expression } from '../../handlebars/index.js';
import type { Fix, TextEdit } from '../../text/index.js';
import type { VariableUse } from '../promptAnalysis.js';
import type { PromptFacts, PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';
import { nodesOf } from '../templateNodes.js';
import { promptWith, pythonDialects } from './pythonDialects.js';

/** `{{else if}}` takes the wrong branch in pybars4, or fails. */
export const pybarsElseIf: PromptRule = {
  of: 'prompt',
  code: 'pybars-else-if',
  severity: 'error',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: promptWith('{{#if a}}A{{a}}«{{else if b}}»B{{b}}{{/if}}', 'a, b'),
    fixed: promptWith('{{#if a}}A{{a}}{{else}}{{#if b}}B{{b}}{{/if}}{{/if}}', 'a, b'),
  },
  *check({ prompt }) {
    for (const site of prompt.templates) {
      for (const block of nodesOf(site, 'block')) {
        for (const { call, tagSpan } of block.branches) {
          if (!call) continue;
          yield {
            span: site.map.toFileSpan(tagSpan),
            message: `The Python library does not know '${site.text.slice(tagSpan.start, tagSpan.end)}': it fails or takes the wrong branch. Nest a block inside '{{else}}'.`,
            fixes: () => nested(site, block),
          };
        }
      }
    }
  },
};

/** The `{{else}}` of `{{#unless}}` is never printed by pybars4. */
export const pybarsUnlessElse: PromptRule = {
  of: 'prompt',
  code: 'pybars-unless-else',
  severity: 'error',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: promptWith('{{#unless a}}None.{{«else»}}{{a}}{{/unless}}', 'a'),
    fixed: promptWith('{{#if a}}{{a}}{{else}}None.{{/if}}', 'a'),
  },
  *check({ helperCalls }) {
    for (const { broken, helper, node, site, call } of helperCalls) {
      if (broken || helper?.name !== 'unless' || node.kind !== 'block') continue;
      const [branch] = node.branches;
      if (!branch || branch.call) continue;
      const word = site.text.indexOf(branch.form === 'else' ? 'else' : '^', branch.tagSpan.start);
      yield {
        span: site.map.toFileSpan({ start: word, end: word + (branch.form === 'else' ? 4 : 1) }),
        message:
          "The Python library never prints the 'else' of '{{#unless}}'. Write '{{#if}}' with both parts changed over.",
        fixes: () => (node.branches.length === 1 ? swapped(site, node, call) : []),
      };
    }
  },
};

/** `as |x|` is a syntax error in pybars4. */
export const pybarsBlockParams: PromptRule = {
  of: 'prompt',
  code: 'pybars-block-params',
  severity: 'error',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: promptWith('{{#each steps «as |step i|»}}{{i}}. {{step.title}} {{/each}}', 'steps'),
    fixed: promptWith('{{#each steps}}{{@index}}. {{this.title}} {{/each}}', 'steps'),
  },
  *check(facts) {
    for (const site of facts.prompt.templates) {
      const heads = [...nodesOf(site, 'block').map(({ opener }) => opener), ...nodesOf(site, 'else')];
      for (const { blockParams, call } of heads) {
        if (!blockParams) continue;
        yield {
          span: site.map.toFileSpan(blockParams.span),
          message:
            "The Python library does not know block parameters, and loading fails. Write 'this' and '@index'.",
          fixes: () => withoutParams(site, { blockParams, list: call?.args[0] }, facts),
        };
      }
    }
  },
};

/** Partial blocks, inline partials and decorators are syntax errors in pybars4. */
export const pybarsPartialBlock: PromptRule = {
  of: 'prompt',
  code: 'pybars-partial-block',
  severity: 'error',
  reader: 'python-library',
  where: pythonDialects,
  example: { bad: promptWith('«{{#*inline \\"sign\\"}}»Yours{{/inline}}{{> sign}}', '') },
  *check({ prompt }) {
    for (const site of prompt.templates) {
      const blocks = nodesOf(site, 'block').filter(({ form }) => form === 'partial' || form === 'decorator');
      const decorators = nodesOf(site, 'mustache').filter(({ form }) => form === 'decorator');
      for (const span of [
        ...blocks.map(({ opener }) => opener.span),
        ...decorators.map((node) => node.span),
      ]) {
        yield {
          span: site.map.toFileSpan(span),
          message:
            'The Python library does not know blocks of partials and decorators, and rendering fails. Write a plain partial.',
        };
      }
    }
  },
};

/** A chain of `else if` as blocks inside each other. */
function nested(site: TemplateSite, { branches, closer }: Block): readonly Fix[] {
  if (!closer) return [];
  const closings: string[] = [];
  const edits: TextEdit[] = [];
  for (const { call, tag } of branches) {
    if (!call || !tag.close) continue;
    const word = site.text.slice(call.callee.span.start, call.callee.span.end);
    const opening = `${tag.strip.open ? '{{~else}}' : '{{else}}'}{{#`;
    edits.push(replaceInTemplate(site, { start: tag.open.start, end: call.span.start }, opening));
    closings.unshift(`{{/${word}}}`);
  }
  const at = { start: closer.span.start, end: closer.span.start };
  edits.push(replaceInTemplate(site, at, closings.join('')));
  return [{ title: "Nest inside '{{else}}'", edits }];
}

/** `#unless` with an `else` as `#if` with its parts changed over. */
function swapped(
  site: TemplateSite,
  { bodySpan, branches, closer }: Block,
  { callee }: Call,
): readonly Fix[] {
  const [branch] = branches;
  if (!branch || !closer) return [];
  const text = ({ start, end }: Block['bodySpan']) => site.text.slice(start, end);
  return [
    {
      title: "Change to '{{#if}}'",
      edits: [
        replaceInTemplate(site, callee.span, 'if'),
        replaceInTemplate(site, bodySpan, text(branch.bodySpan)),
        replaceInTemplate(site, branch.bodySpan, text(bodySpan)),
        replaceInTemplate(site, closer.name.span, 'if'),
      ],
    },
  ];
}

/** What does without the parameters of a loop; nothing where one is used in another block inside. */
function withoutParams(
  site: TemplateSite,
  { blockParams, list }: { readonly blockParams: BlockParams; readonly list: Expression | undefined },
  { uses }: PromptFacts,
): readonly Fix[] {
  const own = uses.filter(
    ({ resolves }) => resolves.kind === 'blockParam' && blockParams.names.includes(resolves.param.name),
  );
  const replaced = own.map((use) => plainName(use, list));
  if (replaced.includes(undefined)) return [];
  const before = site.text.slice(0, blockParams.span.start).trimEnd().length;
  const edits = [
    replaceInTemplate(site, { start: before, end: blockParams.span.end }, ''),
    ...own.flatMap(({ path }, index) => {
      const segment = path.segments[0];
      return segment ? [replaceInTemplate(site, segment.span, replaced[index] ?? '')] : [];
    }),
  ];
  return [{ title: "Change to 'this' and '@index'", edits }];
}

function plainName({ path, resolves, scope }: VariableUse, list: Expression | undefined): string | undefined {
  const { context } = scope;
  if (resolves.kind !== 'blockParam' || context.kind !== 'item' || context.of !== list) return undefined;
  if (resolves.param.role === 'item') return 'this';
  return resolves.param.role === 'position' && path.segments.length === 1 ? '@index' : undefined;
}
