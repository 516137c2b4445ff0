import { findPersonalData } from '../../secrets/index.js';
import type { FileRule } from '../rule.js';

/** The number of a card, an account or a person stands in the file and is sent to the model. */
export const piiInPrompt: FileRule = {
  of: 'file',
  code: 'pii-in-prompt',
  severity: 'warning',
  where: 'everywhere',
  example: {
    bad: `id: example
format: text
template:
  content: Refund the card «5425 2334 3010 9903» today.
`,
  },
  *check({ file, configuration }) {
    for (const { kind, span } of findPersonalData(file.text, configuration.allowedSecrets)) {
      yield {
        span,
        message: `This looks like ${kind}, which is sent to the model. Put a variable in its place.`,
      };
    }
  },
};
