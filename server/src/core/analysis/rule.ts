import type { Configuration, ReaderId, RuleSeverity, TargetId } from '../config/index.js';
import type { Fix, Problem, Severity } from '../text/index.js';
import type { DialectId, PromptFile } from '../formats/index.js';
import type { Plugin } from '../plugins/index.js';
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
  /** How serious it is where nothing else is configured; `off`: it looks only where the configuration turns it on. */
  readonly severity: RuleSeverity;
  /**
   * The program that cannot do what this product can: information where the configuration does not name that program
   * among the readers of the files.
   */
  readonly reader?: ReaderId;
  /** The providers that it is about: it looks only where the configuration names one of them as a target. */
  readonly targets?: readonly TargetId[];
  /**
   * The dialects whose files it checks: all that are Handlebars where nothing is said; `schemas`: schema files, `inputs`:
   * saved inputs, `snapshots`: older versions, which are history and are looked at as files only.
   */
  readonly where?: 'everywhere' | 'schemas' | 'inputs' | 'snapshots' | readonly DialectId[];
  /** Its first test and its documentation. */
  readonly example: RuleExample;
}

/** A file with the mistake, marked by `«»`, and the file after the first quick fix. */
export interface RuleExample {
  readonly bad: string;
  readonly fixed?: string;
  /** Where the file lies; `prompts/example.yaml` when not said. */
  readonly path?: string;
  /** What the files are said to be; their content decides when not said. */
  readonly dialect?: DialectId;
  /** Where a link leads, when the file is one. */
  readonly outside?: string;
  /** Other files of the workspace, by path. */
  readonly others?: Readonly<Record<string, string>>;
}

/** What a rule knows about a prompt. */
export interface PromptFacts extends PromptAnalysis {
  /** Place of the prompt in its file. */
  readonly index: number;
  readonly workspace: Workspace;
  readonly configuration: Configuration;
  /** Those that are not built in; one may have the name of one that is, and stands for it then. */
  readonly plugins: readonly Plugin[];
}

/** What a rule knows about a file. */
export interface FileFacts {
  readonly file: PromptFile;
  readonly workspace: Workspace;
  readonly configuration: Configuration;
  /** Of each prompt in the file. */
  readonly prompts: readonly PromptFacts[];
}

/** A problem that a rule found; its code and severity are the rule's. */
export interface Finding extends Omit<Problem, 'code' | 'severity' | 'fixes'> {
  /** Where one case is less or more serious than the rule's others, as long as the rule has its own severity. */
  readonly severity?: Severity;
  /** The preferred one first; a function where making them costs more than they are asked for. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
}
