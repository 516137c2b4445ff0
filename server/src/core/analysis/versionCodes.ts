import type { RuleExample } from './rule.js';

/** A code of problems between a prompt and its stored versions, which `versionProblems` finds. */
export interface VersionCode {
  /** What it means, in a sentence. */
  readonly meaning: string;
  readonly example: RuleExample;
}

interface RecordText {
  readonly id?: string;
  readonly content?: string;
  /** That of the prompt in the record. */
  readonly inner?: string;
  /** These are written as JSON. */
  readonly version?: string;
  readonly changelog?: string;
  readonly parent?: string;
  readonly checksum?: string;
}

/** The checksum of the prompt that `record` writes when nothing else is said. */
const sound = '"e2553f2622d4b3dda86fdb59d1e96c55b5b2e1ef4361f67192ef6e646cec1f72"';

function record({
  id = '"greet"',
  content = 'Hello!',
  inner = '1.1.0',
  version = '"1.1.0"',
  changelog = '"Warmer"',
  parent = '"1.0.0"',
  checksum = sound,
}: RecordText): string {
  return `{
  "prompt": {
    "id": ${id}, "version": "${inner}", "format": "text",
    "template": {"content": "${content}"}
  },
  "version": ${version},
  "created_at": "2026-01-01T10:00:00",
  "changelog": ${changelog},
  "parent_version": ${parent},
  "checksum": ${checksum}
}
`;
}

const path = 'versions/greet_1.1.0.json';

/** The version that the others were made from. */
const first = {
  'versions/greet_1.0.0.json': record({
    inner: '1.0.0',
    version: '"1.0.0"',
    parent: 'null',
    checksum: '"5dce0eb2ab103fcdf9f9216af0314712683f2b1a146ebff30c44e0d65ec53c95"',
  }),
};

function prompt(version: string, content = 'Hello!'): string {
  return `id: greet
version: ${version}
format: text
template: {content: ${content}}
`;
}

const snapshot = { 'prompts/greet/_versions/1.1.0.yaml': prompt('1.1.0') };
const current = 'prompts/greet.yaml';

/** The codes of problems between a prompt and its stored versions. */
export const versionCodes: Readonly<Record<string, VersionCode>> = {
  'checksum-mismatch': {
    meaning: 'A record was changed by hand: its checksum is not that of the prompt.',
    example: {
      path,
      bad: record({ content: 'Hello you!', checksum: `«${sound}»` }),
      fixed: record({
        content: 'Hello you!',
        checksum: '"00e75768bab1bb82a6f1864a94f01c3ac3071bdc2031c59f9ff4e32933b5a189"',
      }),
    },
  },
  'checksum-missing': {
    meaning: 'A record has no checksum.',
    example: { path, bad: record({ checksum: '«null»' }) },
  },
  'record-version-differs': {
    meaning: 'A record and the prompt in it have different versions.',
    example: {
      path,
      bad: record({
        inner: '1.2.0',
        version: '«"1.1.0"»',
        checksum: '"c6af4854e4e6e5858359e07193e6964c106fd5012a1e3f3237fbed1ccb73d251"',
      }),
    },
  },
  'record-file-name': {
    meaning: 'A record is not called by the id and the version in it.',
    example: { path: 'versions/greet-1.1.0.json', bad: record({ version: '«"1.1.0"»' }) },
  },
  'record-name-ambiguous': {
    meaning: 'An id ends like a version, so that names of records can collide.',
    example: {
      path: 'versions/greet_1.0.0_1.1.0.json',
      bad: record({
        id: '«"greet_1.0.0"»',
        checksum: '"11f5df9d5fa42cf35eb05e6a5667a9dd7faa66c3c737cd6e1168000e3c6b2b49"',
      }),
    },
  },
  'duplicate-version': {
    meaning: 'A version has two records.',
    example: {
      path,
      bad: record({ version: '«"1.1.0"»' }),
      others: { ...first, 'versions/greet_1.1.0 (2).json': record({}) },
    },
  },
  'parent-missing': {
    meaning: 'The version that another was made from is not stored.',
    example: { path, bad: record({ parent: '«"1.0.5"»' }), others: first },
  },
  'version-order': {
    meaning: 'A version was made from one that is not older.',
    example: {
      path,
      bad: record({ parent: '«"1.2.0"»' }),
      others: {
        'versions/greet_1.2.0.json': record({
          inner: '1.2.0',
          version: '"1.2.0"',
          checksum: '"c6af4854e4e6e5858359e07193e6964c106fd5012a1e3f3237fbed1ccb73d251"',
        }),
      },
    },
  },
  'changelog-missing': {
    meaning: 'A version has no changelog text.',
    example: { path, bad: record({ changelog: '«null»' }) },
  },
  'snapshot-missing': {
    meaning: 'The current version has no snapshot.',
    example: { path: current, bad: prompt('«1.2.0»'), others: snapshot },
  },
  'changed-without-bump': {
    meaning: 'The prompt has changed since its version was stored.',
    example: { path: current, bad: prompt('«1.1.0»', 'Hello you!'), others: snapshot },
  },
  'current-older-than-snapshots': {
    meaning: 'The current version is older than the newest one that is stored.',
    example: { path: current, bad: prompt('«1.0.0»'), others: snapshot },
  },
};
