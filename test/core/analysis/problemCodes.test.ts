import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { problemCodes } from '../../../server/src/core/index.js';

const core = path.join(process.cwd(), 'server/src/core');

/** The rooms whose problems are shown in files; the codes of others are those of failures. */
const rooms = ['analysis', 'config', 'formats', 'notation', 'schema', 'versioning/problems'];

/** Rules are values: their codes are taken from them. */
const named = /\bcode: '([a-z0-9-]+)'/g;

describe('the codes of problems', () => {
  it('may all be named in a configuration', () => {
    const codes = rooms.flatMap((room) =>
      readdirSync(path.join(core, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .flatMap((name) => Array.from(readFileSync(path.join(core, room, name), 'utf8').matchAll(named)))
        .map(([, code = '']) => code),
    );
    assert.ok(codes.length > 100);
    assert.deepEqual(
      [...new Set(codes)].filter((code) => !problemCodes().has(code)),
      [],
    );
  });
});
