import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { RenderJob, TimedRenderResult } from '../../server/src/core/index.js';
import { createRenderPool, type RenderPool } from '../../server/src/node/index.js';
import { bundleRenderWorker } from '../support/renderWorker.js';

/** Templates of somebody who means harm, rendered with the limits that everybody has. */
describe('rendering under attack', () => {
  let worker: Awaited<ReturnType<typeof bundleRenderWorker>>;
  let pool: RenderPool;

  before(async () => {
    worker = await bundleRenderWorker();
    pool = createRenderPool({ workerFile: worker.workerFile });
  });
  after(async () => {
    await pool.dispose();
    worker.remove();
  });

  const thousand = { xs: Array.from({ length: 1000 }, (_, i) => i), kilobyte: 'x'.repeat(1024) };
  const each = '{{#each @root.xs}}';
  const end = '{{/each}}';

  for (const [name, attack] of Object.entries<RenderJob>({
    'loops of 10⁹ rounds': job(`${each}${each}${each}${end}${end}${end}`, thousand),
    'a gigabyte of output': job(`${each}${each}{{@root.kilobyte}}${end}${end}`, thousand),
    'loops that keep all that they print': job(`${each}${each}${each}{{this}}${end}${end}${end}`, thousand),
    'partials that double with each level': job('{{> p0}}', {}, doubling(40)),
    'a partial that calls itself': job('{{> p}}', {}, { p: 'x{{> p}}' }),
    'partials that call each other in loops': job('{{> a}}', thousand, {
      a: `${each}{{> b}}${end}`,
      b: '{{> a}}',
    }),
    'a partial that is named by a value': job(
      '{{> (lookup this "p")}}',
      { p: 'me' },
      { me: '{{> (lookup this "p")}}' },
    ),
    'a partial block that calls itself': job(
      '{{#> p}}x{{/p}}',
      {},
      { p: '{{#> p}}{{> @partial-block}}{{/p}}' },
    ),
    'an inline partial that calls itself': job('{{#*inline "p"}}{{> p}}{{/inline}}{{> p}}', {}),
    'blocks within blocks, many thousand deep': job(
      `${'{{#if x}}'.repeat(20_000)}x${'{{/if}}'.repeat(20_000)}`,
      { x: 1 },
    ),
    'brackets within brackets': job(`{{x ${'('.repeat(20_000)}y${')'.repeat(20_000)}}}`, {}),
    'a template that is larger than any output may be': job('x'.repeat(2_000_000), {}),
    'lists of 10⁹ numbers': job(
      '{{#each (range 1 1000000000)}}{{#each (range 1 1000000000)}}x{{/each}}{{/each}}',
      {},
      {},
      'semantic-kernel',
    ),
    'a text that doubles 40 times': job(
      `{{set "a" "xxxxxxxxxxxxxxxx"}}${'{{set "a" (concat a a)}}'.repeat(40)}{{a}}`,
      {},
      {},
      'semantic-kernel',
    ),
  })) {
    it(`ends ${name} and renders what comes next`, async () => {
      const result = await pool.render(attack, { timeoutMs: 500 });
      assert.equal(result.kind, 'failed', JSON.stringify(result).slice(0, 200));
      assert.equal(outputOf(await pool.render(job('{{x}}', { x: 'still here' }))), 'still here');
    });
  }

  it('says which helper makes a text that fills the memory', async () => {
    const doubled = `{{set "a" "xxxxxxxxxxxxxxxx"}}${'{{set "a" (concat a a)}}'.repeat(40)}`;
    const result = await pool.render(job(doubled, {}, {}, 'semantic-kernel'), { timeoutMs: 20_000 });
    assert.ok(result.kind === 'failed');
    assert.equal(result.code, 'render-output');
    assert.match(result.message, /^A helper makes a text of more than 8,000,000 characters/);
    assert.equal(doubled.slice(result.place?.span?.start, result.place?.span?.end), '(concat a a)');
  });

  const harmless = [
    '{{constructor}}',
    '{{constructor.name}}',
    '{{this.constructor.constructor}}',
    '{{__proto__}}{{__proto__.polluted}}{{name.__proto__.polluted}}',
    '{{lookup this "constructor"}}{{lookup (lookup this "__proto__") "constructor"}}',
    '{{lookup name "constructor"}}{{lookup list "constructor"}}{{list.constructor}}{{name.length.constructor}}',
    '{{#with (lookup this "constructor")}}{{prototype}}{{/with}}',
    '{{#with constructor}}{{#with constructor}}{{name}}{{/with}}{{/with}}',
    '{{#each __proto__}}{{@key}}{{/each}}{{#each constructor}}{{@key}}{{/each}}',
    '{{toString.constructor}}{{valueOf}}{{hasOwnProperty}}{{__defineGetter__}}{{__lookupGetter__}}',
    '{{[a\'];process.exit(1);//]}}{{["];throw 1;("]}}{{[`${process.pid}`]}}{{[\\u0027]}}',
    '{{@root.constructor}}{{@root.__proto__}}{{@constructor}}{{@_parent.constructor}}{{@root.helpers}}',
    '{{helperMissing}}{{blockHelperMissing}}{{#blockHelperMissing}}{{/blockHelperMissing}}',
  ];
  for (const template of harmless) {
    it(`lets nothing but data out: ${template.slice(0, 70)}`, async () => {
      const values: unknown = JSON.parse(
        '{"name": "", "list": [], "__proto__": {"polluted": "yes"}, "constructor": {"prototype": {"polluted": "yes"}}}',
      );
      const clean = job(template, { name: '', list: [] });
      for (const attack of [clean, { ...clean, values: values as RenderJob['values'] }]) {
        const result = await pool.render(attack);
        if (result.kind === 'failed')
          assert.match(result.code, /^(?:unknown-helper|render-failed|template-syntax)$/);
        else
          assert.doesNotMatch(result.outputs.join(''), /function|native code|process|\bFunction\b|Object\(/);
      }
      assert.equal(outputOf(await pool.render(job('{{polluted}}{{a.polluted}}.', { a: {} }))), '.');
    });
  }

  it('runs nothing that has the name of a value', async () => {
    const calls = '{{constructor "return process"}}{{name.constructor "x"}}{{lookup.constructor "x"}}';
    const result = await pool.render(job(calls, { name: 'x' }));
    assert.ok(result.kind === 'failed');
    assert.equal(result.code, 'unknown-helper');
  });
});

function job(
  template: string,
  values: RenderJob['values'],
  partials: RenderJob['partials'] = {},
  dialect: RenderJob['dialect'] = 'prompt-manager',
): RenderJob {
  return { templates: [template], partials, values, dialect };
}

/** Partials of which each calls the next one twice. */
function doubling(levels: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: levels }, (_, i) => [
      `p${i}`,
      i + 1 < levels ? `{{> p${i + 1}}}{{> p${i + 1}}}` : 'x',
    ]),
  );
}

function outputOf(result: TimedRenderResult): string | undefined {
  return result.kind === 'rendered' ? result.outputs[0] : result.message;
}
