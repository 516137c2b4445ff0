import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  canonicalJson,
  createWorkspace,
  isDataList,
  isDataMap,
  problemsOf,
  readData,
  readPromptFile,
  type DataMap,
} from '../../../server/src/core/index.js';
import { sharedFolder } from '../../support/shared.js';

describe('schemas that were given to the Python library', () => {
  const golden = sharedFolder('golden');
  if (!golden) {
    it('are not here', () => console.log('      (no shared/golden beside the project)'));
    return;
  }
  const { data } = readData(readFileSync(path.join(golden, 'schema-validation.json'), 'utf8'), 'json');
  assert(isDataList(data) && data.length > 0);
  for (const entry of data.filter(isDataMap))
    it(`have an error if and only if it refused them: ${canonicalJson(entry['name'] ?? '')}`, () =>
      check(entry));
});

function check({ schema = null, result, error = null }: DataMap): void {
  const text = canonicalJson({ schemas: [schema] });
  const file = readPromptFile('file:///w/schemas/s.json', text);
  const errors = problemsOf(file, createWorkspace([file]), { secrets: true })
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
  const told = canonicalJson(error);
  if (result === 'schema_invalid' || failsForAllData.test(told)) assert.notEqual(errors.length, 0, told);
  else assert.deepEqual(errors, [], told);
}

/** The model is built when it is first used, so its faults are recorded as those of the data. */
const failsForAllData = /Error building|Fields must not use names/;
