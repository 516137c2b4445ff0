import type { Bump, Prompt } from '../prompt/index.js';
import type { SchemaLookup } from '../schema/index.js';
import { checksum, diffPrompts, proposeBump, type PromptChange, type Sha256 } from '../versioning/index.js';

/** How two versions of a prompt differ. */
export interface VersionComparison {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly PromptChange[];
  /** The bump that the changes need together, and why; null when nothing differs. */
  readonly bump: Bump | null;
  readonly reasons: readonly string[];
  readonly checksumsDiffer: boolean;
  readonly statusChanged: boolean;
  /** The content, the messages or the partials. */
  readonly templateChanged: boolean;
  /** Metadata, settings of the model among them. */
  readonly metadataChanged: boolean;
  /** The texts of both with the same values, when there are some. */
  readonly rendered?: { readonly from: string; readonly to: string };
}

/** Compares two versions of a prompt, both with the schemas that are there now. */
export function comparisonOf(
  before: Prompt,
  after: Prompt,
  { schema, sha256 }: { readonly schema: SchemaLookup; readonly sha256: Sha256 },
): VersionComparison {
  const changes = diffPrompts({ prompt: before, schema }, { prompt: after, schema });
  const { bump, reasons } = proposeBump(changes);
  const has = (kinds: RegExp): boolean => changes.some(({ kind }) => kinds.test(kind));
  return {
    from: before.version,
    to: after.version,
    changes,
    bump,
    reasons,
    checksumsDiffer: checksum(before, sha256) !== checksum(after, sha256),
    statusChanged: before.status !== after.status,
    templateChanged: has(/^(?:content|message|partial|helpers|format)/),
    metadataChanged: has(/^(?:metadata|model)/),
  };
}
