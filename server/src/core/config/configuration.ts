import type { Severity } from '../text/index.js';

/** What a team has decided for its prompts, by `.promptmanager.yaml` or by settings. */
export interface Configuration {
  /** Other programs that read the files; what they cannot do is told as seriously as it is there. */
  readonly readers: ReadonlySet<ReaderId>;
  /** The providers that the prompts are sent to. */
  readonly targets: ReadonlySet<TargetId>;
  /** How serious problems are, by their codes. */
  readonly severities: ReadonlyMap<string, RuleSeverity>;
}

/** How serious the problems of a rule are; `off`: it does not look. */
export type RuleSeverity = Severity | 'off';

/** The programs that may be named as readers. */
export const readerIds = ['python-library'] as const;

export type ReaderId = (typeof readerIds)[number];

/** The providers that may be named as targets. */
export const targetIds = ['openai', 'anthropic', 'langchain', 'litellm'] as const;

export type TargetId = (typeof targetIds)[number];

/** What holds where nobody has decided anything. */
export const noConfiguration: Configuration = {
  readers: new Set(),
  targets: new Set(),
  severities: new Map(),
};
