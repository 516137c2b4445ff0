import { syntaxOf, type PromptFile } from '../../formats/index.js';
import { entriesOf, valueOf, type SyntaxNode } from '../../notation/index.js';
import type { Span } from '../../text/index.js';
import type { PromptFacts, PromptRule } from '../rule.js';

/** What the server prompts of Firebase do not have yet, though dotprompt has it. */
export const firebaseUnsupported: PromptRule = {
  of: 'prompt',
  code: 'firebase-unsupported',
  severity: 'warning',
  where: ['firebase'],
  example: {
    path: 'prompts/orders.prompt',
    dialect: 'firebase',
    bad: `---
input:
  schema:
    orders(array): string
    name: string
---
{{#each orders}}{{this}} for {{«@root.name»}}{{/each}}
`,
  },
  *check(facts) {
    for (const { span, what } of [...inTemplate(facts), ...wildcards(facts.file)])
      yield {
        span,
        message: `Server prompts of Firebase do not support ${what} yet. Write the prompt without.`,
      };
  },
};

interface Unsupported {
  readonly span: Span;
  readonly what: string;
}

function* inTemplate({ dataUses, helperCalls, partialUses, uses }: PromptFacts): Iterable<Unsupported> {
  const loops = new Set(
    helperCalls.filter(({ helper }) => helper?.name === 'each').map(({ call }) => call.args[0]),
  );
  for (const { broken, span } of partialUses) if (!broken) yield { span, what: 'partials' };
  for (const { name, span, broken } of dataUses)
    if (!broken && (name === 'key' || name === 'root')) yield { span, what: `'@${name}'` };
  for (const { broken, site, path, type } of uses) {
    const span = site.map.toFileSpan(path.span);
    if (broken) continue;
    if (path.data) yield { span, what: "'@root'" };
    else if (type.kind === 'map' && loops.has(path)) yield { span, what: 'loops over the fields of a map' };
  }
}

/** The keys `(*)` of the schemas. */
function* wildcards(file: PromptFile): Iterable<Unsupported> {
  const root = syntaxOf(file)?.root;
  for (const part of ['input', 'output']) yield* wildcardsIn(valueOf(valueOf(root, part), 'schema'));
}

function* wildcardsIn(node: SyntaxNode | undefined): Iterable<Unsupported> {
  for (const { key, value } of entriesOf(node)) {
    if (key.text === '(*)') yield { span: key.span, what: "fields of any name, '(*)'" };
    yield* wildcardsIn(value);
  }
}
