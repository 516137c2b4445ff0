import assert from 'node:assert/strict';
import {
  applyEdits,
  noConfiguration,
  problemsOf,
  rules,
  type Configuration,
  type Problem,
  type Workspace,
} from '../../../server/src/core/index.js';
import { markSpans, parseMarkers } from '../../support/markers.js';
import { turnedOn } from '../../support/turnedOn.js';
import { fileAt, workspaceOf } from '../../support/workspaceOf.js';

describe('rules', () => {
  it('have codes of their own', () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual([...new Set(codes)], codes);
  });

  for (const rule of rules) {
    const { code, example } = rule;
    const path = example.path ?? 'prompts/example.yaml';
    const { text } = parseMarkers(example.bad);
    const workspaceWith = (source: string, configuration: Configuration = turnedOn(rule)) =>
      workspaceOf({ ...example.others, [path]: source }, configuration, { [path]: example.outside });
    const workspace = workspaceWith(text);

    describe(code, () => {
      it('finds what its example marks, and nothing else is wrong with the example', () => {
        const problems = check(workspace, path);
        const found = problems.filter((problem) => problem.code === code);
        assert.equal(
          markSpans(
            text,
            found.map(({ span }) => span),
          ),
          example.bad,
        );
        assert.deepEqual(
          problems.filter((problem) => problem.code !== code),
          [],
        );
        const severity = rule.severity === 'off' ? 'warning' : rule.severity;
        assert.deepEqual([...new Set(found.map((problem) => problem.severity))], [severity]);
      });

      it('is as serious as the configuration has it', () => {
        const severitiesOf = (configuration: Configuration) => [
          ...new Set(
            check(workspaceWith(text, configuration), path)
              .filter((problem) => problem.code === code)
              .map(({ severity }) => severity),
          ),
        ];
        const decided = (severity: 'hint' | 'off') =>
          severitiesOf({ ...turnedOn(rule), severities: new Map([[code, severity]]) });
        assert.deepEqual(decided('hint'), ['hint']);
        assert.deepEqual(decided('off'), []);
        if (rule.severity === 'off' || rule.targets) assert.deepEqual(severitiesOf(noConfiguration), []);
        else if (rule.reader) {
          const expected = rule.severity === 'hint' ? 'hint' : 'info';
          assert.deepEqual(severitiesOf(noConfiguration), [expected]);
        }
      });

      it('says what is wrong in sentences', () => {
        for (const { message } of check(workspace, path)) assert.match(message, /^['A-Z{].*[^.][.?]$/u);
      });

      const { fixed } = example;
      if (fixed === undefined) return;
      it('mends its example with its first quick fix', () => {
        const [fix] = check(workspace, path)[0]?.fixes ?? [];
        assert.equal(applyEdits(text, fix?.edits ?? []), fixed);
        const after = check(workspaceWith(fixed), path);
        assert.deepEqual(
          after.map((problem) => problem.code),
          [],
        );
      });
    });
  }
});

function check(workspace: Workspace, path: string): readonly Problem[] {
  return problemsOf(fileAt(workspace, path), workspace, { secrets: true, onFault: rethrow });
}

function rethrow(code: string, error: unknown): never {
  throw new Error(`The rule '${code}' threw.`, { cause: error });
}
