import type { Fix, Problem, Severity } from '../text/index.js';
import type { DialectId, PromptFile } from '../formats/index.js';
import type { Workspace } from '../workspace/index.js';
import type { PromptAnalysis } from './promptAnalysis.js';

/** A check with a code: `rules.ts` lists them all. */
export type Rule = PromptRule | FileRule;

/** A check of one prompt at a time. */
export interface PromptRule extends RuleHead {
  readonly of: 'prompt';
  check(facts: PromptFacts): Iterable<Finding>;
}

/** A check of a file as a whole. */
export interface FileRule extends RuleHead {
  readonly of: 'file';
  check(facts: FileFacts): Iterable<Finding>;
}

interface RuleHead {
  /** The code of its problems, which is also what settings and suppressions name. */
  readonly code: string;
  readonly severity: Severity;
  /** The dialects whose files it checks: all that are Handlebars where nothing is said. */
  readonly where?: 'everywhere' | readonly DialectId[];
  /** Its first test and its documentation. */
  readonly example: RuleExample;
}

/** A file with the mistake, marked by `«»`, and the file after the first quick fix. */
export interface RuleExample {
  readonly bad: string;
  readonly fixed?: string;
  /** Where the file lies; `prompts/example.yaml` when not said. */
  readonly path?: string;
  /** Other files of the workspace, by path. */
  readonly others?: Readonly<Record<string, string>>;
}

/** What a rule knows about a prompt. */
export interface PromptFacts extends PromptAnalysis {
  /** Place of the prompt in its file. */
  readonly index: number;
  readonly workspace: Workspace;
}

/** What a rule knows about a file. */
export interface FileFacts {
  readonly file: PromptFile;
  readonly workspace: Workspace;
  /** Of each prompt in the file. */
  readonly prompts: readonly PromptFacts[];
}

/** A problem that a rule found; its code and severity are the rule's. */
export interface Finding extends Omit<Problem, 'code' | 'severity' | 'fixes'> {
  /** Where one case is less or more serious than the rule's others. */
  readonly severity?: Severity;
  /** The preferred one first. */
  readonly fixes?: readonly Fix[];
}
