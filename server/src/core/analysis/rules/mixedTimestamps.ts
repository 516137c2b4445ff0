import type { Data } from '../../prompt/index.js';
import { changeScalar } from '../scalarEdits.js';
import type { PromptRule } from '../rule.js';

/** One of the two times of a prompt has a zone and the other has none. */
export const mixedTimestamps: PromptRule = {
  of: 'prompt',
  code: 'mixed-timestamps',
  severity: 'warning',
  where: ['prompt-manager'],
  example: {
    bad: `id: example
format: text
template: {content: Hello!}
created_at: '2026-01-01T10:00:00'
updated_at: «'2026-01-01T12:00:00+02:00'»
`,
    fixed: `id: example
format: text
template: {content: Hello!}
created_at: '2026-01-01T10:00:00'
updated_at: '2026-01-01T10:00:00'
`,
  },
  *check({ file, prompt }) {
    const [created, updated] = ['created_at', 'updated_at'].map((key) => prompt.at(key));
    if (typeof created?.value !== 'string' || typeof updated?.value !== 'string') return;
    if (hasZone(created.value) === hasZone(updated.value)) return;
    const zoned = hasZone(updated.value) ? updated : created;
    const utc = inUtc(zoned.value);
    yield {
      span: zoned.span,
      message:
        'One time has a zone and the other has none: Python cannot compare them and fails with a TypeError. Write both in UTC without a zone.',
      fixes: utc === undefined ? [] : [changeScalar(file, zoned.span, utc)],
    };
  },
};

/** The same time in UTC, without a zone; undefined for what is no time. */
function inUtc(time: Data): string | undefined {
  if (typeof time !== 'string') return undefined;
  const at = new Date(time.replace(' ', 'T'));
  if (Number.isNaN(at.getTime())) return undefined;
  const fraction = /\.\d+/.exec(time)?.[0] ?? '';
  return at.toISOString().replace(/\.\d+Z$/, fraction);
}

function hasZone(time: string): boolean {
  return /(?:[zZ]|[+-]\d\d:?\d\d)$/.test(time.replace(/^\d{4}-\d\d-\d\d$/, ''));
}
