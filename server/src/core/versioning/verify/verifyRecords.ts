import { compareVersions, parseVersion } from '../../prompt/index.js';
import { checksumOfData, type Sha256 } from '../checksum.js';
import type { RecordFile, StoredFiles } from '../versionStore.js';
import { versionFinding, type VersionFinding } from './versionFinding.js';

/** What is wrong with the version records of a prompt. */
export function verifyRecords(id: string, stored: StoredFiles, sha256: Sha256): readonly VersionFinding[] {
  const findings = stored.unreadable.map((path) =>
    versionFinding('record-unreadable', {
      version: null,
      path,
      message: 'The file is no version record; restore it from a copy or delete it.',
    }),
  );
  if (endsLikeVersion.test(id)) {
    findings.push(
      versionFinding('record-name-ambiguous', {
        version: null,
        path: null,
        message: `The id '${id}' ends like a version, so that names of records can collide; rename the prompt.`,
      }),
    );
  }
  const known = new Set([
    ...stored.records.map(({ record }) => record.version),
    ...stored.snapshots.map(({ version }) => version),
  ]);
  const seen = new Set<string>();
  for (const file of stored.records) {
    findings.push(...verifyRecord(id, file, sha256), ...verifyParent(file, known));
    const { version } = file.record;
    if (seen.has(version)) {
      findings.push(
        versionFinding('duplicate-version', {
          version,
          path: file.path,
          message: `Version '${version}' has a second record; the library shows both. Delete the wrong one.`,
        }),
      );
    }
    seen.add(version);
  }
  return findings;
}

const endsLikeVersion = /_\d+\.\d+\.\d+$/;

function verifyRecord(id: string, { path, record }: RecordFile, sha256: Sha256): readonly VersionFinding[] {
  const { version, checksum, prompt, changelog } = record;
  const findings: VersionFinding[] = [];
  const at = { version, path };
  if (checksum === null || checksum === '') {
    findings.push(
      versionFinding('checksum-missing', {
        ...at,
        message: 'The record has no checksum; changes of it go unnoticed.',
      }),
    );
  } else if (checksumOfData(prompt, sha256) !== checksum) {
    const message = 'The checksum is not that of the prompt: the record was changed. Restore it from a copy.';
    findings.push(versionFinding('checksum-mismatch', { ...at, message }));
  }
  if (prompt['version'] !== version) {
    const message = `The record is of version '${version}', its prompt says another; correct the one that is wrong.`;
    findings.push(versionFinding('record-version-differs', { ...at, message }));
  }
  if (/[^/\\]*$/.exec(path)?.[0] !== `${id}_${version}.json`) {
    const message = `The file should be named '${id}_${version}.json'; rename it.`;
    findings.push(versionFinding('record-file-name', { ...at, message }));
  }
  if (changelog === null || changelog.trim() === '') {
    const message = 'The version has no changelog text and is left out of the changelog.';
    findings.push(versionFinding('changelog-missing', { ...at, message }));
  }
  return findings;
}

function verifyParent({ path, record }: RecordFile, known: ReadonlySet<string>): readonly VersionFinding[] {
  const { version, parent_version: parent } = record;
  if (parent === null) return [];
  const at = { version, path };
  const findings: VersionFinding[] = [];
  if (!known.has(parent)) {
    const message = `The parent version '${parent}' is not stored.`;
    findings.push(versionFinding('parent-missing', { ...at, message }));
  }
  if (parseVersion(parent) && compareVersions(parent, version) >= 0) {
    const message = `The parent version '${parent}' is not older than '${version}'.`;
    findings.push(versionFinding('version-order', { ...at, message }));
  }
  return findings;
}
