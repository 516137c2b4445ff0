import { structuredInputsOf } from '../../formats/index.js';
import type { FileRule } from '../rule.js';

/** A secret as a structured input of an agent, which whoever sees the request can read. */
export const structuredInputSecret: FileRule = {
  of: 'file',
  code: 'structured-input-secret',
  severity: 'warning',
  where: ['text'],
  example: {
    path: 'agents/shop.yaml',
    bad: `name: shop
model: gpt-4o
instructions: Look the order {{order}} up with the key {{api_key}}.
structured_inputs:
  order: {type: string}
  «api_key»: {type: string}
`,
  },
  *check({ file }) {
    for (const { value, span } of structuredInputsOf(file)) {
      if (!secretName.test(value)) continue;
      yield {
        span,
        message: `'${value}' looks like a secret, but structured inputs stand in requests and logs for all to read. Keep it in a connection or a tool of the agent.`,
      };
    }
  },
};

/** Names of what is kept secret, as a whole or as the last words: `api_key`, `dbPassword`; not `max_tokens`. */
const secretName =
  /(?:^|[_.-]|(?<=[a-z]))(?:api[_-]?key|access[_-]?key|private[_-]?key|secret[_-]?key|secret|password|passwd|passphrase|credentials?|connection[_-]?string|(?:access|auth|bearer|refresh)[_-]?token|token)$/i;
