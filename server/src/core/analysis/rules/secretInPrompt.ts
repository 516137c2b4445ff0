import { findSecrets, type Secret } from '../../secrets/index.js';
import { type Fix, contains, type Span } from '../../text/index.js';
import type { PromptFile, TemplateSite } from '../../formats/index.js';
import type { FileRule } from '../rule.js';

/** A key, token or password stands in the file and is sent to the model. */
export const secretInPrompt: FileRule = {
  of: 'file',
  code: 'secret-in-prompt',
  severity: 'error',
  where: 'everywhere',
  example: {
    bad: `id: example
format: text
template:
  content: Log in with password=«Tr0ub4dor&3» first.
`,
    fixed: `id: example
format: text
template:
  content: Log in with password={{password}} first.
  variables:
    - password
`,
  },
  *check({ file, configuration }) {
    for (const secret of findSecrets(file.text, configuration.allowedSecrets)) {
      yield {
        span: secret.span,
        message: `This looks like ${secret.kind} (${secret.masked}). Remove it, and revoke it where it was issued.`,
        fixes: replacements(file, secret),
      };
    }
  },
};

/** Within a template, a variable can take the place of the secret. */
function replacements(file: PromptFile, { span, variable }: Secret): readonly Fix[] {
  for (const prompt of file.prompts) {
    const site = prompt.templates.find((one) => contains(one.span, span));
    if (!site) continue;
    const declare = prompt.declared?.some(({ value }) => value === variable)
      ? []
      : prompt.declareVariable(variable);
    const replacement = replacementIn(site, { span, tag: `{{${variable}}}` });
    if (replacement === undefined) return [];
    const edits = [{ span, text: replacement }, ...(declare ?? [])];
    return [{ title: `Replace by '{{${variable}}}'`, edits }];
  }
  return [];
}

/** A plain scalar cannot begin with `{{`: where the secret is all of it, it gets quotes. */
function replacementIn(
  site: TemplateSite,
  { span, tag }: { readonly span: Span; readonly tag: string },
): string | undefined {
  if (span.start > site.span.start) return site.encode(tag);
  return span.end === site.span.end ? `'${tag}'` : undefined;
}
