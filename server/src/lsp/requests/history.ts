import {
  bumpVersion,
  commitBlocker,
  diffPrompts,
  firstVersion,
  proposeBump,
  type ChangeKind,
  readPrompt,
  type PlacedPrompt,
  type Prompt,
  type SchemaLookup,
  type Workspace,
} from '../../core/index.js';
import { isInGit, systemDefaults } from '../../node/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';
import type { Session } from '../session.js';
import { pathOf } from '../uri.js';
import { conflictsOf } from './conflicts.js';
import { placedPrompt } from './placedPrompt.js';

/** The stored versions of a prompt, and what a commit would make of it. */
export const promptHistory = ownRequest(protocol.promptHistory, async (params, { view, session }) => {
  const placed = placedPrompt(view, params);
  if (!placed) return null;
  const { file, prompt } = placed;
  if (file.format !== 'prompt-manager') return withoutVersions(placed);
  if (!prompt.id) return null;
  const { versions, newest, labels } = await session.versions.stored(placed);
  return {
    id: prompt.id.value,
    version: prompt.version?.value ?? firstVersion,
    versions: versions.map(({ version, createdAt, createdBy, changelog, checksum }) => ({
      version,
      createdAt,
      createdBy,
      changelog,
      checksum,
      labels: labels.filter((label) => label.version === version).map(({ name }) => name),
    })),
    changed: await session.versions.changed(placed),
    blocked: commitBlocker(file, prompt) ?? null,
    next: nextVersions(placed),
    ...proposal(placed, newest, view.workspace),
    ...(await conflictsOf(placed, session)),
    ...gitState(placed, session),
  };
});

/** Git is offered only where the workspace's hooks may run. */
function gitState({ file }: PlacedPrompt, session: Session): Pick<protocol.PromptHistory, 'git'> {
  const path = pathOf(file.uri);
  if (path === undefined || !session.plugins.trusted || !isInGit(path)) return {};
  return { git: session.settings.current.versions.gitCommit };
}

/** A prompt of another format: it has no versions of ours. */
function withoutVersions({ file, prompt }: PlacedPrompt): protocol.PromptHistory {
  return {
    id: prompt.name,
    version: prompt.version?.value ?? '',
    versions: [],
    changed: null,
    blocked: commitBlocker(file, prompt) ?? null,
    next: null,
  };
}

/** What changed since the newest version and the bump that it implies; nothing where they cannot be compared. */
function proposal(
  { file, prompt: { data } }: PlacedPrompt,
  newest: Prompt | undefined,
  workspace: Workspace,
): Pick<protocol.PromptHistory, 'changes' | 'proposal'> {
  const current = data && readPrompt(data, systemDefaults).prompt;
  if (!current || !newest) return {};
  const schema: SchemaLookup = (name) => workspace.schema(name, file.uri);
  const changes = diffPrompts({ prompt: newest, schema }, { prompt: current, schema });
  const { bump, reasons, changelogLine: changelog } = proposeBump(changes);
  return {
    changes: changes.map(({ kind, bump: implied, sentence }) => ({
      glyph: glyphOf(kind),
      bump: implied,
      sentence,
    })),
    ...(bump === null ? {} : { proposal: { bump, reasons, changelog } }),
  };
}

function glyphOf(kind: ChangeKind): protocol.ChangeSummary['glyph'] {
  if (kind.endsWith('-added')) return 'added';
  return kind.endsWith('-removed') ? 'removed' : 'changed';
}

function nextVersions({ prompt }: PlacedPrompt): protocol.PromptHistory['next'] {
  const version = prompt.version?.value ?? firstVersion;
  const [major, minor, patch] = [
    bumpVersion(version, 'major'),
    bumpVersion(version, 'minor'),
    bumpVersion(version, 'patch'),
  ];
  return major !== undefined && minor !== undefined && patch !== undefined ? { major, minor, patch } : null;
}
