import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { readData } from '../../../server/src/core/notation/index.js';
import { readPromptFile } from '../../../server/src/core/formats/index.js';
import {
  dumpPrompt,
  isDataList,
  isDataMap,
  readPrompt,
  type Data,
  type DataMap,
} from '../../../server/src/core/prompt/index.js';
import { canonicalJson, checksum, writePromptYaml } from '../../../server/src/core/versioning/index.js';
import { sha256 } from '../../../server/src/node/sha256.js';
import { sharedFolder } from '../../support/shared.js';

const golden = sharedFolder('golden');
const corpus = sharedFolder('corpus');

describe('checksum', () => {
  if (golden === undefined || corpus === undefined) {
    it('equals the recorded checksums (not here)', () =>
      console.log('      The golden data is not on this machine.'));
    return;
  }
  const entries = readData(readFileSync(path.join(golden, 'checksums.json'), 'utf8'), 'json').data;
  for (const entry of isDataList(entries) ? entries : [])
    checkEntry(entry, path.join(corpus, 'prompt-manager'));
});

function checkEntry(entry: Data, folder: string): void {
  if (!isDataMap(entry)) return;
  const { file, name, prompt, yaml } = entry;
  if (typeof file === 'string') {
    it(`is that of the library for ${file}`, () => {
      checkData(dataOf(file, readFileSync(path.join(folder, file), 'utf8')), entry);
    });
  } else if (isDataMap(prompt) && typeof yaml === 'string' && typeof name === 'string') {
    it(`is that of the library for '${name}'`, () => {
      checkData(prompt, entry);
      checkData(dataOf('prompts/greet.yaml', yaml), entry);
    });
    it(`writes the YAML of the library for '${name}'`, () => {
      const read = readPrompt(prompt, defaults);
      assert.ok(read.prompt);
      assert.equal(writePromptYaml(read.prompt), yaml);
    });
  }
}

const defaults = { newUid: () => 'none', now: () => 'never' };

function dataOf(file: string, text: string): DataMap {
  const data = readPromptFile(`file:///${file}`, text).prompts[0]?.data;
  assert.ok(data, `'${file}' has no prompt.`);
  return data;
}

function checkData(data: DataMap, { canonical, sha256: expected }: DataMap): void {
  const { prompt, problems } = readPrompt(data, defaults);
  assert.ok(prompt, problems?.join('\n'));
  assert.equal(canonicalJson(dumpPrompt(prompt)), canonical);
  assert.equal(checksum(prompt, sha256), expected);
}
