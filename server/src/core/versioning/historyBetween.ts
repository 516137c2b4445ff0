import type { StoredVersion } from './listVersions.js';

/** A span of time: ISO 8601; a time without zone is UTC, a date alone is its whole day. */
export interface HistoryRange {
  readonly since?: string;
  readonly until?: string;
}

/**
 * The versions made in a span of time, both ends included; a version whose time is not known is left out where there is
 * an end. Throws a RangeError when an end is no time.
 */
export function historyBetween(
  versions: readonly StoredVersion[],
  { since, until }: HistoryRange,
): readonly StoredVersion[] {
  const first = since === undefined ? undefined : endOf(since, 'start');
  const last = until === undefined ? undefined : endOf(until, 'end');
  if (first === undefined && last === undefined) return versions;
  return versions.filter(({ createdAt }) => {
    const at = createdAt === null ? undefined : instantOf(createdAt);
    return at !== undefined && (first === undefined || at >= first) && (last === undefined || at <= last);
  });
}

function endOf(text: string, side: 'start' | 'end'): bigint {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const instant = instantOf(isDay ? `${text}T00:00:00` : text);
  if (instant === undefined) throw new RangeError(`'${text}' is no date or time, such as 2026-11-23.`);
  return isDay && side === 'end' ? instant + microsPerDay - 1n : instant;
}

const microsPerDay = 86_400_000_000n;

/** Microseconds since 1970 of an ISO 8601 text; one without zone is UTC. */
function instantOf(text: string): bigint | undefined {
  const [, time, fraction = '', zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)(?:\.(\d+))?(Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [];
  const millis = time === undefined ? NaN : Date.parse(`${time}${zone}`);
  return Number.isNaN(millis)
    ? undefined
    : BigInt(millis) * 1000n + BigInt(fraction.padEnd(6, '0').slice(0, 6));
}
