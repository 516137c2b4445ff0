import {
  bumpVersion,
  compareVersions,
  dumpPrompt,
  PromptValidationError,
  readPrompt,
  VersionConflictError,
  VersionError,
  type Bump,
  type DataMap,
  type Prompt,
} from '../prompt/index.js';
import type { SchemaLookup } from '../schema/index.js';
import {
  changedSince,
  diffPrompts,
  planCommitAfter,
  planRestoreOf,
  planSave,
  promptOfVersion,
  proposeBump,
  storedVersions,
  textOfSave,
  type CommitMeans,
  type CommitPlan,
  type CommitRefusal,
} from '../versioning/index.js';
import { mergedPrompt } from './mergedPrompt.js';
import { notStored } from './notStored.js';
import type { OpenPrompt } from './openPrompt.js';
import { refuseUnknownBump } from './refuseUnknownBump.js';
import { storePlan, type StoringParts } from './storePlan.js';
import type { BumpOptions, UpdateOptions, VersionNote } from './versionNote.js';
import { withPrompt } from './withPrompt.js';

/** What a writer works with. */
export interface WriterParts extends StoringParts {
  readonly means: CommitMeans;
  schemasFor(uri: string): SchemaLookup;
}

/** Makes prompts and versions: each call is carried out wholly or not at all, while nobody else changes the prompt. */
export class PromptWriter {
  constructor(private readonly parts: WriterParts) {}

  async create(data: DataMap, note: VersionNote): Promise<Prompt> {
    const { means, registry, storage, versions } = this.parts;
    const prompt = this.read(data);
    const { id, version } = prompt;
    registry.refuseId(id);
    const uri = storage.uriOf(id);
    return storage.exclusive(id, async () => {
      note.signal?.throwIfAborted();
      const known = registry.find(id);
      if (known && !changedSince(known, prompt) && known.version === version) return known;
      if (known) throw conflict(id, version, `'${id}' is there already; update it`);
      const stored = storedVersions(await versions.list(id));
      if (stored.includes(version))
        throw conflict(id, version, `Version '${version}' of '${id}' is already stored`);
      const plan = planSave({ prompt, uri, text: '', index: 0, stored, ...told(note) }, means);
      return this.store(plan, { document: { uri, text: '', exists: false }, index: 0, prompt });
    });
  }

  async update(id: string, changes: DataMap, { bump = 'auto', ...note }: UpdateOptions): Promise<Prompt> {
    refuseUnknownBump(id, bump);
    return withPrompt(this.parts, { id, ...note }, async (open) => {
      const { prompt: current, document, index } = open;
      const merged = this.read(mergedPrompt(dumpPrompt(current), changes));
      if (merged.id !== id || merged.version !== current.version) {
        const problems = [
          "'id' and 'version' cannot be changed here: bump the version, or create another prompt.",
        ];
        throw new PromptValidationError(problems.join(' '), { id, problems });
      }
      if (!changedSince(merged, current)) return current;
      const changed = { ...merged, updated_at: this.parts.means.now() };
      if (bump === 'none') return this.saveDraft(changed, open);
      const stored = storedVersions(await this.parts.versions.list(id));
      const level = bump === 'auto' ? (this.proposed(current, changed, document.uri) ?? 'patch') : bump;
      const version = nextVersion(id, [current.version, ...stored], level);
      const prompt = { ...changed, version };
      const plan = planSave(
        { prompt, uri: document.uri, text: document.text, index, stored, ...told(note) },
        this.parts.means,
      );
      return this.store(plan, open);
    });
  }

  /** Makes a version of the prompt as its document says it. */
  async bump(id: string, { bump: level = 'auto', ...note }: BumpOptions): Promise<Prompt> {
    refuseUnknownBump(id, level);
    const { means, versions } = this.parts;
    return withPrompt(this.parts, { id, ...note }, async (open) => {
      const { prompt: current, document, file, node } = open;
      const storedFiles = await versions.list(id);
      const stored = storedVersions(storedFiles);
      const at = { store: versions, id, stored: storedFiles };
      const [newest] = stored;
      const before = newest === undefined ? undefined : await promptOfVersion(at, newest);
      const bump = level === 'auto' && before ? this.proposed(before, current, document.uri) : level;
      if (bump === null) {
        const message = `'${id}' says the same as version '${newest ?? ''}'; change it first, or choose a bump.`;
        throw new VersionError(message, { id, version: current.version });
      }
      const raised = bump === 'auto' ? 'first' : bump;
      const next = raised === 'first' ? current.version : (bumpVersion(current.version, raised) ?? '');
      const plan = await planCommitAfter(at, { file, prompt: node, bump: raised, ...told(note) }, means);
      if (plan.kind === 'refused' && stored.includes(next))
        throw conflict(id, next, plan.message.slice(0, -1));
      return this.store(plan, open);
    });
  }

  /** Makes a new version with the content of an old one. */
  async restore(id: string, version: string, { bump = 'auto', ...note }: BumpOptions): Promise<Prompt> {
    refuseUnknownBump(id, bump);
    const { means, versions } = this.parts;
    return withPrompt(this.parts, { id, ...note }, async (open) => {
      const stored = await versions.list(id);
      if (!storedVersions(stored).includes(version)) throw notStored(id, version);
      const { file, node: prompt, document } = open;
      const schema = this.parts.schemasFor(document.uri);
      const plan = await planRestoreOf(
        { store: versions, id, stored },
        { file, prompt, version, bump, schema, ...told(note) },
        means,
      );
      return this.store(plan, open);
    });
  }

  /** Writes a change that becomes no version yet. */
  private async saveDraft(prompt: Prompt, { document, index }: OpenPrompt): Promise<Prompt> {
    const { registry, storage } = this.parts;
    const { uri } = document;
    const text = textOfSave({ prompt, uri, text: document.text, index });
    await storage.write({ uri, text, expected: document.exists ? { text: document.text } : 'absent' });
    const put = registry.put(prompt, { uri, index });
    await this.parts.forget(prompt.id);
    return put;
  }

  private store(
    plan: CommitPlan | CommitRefusal,
    open: Pick<OpenPrompt, 'document' | 'index' | 'prompt'>,
  ): Promise<Prompt> {
    return storePlan(plan, open, this.parts);
  }

  private proposed(before: Prompt, after: Prompt, uri: string): Bump | null {
    const schema = this.parts.schemasFor(uri);
    return proposeBump(diffPrompts({ prompt: before, schema }, { prompt: after, schema })).bump;
  }

  private read(data: DataMap): Prompt {
    const { prompt, problems } = readPrompt(data, this.parts.means);
    if (prompt) return prompt;
    const id = typeof data['id'] === 'string' ? data['id'] : '';
    throw new PromptValidationError(`The prompt is not as it must be: ${problems.join(' ')}`, {
      id,
      problems,
    });
  }
}

function told({ changelog = '', createdBy }: VersionNote): {
  readonly changelog: string;
  readonly author: string | null;
} {
  return { changelog, author: createdBy ?? null };
}

/** The next version after the newest of some. */
function nextVersion(id: string, versions: readonly string[], bump: Bump): string {
  const newest = [...versions].sort(compareVersions).at(-1) ?? '';
  const next = bumpVersion(newest, bump);
  if (next !== undefined) return next;
  throw new VersionError(`The version of '${id}' must be MAJOR.MINOR.PATCH in the digits 0 to 9.`, {
    id,
    version: newest,
  });
}

function conflict(id: string, version: string, what: string): VersionConflictError {
  return new VersionConflictError(`${what}.`, { id, version });
}
