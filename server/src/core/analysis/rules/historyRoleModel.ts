import { visit } from '../../handlebars/index.js';
import type { HelperCall } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';

/** Text right behind `{{history}}` is said by the model. */
export const historyRoleModel: PromptRule = {
  of: 'prompt',
  code: 'history-role-model',
  severity: 'warning',
  where: ['dotprompt', 'firebase'],
  example: {
    path: 'prompts/example.prompt',
    bad: `---
input:
  schema:
    question: string
---
{{«history»}}
{{question}}
`,
    fixed: `---
input:
  schema:
    question: string
---
{{history}}{{role "user"}}
{{question}}
`,
  },
  *check({ helperCalls }) {
    for (const call of helperCalls) {
      if (call.broken || call.helper?.name !== 'history' || call.node.kind !== 'mustache') continue;
      if (!textFollows(call)) continue;
      const { end } = call.node.span;
      yield {
        span: call.span,
        message: `What stands behind '{{history}}' becomes a message of the model. Begin one of the user with '{{role "user"}}'.`,
        fixes: [
          {
            title: `Add '{{role "user"}}'`,
            edits: [replaceInTemplate(call.site, { start: end, end }, '{{role "user"}}')],
          },
        ],
      };
    }
  },
};

/** Whether something is printed behind the call, before another role begins. */
function textFollows({ site, node }: HelperCall): boolean {
  let answer: boolean | undefined;
  visit(site.tree, {
    enter(next) {
      if (answer !== undefined || next.span.end <= node.span.start) return 'skip';
      if (next.kind === 'content' && next.span.start >= node.span.end && next.value.trim() !== '')
        answer = true;
      if (next.kind !== 'mustache' || next === node) return undefined;
      const { callee } = next.call;
      const name = callee.kind === 'path' ? callee.segments[0]?.name : undefined;
      answer = name !== 'role';
      return 'skip';
    },
  });
  return answer ?? false;
}
