import type { DialectId } from '../formats/index.js';
import type { Data } from '../prompt/index.js';
import { canonicalJson, type Sha256 } from '../versioning/index.js';
import { ownData } from './ownData.js';
import type { RenderValues } from './renderJob.js';

/** Everything that the result of a render depends on. */
export interface RenderKeyParts {
  readonly id: string;
  readonly version: string;
  /** The checksum of the whole prompt, its partials included. */
  readonly body: string;
  readonly dialect: DialectId;
  /** What stands for the schemas that the prompt names; they give defaults and the block about the answer. */
  readonly schemas: readonly string[];
  /** What stands for the templates that the prompt calls and does not hold itself. */
  readonly partials?: readonly string[];
  readonly values: RenderValues;
}

/**
 * The key of a render's result: `prompt:{id}:{version}:` and the SHA-256 of the canonical JSON of all parts. In the id
 * everything but letters, digits, `-`, `_` and `.` is escaped. Throws a TypeError when values contain themselves.
 */
export function renderKey(parts: RenderKeyParts, sha256: Sha256): string {
  const { id, version, body, dialect, schemas, partials = [], values } = parts;
  const data = ownData(values) as Record<string, Data>;
  const hash = sha256(canonicalJson({ id, version, body, dialect, schemas, partials, values: data }));
  return `prompt:${escaped(id)}:${version}:${hash}`;
}

/** The pattern of the keys of a prompt's renders, see `Cache.invalidate`. */
export function renderKeysOf(id: string): string {
  return `prompt:${escaped(id)}:*`;
}

function escaped(id: string): string {
  return encodeURIComponent(id).replace(
    /[!~*'()]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}
