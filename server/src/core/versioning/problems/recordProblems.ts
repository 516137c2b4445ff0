import { fileNameOf } from '../../analysis/index.js';
import { syntaxOf, type PromptFile } from '../../formats/index.js';
import { decodeNode, replaceScalar, textOf, valueOf, type SyntaxNode } from '../../notation/index.js';
import { compareVersions, parseVersion } from '../../prompt/index.js';
import type { Fix, Problem } from '../../text/index.js';
import type { Workspace } from '../../workspace/index.js';
import { checksumOfData, type Sha256 } from '../checksum.js';
import { readRecord, type VersionRecord } from '../versionRecord.js';
import { versionFinding, type VersionFindingCode } from '../verify/versionFinding.js';
import { folder } from './folder.js';

/** What is wrong with a version record; nothing when it cannot be read, which its shape tells. */
export function recordProblems(
  file: PromptFile,
  workspace: Workspace,
  sha256: Sha256 | undefined,
): readonly Problem[] {
  const document = syntaxOf(file);
  const root = document?.broken === false ? document.root : undefined;
  const record = root && readRecord(decodeNode(root));
  const id = textOf(valueOf(valueOf(root, 'prompt'), 'id'));
  if (!root || !record || id === undefined) return [];
  const others = workspace
    .versionsOf(id)
    .filter(
      (other) => other.kind === 'record' && other.uri !== file.uri && folder(other.uri) === folder(file.uri),
    );
  return [
    ...checksumProblems({ file, root, record }, sha256),
    ...placeProblems({ file, root, record }, id),
    ...relations({ file, root, record }, { others, stored: workspace.versionsOf(id) }),
  ];
}

interface Read {
  readonly file: PromptFile;
  readonly root: SyntaxNode;
  readonly record: VersionRecord;
}

function checksumProblems({ file, root, record }: Read, sha256: Sha256 | undefined): readonly Problem[] {
  const { checksum, prompt, changelog } = record;
  const problems: Problem[] = [];
  if (checksum === null || checksum === '')
    problems.push(
      problem(root, 'checksum', {
        code: 'checksum-missing',
        message: 'The record has no checksum, so changes of it go unnoticed.',
      }),
    );
  else if (sha256) {
    const right = checksumOfData(prompt, sha256);
    if (right !== checksum)
      problems.push(
        problem(root, 'checksum', {
          code: 'checksum-mismatch',
          message:
            'The checksum is not that of the prompt: the record was changed by hand. Restore it from a copy, or compute the checksum anew if the change was meant.',
          fixes: changeTo(file, valueOf(root, 'checksum'), {
            title: 'Compute the checksum anew',
            text: right,
          }),
        }),
      );
  }
  if (changelog === null || changelog.trim() === '')
    problems.push(
      problem(root, 'changelog', {
        code: 'changelog-missing',
        message: 'The version has no changelog text and is left out of the changelog.',
      }),
    );
  return problems;
}

function placeProblems({ file, root, record }: Read, id: string): readonly Problem[] {
  const { version, prompt } = record;
  const problems: Problem[] = [];
  if (prompt['version'] !== version)
    problems.push(
      problem(root, 'version', {
        code: 'record-version-differs',
        message: `The record is of version '${version}', its prompt says another; correct the one that is wrong.`,
      }),
    );
  const name = `${id}_${version}.json`;
  if (fileNameOf(file.uri) !== name)
    problems.push(
      problem(root, 'version', {
        code: 'record-file-name',
        message: `The file is called '${fileNameOf(file.uri)}' and holds '${id}' ${version}; rename it to '${name}'.`,
      }),
    );
  if (/_\d+\.\d+\.\d+$/.test(id))
    problems.push(
      problem(valueOf(root, 'prompt') ?? root, 'id', {
        code: 'record-name-ambiguous',
        message: `The id '${id}' ends like a version, so that names of records can collide; rename the prompt.`,
      }),
    );
  return problems;
}

interface Known {
  /** The records of the prompt in the same folder. */
  readonly others: readonly PromptFile[];
  /** All files of its versions. */
  readonly stored: readonly PromptFile[];
}

function relations({ root, record }: Read, { others, stored }: Known): readonly Problem[] {
  const { version, parent_version: parent } = record;
  const problems: Problem[] = [];
  const twin = others.find((other) => versionOf(other) === version);
  if (twin)
    problems.push(
      problem(root, 'version', {
        code: 'duplicate-version',
        message: `Version '${version}' exists twice, also in '${fileNameOf(twin.uri)}'; the library shows both. Delete the wrong one.`,
      }),
    );
  if (parent === null) return problems;
  // Of a record alone nobody knows what else is stored.
  if (others.length > 0 && !stored.some((other) => versionOf(other) === parent))
    problems.push(
      problem(root, 'parent_version', {
        code: 'parent-missing',
        message: `The parent version '${parent}' is not stored.`,
      }),
    );
  if (parseVersion(parent) && compareVersions(parent, version) >= 0)
    problems.push(
      problem(root, 'parent_version', {
        code: 'version-order',
        message: `The parent version '${parent}' is not older than '${version}'.`,
      }),
    );
  return problems;
}

function versionOf(file: PromptFile): string | undefined {
  return textOf(valueOf(syntaxOf(file)?.root, 'version'));
}

/** A problem at the value of a key, or at the beginning when there is none. */
function problem(
  map: SyntaxNode,
  key: string,
  {
    code,
    message,
    fixes = [],
  }: { readonly code: VersionFindingCode; readonly message: string; readonly fixes?: readonly Fix[] },
): Problem {
  const { severity } = versionFinding(code, { version: null, path: null, message });
  const span = valueOf(map, key)?.span ?? { start: map.span.start, end: map.span.start + 1 };
  return { code, severity, message, span, fixes };
}

function changeTo(
  { text: source }: PromptFile,
  node: SyntaxNode | undefined,
  { title, text }: { readonly title: string; readonly text: string },
): readonly Fix[] {
  return node?.kind === 'scalar' ? [{ title, edits: [replaceScalar(source, node, text)] }] : [];
}
