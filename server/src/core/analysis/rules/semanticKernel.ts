import type { DialectId } from '../../formats/index.js';
import type { PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';

const kernels: readonly DialectId[] = ['semantic-kernel', 'semantic-kernel-net', 'semantic-kernel-python'];

/** A helper that gives different results in .NET and in Python, in a file of which the runtime is not known. */
export const skRuntimeDifference: PromptRule = {
  of: 'prompt',
  code: 'sk-runtime-difference',
  severity: 'info',
  where: ['semantic-kernel'],
  example: {
    path: 'prompts/count.yaml',
    bad: 'template_format: handlebars\ntemplate: "{{#each («range» 1 3)}}{{this}} {{/each}}"\n',
  },
  *check({ helperCalls }) {
    for (const { broken, helper, name, span } of helperCalls) {
      const difference = helper && differences.get(helper.name);
      if (broken || difference === undefined) continue;
      yield { span, message: `'${name}' differs between the runtimes of Semantic Kernel: ${difference}.` };
    }
  },
};

/** `{{#message}}` writes a tag in .NET that nothing reads. */
export const skMessageBlock: PromptRule = {
  of: 'prompt',
  code: 'sk-message-block',
  severity: 'info',
  where: ['semantic-kernel', 'semantic-kernel-net'],
  example: {
    path: 'prompts/ask.yaml',
    bad: `template_format: handlebars
template: |
  {{#«message» role="user"}}Hello!{{/message}}
`,
    fixed: `template_format: handlebars
template: |
  <message role="user">Hello!</message>
`,
  },
  *check({ helperCalls, file }) {
    for (const { broken, helper, node, call, site, span } of helperCalls) {
      if (broken || helper?.name !== 'message' || node.kind !== 'block') continue;
      const role = call.hash.find(({ key }) => key.name === 'role')?.value;
      if (!role) continue;
      const written =
        role.kind === 'string' ? role.value : `{{${site.text.slice(role.span.start, role.span.end)}}}`;
      const { closer, opener, branches } = node;
      const isPlain = call.hash.length === 1 && branches.length === 0;
      const edits =
        closer && isPlain
          ? [
              replaceInTemplate(site, opener.span, `<message role="${written}">`),
              replaceInTemplate(site, closer.span, '</message>'),
            ]
          : undefined;
      yield {
        span,
        ...(file.dialect === 'semantic-kernel-net' && { severity: 'warning' as const }),
        message: `In .NET '{{#message}}' writes a tag that nothing reads, so no message begins. Write '<message role="${written}">'.`,
        fixes: edits ? [{ title: "Change to '<message>'", edits }] : [],
      };
    }
  },
};

/** `{{#message}}` without a role: .NET fails. */
export const skMessageRole: PromptRule = {
  of: 'prompt',
  code: 'sk-message-role',
  severity: 'warning',
  where: kernels,
  example: {
    path: 'prompts/ask.yaml',
    bad: 'template_format: handlebars\ntemplate: |\n  {{#«message»}}Hello!{{/message}}\n',
  },
  *check({ helperCalls, file }) {
    for (const { broken, helper, form, call, site, span } of helperCalls) {
      if (broken || helper?.name !== 'message' || form !== 'block') continue;
      if (call.hash.some(({ key }) => key.name === 'role')) continue;
      const at = { start: call.callee.span.end, end: call.callee.span.end };
      yield {
        span,
        ...(file.dialect === 'semantic-kernel-net' && { severity: 'error' as const }),
        message: `'message' needs a role: .NET fails with 'Message must have a role.' Write 'message role="user"'.`,
        fixes: [{ title: `Add 'role="user"'`, edits: [replaceInTemplate(site, at, ' role="user"')] }],
      };
    }
  },
};

/** Semantic Kernel registers no partials: rendering fails. */
export const skNoPartials: PromptRule = {
  of: 'prompt',
  code: 'sk-no-partials',
  severity: 'error',
  where: kernels,
  example: {
    path: 'prompts/ask.yaml',
    bad: 'template_format: handlebars\ntemplate: "Hello! {{> «footer»}}"\n',
  },
  *check({ partialUses, inlinePartials }) {
    for (const { broken, name, node, span } of partialUses) {
      if (broken || node.kind !== 'partial' || (name !== undefined && inlinePartials.has(name))) continue;
      yield {
        span,
        message: 'Semantic Kernel has no partials, so rendering fails. Put the text here.',
      };
    }
  },
};

const differences: ReadonlyMap<string, string> = new Map([
  ['range', '.NET includes the last number, Python does not'],
  ['json', 'a text has quotes in Python and none in .NET'],
  ['or', 'an empty text counts as true in .NET and as false in Python'],
  ['raw', 'only .NET has it'],
  ['get', 'newer versions of .NET do not have it'],
  ['camelCase', 'only Python has it, and it begins with a capital letter'],
  ['camel_case', 'only Python has it, and it begins with a capital letter'],
]);
