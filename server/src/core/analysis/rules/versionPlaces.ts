import { firstLine } from '../firstLine.js';
import { versionPlace, type PromptFile } from '../../formats/index.js';
import { compareVersions, firstVersion } from '../../prompt/index.js';
import type { Workspace } from '../../workspace/index.js';
import type { FileRule, PromptRule } from '../rule.js';
import { fileNameOf, folderOf } from '../uriParts.js';

const older = `id: greet
version: 1.0.0
format: text
template: {content: Hello!}
`;

/** An older version in a place where earlier releases of the Python library kept it. */
export const legacyLayout: FileRule = {
  of: 'file',
  code: 'legacy-layout',
  severity: 'info',
  where: 'snapshots',
  example: {
    path: 'prompts/greet/1.0.0.yaml',
    bad: older.replace('id: greet', '«id: greet»'),
    others: { 'prompts/greet.yaml': older.replace('1.0.0', '1.1.0') },
  },
  *check({ file, workspace }) {
    const place = versionPlace(file.uri);
    const isBeside = fileNameOf(folderOf(file.uri)) === '_versions';
    if (!place || (isBeside && !file.uri.endsWith('.json'))) return;
    const { id, version } = place;
    const name = `${id}/_versions/${version}.yaml`;
    const twin = workspace.versionsOf(id).find((other) => isSnapshot(other, file, version));
    const advice = !twin
      ? `Write it as '${name}', or let 'prompt-manager migrate' do so.`
      : twin.text === file.text
        ? `It is in '${name}' as well: delete this file.`
        : `There is '${name}' as well: compare both, and delete this file.`;
    yield {
      span: firstLine(file.text),
      message: isBeside
        ? `Older releases of the Python library wrote versions as JSON; the present one reads this file only where there is no '${version}.yaml', and never writes it. ${advice}`
        : `Older releases of the Python library kept versions here, and the present one does not read them. ${advice}`,
    };
  },
};

/** Older versions of a prompt that is gone. */
export const orphanVersions: FileRule = {
  of: 'file',
  code: 'orphan-versions',
  severity: 'info',
  where: 'snapshots',
  example: {
    path: 'prompts/greet/_versions/1.0.0.yaml',
    bad: older.replace('id: greet', '«id: greet»'),
    others: { 'prompts/bye.yaml': older.replace('greet', 'bye') },
  },
  *check({ file, workspace }) {
    const place = versionPlace(file.uri);
    // In the older layouts a prompt had no file of its own; 'legacy-layout' says what to do.
    if (!place || fileNameOf(folderOf(file.uri)) !== '_versions') return;
    if (!workspace.hasPrompts() || workspace.promptsById(place.id).length > 0) return;
    const siblings = workspace
      .versionsOf(place.id)
      .flatMap((other) => (folderOf(other.uri) === folderOf(file.uri) ? [versionPlace(other.uri)] : []));
    // Told once, at the newest version.
    if (siblings.some((other) => other && compareVersions(other.version, place.version) > 0)) return;
    yield {
      span: firstLine(file.text),
      message: `There is no prompt '${place.id}' here any more, so its older versions are not listed. Restore this one as '${place.id}.yaml', or delete the folder.`,
    };
  },
};

/** A prompt that would take the place of a newer one when the Python library saves or imports it. */
export const versionOverwritesCurrent: PromptRule = {
  of: 'prompt',
  code: 'version-overwrites-current',
  severity: 'error',
  reader: 'python-library',
  where: ['prompt-manager'],
  example: {
    path: 'import/mails.yaml',
    bad: `prompts:
  - id: greet
    version: «1.0.0»
    format: text
    template: {content: Hello!}
`,
    others: { 'prompts/greet.yaml': older.replace('1.0.0', '2.0.0') },
  },
  *check({ file, prompt, workspace }) {
    const id = prompt.id?.value;
    if (id === undefined || fileNameOf(file.uri) === `${id}.yaml`) return;
    const version = prompt.version?.value ?? firstVersion;
    const current = currentOf(id, file, workspace)
      .map((one) => ({ ...one, version: one.prompt.version?.value ?? firstVersion }))
      .find((one) => compareVersions(one.version, version) > 0);
    if (!current) return;
    yield {
      span: (prompt.version ?? prompt.id ?? prompt).span,
      message: `'${id}' ${version} is older than ${current.version} in '${fileNameOf(current.file.uri)}', which the Python library replaces when it saves this one. Give it a higher version, or another id.`,
    };
  },
};

/** The files that a save of a prompt writes: beside it; those of a collection go to whatever folder it is imported to. */
function currentOf(id: string, file: PromptFile, workspace: Workspace) {
  return workspace
    .promptsById(id)
    .filter(
      (other) =>
        other.file.kind === 'prompt' &&
        fileNameOf(other.file.uri) === `${id}.yaml` &&
        (file.kind === 'collection' || folderOf(other.file.uri) === folderOf(file.uri)),
    );
}

function isSnapshot(other: PromptFile, file: PromptFile, version: string): boolean {
  const home = folderOf(file.uri).replace(/\/_versions$/, '');
  return other !== file && other.uri === `${home}/_versions/${version}.yaml`;
}
