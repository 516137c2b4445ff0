import type { Problem } from '../text/index.js';
import { removeEntry } from './edits/removeEntry.js';
import { isMergeKey, type CollectionStyle, type MapEntry } from './syntaxNode.js';

const mostReported = 100;

/** Keys that stand twice in one map: the Python library silently takes the last, other programs refuse the file. */
export function duplicateKeys(
  text: string,
  entries: readonly MapEntry[],
  style: CollectionStyle,
): readonly Problem[] {
  const last = new Map<string, MapEntry>();
  for (const entry of entries) last.set(entry.key.text, entry);
  if (last.size === entries.length) return [];
  const problems: Problem[] = [];
  for (const [index, { key }] of entries.entries()) {
    const winner = last.get(key.text);
    if (!winner || winner.key === key || isMergeKey(key)) continue;
    if (problems.length >= mostReported) break;
    problems.push({
      code: style === 'json' ? 'json-duplicate-key' : 'yaml-duplicate-key',
      severity: 'error',
      message: `The key '${key.text}' stands twice here, and only the last one counts; remove one.`,
      span: key.span,
      related: [{ span: winner.key.span, message: 'This one counts.' }],
      fixes: [{ title: `Remove this '${key.text}'`, edits: removeEntry(text, entries, index, style) }],
    });
  }
  return problems;
}
