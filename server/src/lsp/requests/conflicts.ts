import {
  keepBoth,
  keepSide,
  mendDifference,
  readPrompt,
  versionConflicts,
  type ConflictSource,
  type PlacedPrompt,
  type ConflictResolution,
  type VersionConflict,
  type VersionRecord,
} from '../../core/index.js';
import { conflictSource, sha256, systemDefaults, writeFileAtomic } from '../../node/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';
import type { Session } from '../session.js';
import { uriOf } from '../uri.js';
import { placedPrompt } from './placedPrompt.js';

/** What a person has to decide about the stored versions of a prompt, in words. */
export async function conflictsOf(
  placed: PlacedPrompt,
  session: Session,
): Promise<Pick<protocol.PromptHistory, 'conflicts'>> {
  const source = await sourceOf(placed, session);
  const found = source ? versionConflicts(source, sha256) : [];
  if (found.length === 0) return {};
  const { versions } = await session.versions.stored(placed);
  const byOf = (version: string) => versions.find((known) => known.version === version)?.createdBy ?? null;
  return { conflicts: found.map((conflict) => inWords(conflict, byOf)) };
}

/** Keeps a side of a merge or both, or writes the changed file of a version anew; only files of the prompt are written. */
export const resolveConflict = ownRequest(
  protocol.resolveConflict,
  async ({ way, ...key }, { view, session }) => {
    const placed = placedPrompt(view, key);
    const source = placed && (await sourceOf(placed, session));
    const resolution = source && resolutionOf(source, way);
    if (!resolution)
      return refused(`There is no such conflict of ${way.version} any more. Refresh the history.`);
    if (resolution.kind === 'refused') return resolution;
    const added = resolution.added && (await session.versions.storeFor(placed)?.add(resolution.added));
    const files: string[] = [];
    try {
      for (const { path, before, text } of resolution.files) {
        await writeFileAtomic({ path, text, expected: { text: before } });
        files.push(path);
      }
    } catch (error) {
      // Once one of its files is ours, the other side stands in the version that was added only.
      if (files.length === 0) await added?.undo();
      throw error;
    }
    files.push(...(added?.files ?? []));
    session.versionsTouched(files);
    return { kind: 'resolved' as const, files };
  },
);

async function sourceOf(placed: PlacedPrompt, session: Session): Promise<ConflictSource | undefined> {
  const { prompt } = placed;
  const store = session.versions.storeFor(placed);
  if (!prompt.id || !store) return undefined;
  const current = prompt.data && readPrompt(prompt.data, systemDefaults).prompt;
  return conflictSource({ id: prompt.id.value, current, stored: await store.list(prompt.id.value) });
}

function resolutionOf(
  source: ConflictSource,
  way: protocol.ResolveConflictParams['way'],
): ConflictResolution | undefined {
  const conflicts = versionConflicts(source, sha256).filter(({ version }) => version === way.version);
  for (const conflict of conflicts) {
    if (way.kind === 'keep' && conflict.kind === 'merge') {
      if (way.side === 'both') return keepBoth(conflict, source, sha256);
      return keepSide(conflict, way.side, source.texts);
    }
    if (way.kind === 'mend' && conflict.kind === 'differs') return mendDifference(conflict, source);
  }
  return undefined;
}

function inWords(
  conflict: VersionConflict,
  byOf: (version: string) => string | null,
): protocol.VersionConflictSummary {
  const { kind, version } = conflict;
  switch (conflict.kind) {
    case 'newer':
      return {
        kind,
        version,
        title: `${version} came in while you were editing`,
        message: `${byOf(version) ?? 'Somebody'} committed it. Your changes start from ${conflict.base}.`,
        ways: [
          { kind: 'continue', version, label: `Continue from ${version}` },
          { kind: 'compare', version, label: 'Compare' },
        ],
      };
    case 'merge':
      return {
        kind,
        version,
        title: `Two people made ${version}`,
        message: `Git could not merge them. Ours: ${told(conflict.sides.ours)}. Theirs: ${told(conflict.sides.theirs)}. ‘Keep Both’ gives theirs the next number; the one that is not kept stays in the history of Git.`,
        ways: [
          { kind: 'keep', version, side: 'ours', label: 'Keep Ours' },
          { kind: 'keep', version, side: 'theirs', label: 'Keep Theirs' },
          { kind: 'keep', version, side: 'both', label: 'Keep Both' },
          ...opening(conflict.paths),
        ],
      };
    case 'unreadable':
      return {
        kind,
        version,
        title: `The record of ${version} cannot be read`,
        message: 'Restore the file from Git, or delete it: the other versions work without it.',
        ways: opening([conflict.path]),
      };
    case 'duplicate':
      return {
        kind,
        version,
        title: `${version} is recorded twice`,
        message: 'The library shows both. Delete the wrong one.',
        ways: opening(conflict.paths),
      };
    case 'differs':
      return {
        kind,
        version,
        title: `The two files of ${version} differ`,
        message: conflict.intact
          ? `The ${conflict.intact} is as it was committed; the ${conflict.intact === 'record' ? 'snapshot' : 'record'} was changed, by hand or by a merge.`
          : 'Neither is as it was committed. Restore them from Git.',
        ways: [
          ...(conflict.intact
            ? [{ kind: 'mend' as const, version, label: `Take the ${titled(conflict.intact)}` }]
            : []),
          ...opening([conflict.record, conflict.snapshot]),
        ],
      };
  }
}

function told(record: VersionRecord | undefined): string {
  if (!record) return 'not whole';
  const { created_by: by, changelog } = record;
  return [by ?? 'somebody', ...(changelog ? [`‘${changelog.split('\n')[0] ?? ''}’`] : [])].join(', ');
}

function opening(paths: readonly string[]): readonly protocol.ConflictWay[] {
  const name = (path: string): string => path.replace(/^.*[/\\]/, '');
  return paths.map((path) => ({ kind: 'open', uri: uriOf(path), label: `Open ${name(path)}` }));
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function refused(message: string): protocol.ResolveConflictAnswer {
  return { kind: 'refused', message };
}
