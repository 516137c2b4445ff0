import type { Severity } from '../../text/index.js';

/** How serious the problems of a rule are; `off`: it does not look. */
export type RuleSeverity = Severity | 'off';

export const ruleSeverities = [
  'error',
  'warning',
  'info',
  'hint',
  'off',
] as const satisfies readonly RuleSeverity[];

/** The programs that may be named as readers. */
export const readerIds = ['python-library'] as const;

export type ReaderId = (typeof readerIds)[number];

/** The providers that may be named as targets. */
export const targetIds = [
  'openai',
  'openai-responses',
  'anthropic',
  'gemini',
  'langchain',
  'litellm',
  'semantic-kernel',
] as const;

export type TargetId = (typeof targetIds)[number];
