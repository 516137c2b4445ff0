import { Memo } from '../../cache/index.js';
import { compatibilityOf, frameworkPromptIn, type CompatibilityProblem } from '../../plugins/index.js';
import type { TargetId } from '../../config/index.js';
import { compatibilitySpan } from '../compatibilitySpan.js';
import type { PromptFacts, PromptRule, RuleExample } from '../rule.js';

/** What the targets of the prompts would refuse, drop or read in another way; the targets' own plugins say it. */
export const providerRules: readonly PromptRule[] = [
  provider('provider-format', ['anthropic'], {
    bad: `id: «example»
format: text
template:
  content: Say hello.
metadata:
  max_tokens: 100
`,
  }),
  provider('provider-first-message', ['anthropic', 'gemini'], {
    bad: chat(`    - role: assistant
      content: «How can I help?»
    - role: user
      content: Say hello.
`),
  }),
  provider('provider-alternation', ['anthropic'], {
    bad: chat(`    - role: user
      content: Say hello.
    - role: user
      content: «Then say goodbye.»
`),
  }),
  provider('provider-many-system', ['anthropic', 'gemini'], {
    bad: chat(`    - role: system
      content: You are terse.
    - role: system
      content: «You are kind.»
    - role: user
      content: Say hello.
`),
  }),
  provider('provider-only-system', ['anthropic', 'gemini'], {
    bad: chat(`    - role: system
      content: You are terse.
`).replace('id: example', 'id: «example»'),
  }),
  provider('provider-tool-calls-lost', ['semantic-kernel'], {
    bad: chat(`    - role: user
      content: What is the weather?
    - role: assistant
      content: «I look it up.»
      tool_calls: [{ id: a, type: function, function: { name: look, arguments: "{}" } }]
`),
  }),
  provider('provider-role-unsupported', ['semantic-kernel'], {
    bad: chat(`    - role: user
      content: What is the weather?
    - role: function
      name: look
      content: «Rain.»
`),
  }),
  provider('provider-literal-braces', ['langchain'], {
    bad: chat(`    - role: user
      content: "«{{#if formal}}Dear Sir{{/if}}»"
  variables: [formal]
`),
  }),
  provider('temperature-for-target', ['anthropic'], {
    bad: chat(`    - role: user
      content: Say hello.
`).replace('max_tokens: 100', 'max_tokens: 100\n  temperature: «1.8»'),
  }),
];

function provider(code: string, targets: readonly TargetId[], example: RuleExample): PromptRule {
  return {
    of: 'prompt',
    code,
    severity: code === 'temperature-for-target' ? 'info' : 'warning',
    where: ['prompt-manager', 'github-models'],
    targets,
    example,
    *check(facts) {
      for (const problem of problemsOfTargets(facts)) {
        const span = problem.code === code ? compatibilitySpan(facts.prompt, problem.place) : undefined;
        if (span) yield { span, message: problem.message };
      }
    },
  };
}

function chat(messages: string): string {
  return `id: example
format: chat
chat_template:
  messages:
${messages}metadata:
  max_tokens: 100
`;
}

/** Asked once for all rules: what every target that is built in says of a prompt. */
function problemsOfTargets(facts: PromptFacts): readonly CompatibilityProblem[] {
  const { file, prompt, workspace, configuration, plugins } = facts;
  let problems = known.get(facts);
  if (!problems) {
    const read = frameworkPromptIn({ file, prompt }, (name) => workspace.schema(name, file.uri));
    const builtIn = [...configuration.targets].filter(
      (target) => !plugins.some(({ name }) => name === target),
    );
    problems = builtIn.flatMap((target) => compatibilityOf(target, read));
    known.set(facts, problems);
  }
  return problems;
}

const known = new Memo<PromptFacts, readonly CompatibilityProblem[]>();
