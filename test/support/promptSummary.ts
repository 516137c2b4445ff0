import type { PromptSummary, Range } from '../../server/src/protocol/index.js';

/** A range from the start of one line to the start of another. */
export function lines(start: number, end: number): Range {
  return { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
}

/** A prompt as the server lists it, with what a test says of it. */
export function promptSummary(given: Partial<PromptSummary> = {}): PromptSummary {
  return {
    uri: 'file:///w/prompts/refund_reply.yaml',
    index: 0,
    id: 'refund_reply',
    family: 'prompt-manager',
    dialect: 'Prompt Manager',
    version: '1.2.0',
    format: 'chat',
    status: 'active',
    description: null,
    category: null,
    tags: [],
    range: lines(0, 20),
    kind: 'prompt',
    variables: [],
    parts: [{ kind: 'message', label: 'system', preview: 'You write replies.', range: lines(4, 6) }],
    errors: 0,
    warnings: 0,
    firstProblem: null,
    changed: null,
    versions: [],
    labels: [],
    ...given,
  };
}
