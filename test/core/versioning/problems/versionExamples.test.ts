import assert from 'node:assert/strict';
import {
  applyEdits,
  noConfiguration,
  problemsOf,
  versionCodes,
  versionProblems,
  type Configuration,
  type Problem,
  type RuleExample,
} from '../../../../server/src/core/index.js';
import { sha256 } from '../../../../server/src/node/index.js';
import { markSpans, parseMarkers } from '../../../support/markers.js';
import { fileAt, workspaceOf } from '../../../support/workspaceOf.js';

describe('examples of problems with stored versions', () => {
  for (const [code, { example }] of Object.entries(versionCodes)) {
    const { text } = parseMarkers(example.bad);

    it(`mark what '${code}' finds, and nothing else is wrong with them`, () => {
      const found = check(example, text);
      const spans = found.map(({ span }) => span);
      assert.deepEqual(new Set(found.map((problem) => problem.code)), new Set([code]));
      assert.equal(markSpans(text, spans), example.bad);
      for (const { message } of found) assert.match(message, /^['A-Z].*[^.][.?]$/u);
    });

    it(`find '${code}' as serious as the configuration has it`, () => {
      const decided = (severity: 'error' | 'off') =>
        check(example, text, { ...noConfiguration, severities: new Map([[code, severity]]) }).map(
          (problem) => problem.severity,
        );
      assert.deepEqual(decided('error'), ['error']);
      assert.deepEqual(decided('off'), []);
    });

    const { fixed } = example;
    if (fixed === undefined) continue;
    it(`mend '${code}' with the quick fix`, () => {
      const [fix] = check(example, text)[0]?.fixes ?? [];
      assert.equal(applyEdits(text, fix?.edits ?? []), fixed);
      assert.deepEqual(check(example, fixed), []);
    });
  }
});

function check(
  { path = '', others }: RuleExample,
  text: string,
  configuration?: Configuration,
): readonly Problem[] {
  const workspace = workspaceOf({ ...others, [path]: text }, configuration);
  const file = fileAt(workspace, path);
  return [...problemsOf(file, workspace, { secrets: true }), ...versionProblems(file, workspace, { sha256 })];
}
