import type { HelperInfo } from '../dialects/index.js';
import type { DialectId, ReaderId, RuleSeverity } from '../formats/index.js';

/** What a team has decided for its prompts, by `.promptmanager.yaml` or by settings. */
export interface Configuration {
  /** Other programs that read the files; what they cannot do is told as seriously as it is there. */
  readonly readers: ReadonlySet<ReaderId>;
  /** The providers that the prompts are sent to, and the names of plugins. */
  readonly targets: ReadonlySet<string>;
  /** How serious problems are, by their codes. */
  readonly severities: ReadonlyMap<string, RuleSeverity>;
  /** Which files are of which dialect; of several that fit the last counts. */
  readonly dialects: readonly DialectChoice[];
  /** Helpers that the program registers. */
  readonly helpers: readonly HelperInfo[];
  /** Globs of the JavaScript and TypeScript in which registered helpers are looked for. */
  readonly scanned: readonly string[];
  /** URIs of the folders in which partials are looked for first. */
  readonly partials: readonly string[];
  /** Globs of the files that are looked at; undefined where nothing is decided. */
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[] | undefined;
  /** Texts that look like secrets and are none, `*` for any characters. */
  readonly allowedSecrets: readonly string[];
}

/** The dialect of the files that a glob chooses below a folder. */
export interface DialectChoice {
  /** URI of the folder, without a slash at its end. */
  readonly base: string;
  readonly glob: string;
  /** `none`: the files are none of ours. */
  readonly dialect: DialectId | 'none';
}

/** What holds where nobody has decided anything. */
export const noConfiguration: Configuration = {
  readers: new Set(),
  targets: new Set(),
  severities: new Map(),
  dialects: [],
  helpers: [],
  scanned: [],
  partials: [],
  include: undefined,
  exclude: undefined,
  allowedSecrets: [],
};
