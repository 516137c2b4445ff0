import assert from 'node:assert/strict';
import {
  applyEdits,
  problemsOf,
  rules,
  type Problem,
  type Workspace,
} from '../../../server/src/core/index.js';
import { markSpans, parseMarkers } from '../../support/markers.js';
import { fileAt, workspaceOf } from '../../support/workspaceOf.js';

describe('rules', () => {
  it('have codes of their own', () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual([...new Set(codes)], codes);
  });

  for (const { code, severity, example } of rules) {
    const path = example.path ?? 'prompts/example.yaml';
    const { text } = parseMarkers(example.bad);
    const workspace = workspaceOf({ ...example.others, [path]: text });

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
        assert.deepEqual([...new Set(found.map((problem) => problem.severity))], [severity]);
      });

      it('says what is wrong in sentences', () => {
        for (const { message } of check(workspace, path)) assert.match(message, /^['A-Z{].*[^.][.?]$/u);
      });

      const { fixed } = example;
      if (fixed === undefined) return;
      it('mends its example with its first quick fix', () => {
        const [fix] = check(workspace, path)[0]?.fixes ?? [];
        assert.equal(applyEdits(text, fix?.edits ?? []), fixed);
        const after = check(workspaceOf({ ...example.others, [path]: fixed }), path);
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
