import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  createTemplateEngine,
  type Provenance,
  type RenderJob,
  type TextSpan,
} from '../../server/src/core/render/index.js';
import { packProvenance, unpackProvenance } from '../../server/src/node/packedProvenance.js';
import { printingJobs } from '../support/templates/printingJob.js';

const engine = createTemplateEngine();

describe('provenance that crosses threads', () => {
  it('is what it was, whatever the templates are', () => {
    fc.assert(
      fc.property(printingJobs(), (jobs) => {
        for (const job of jobs) {
          const provenance = traced(job);
          if (provenance) assert.deepEqual(sent(provenance), provenance);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is what it was for two templates with nested loops, computed partials and a branch that did not run', () => {
    const provenance = traced({
      templates: [
        '{{#each groups as |g|}}{{#each g}}{{this}}, {{/each}}{{#if g.x}}never{{/if}}{{/each}}',
        "{{> (lookup . 'which')}}{{#> frame}}in{{/frame}}",
      ],
      partials: { one: 'one {{n}}', frame: '<{{> @partial-block}}>' },
      values: { groups: { a: [1, 2], b: [3] }, which: 'one', n: 1 },
    });
    assert.ok(provenance);
    assert.deepEqual(sent(provenance), provenance);
  });

  it('keeps one object where there was one: a loop does not become thousands of places', () => {
    const provenance = traced({
      templates: ['{{#each xs}}- {{this}}{{/each}}'],
      partials: {},
      values: { xs: Array.from({ length: 100 }, (_, n) => n) },
    });
    assert.ok(provenance);
    assert.equal(placesIn(sent(provenance)).size, placesIn(provenance).size);
  });

  it('holds nothing when nothing was printed', () => {
    const nothing: Provenance = { pieces: [[], []], notRendered: [] };
    assert.deepEqual(sent(nothing), nothing);
  });

  it('refuses an index that leads nowhere', () => {
    const provenance = traced({ templates: ['{{x}}'], partials: {}, values: { x: 1 } });
    assert.ok(provenance);
    const packed = packProvenance(provenance);
    assert.throws(() => unpackProvenance({ ...packed, texts: [] }), RangeError);
    assert.throws(() => unpackProvenance({ ...packed, counts: [2] }), RangeError);
  });
});

function traced(job: RenderJob): Provenance | undefined {
  const result = engine.render({ ...job, provenance: true });
  return result.kind === 'rendered' ? result.provenance : undefined;
}

/** As the other thread sees it. */
function sent(provenance: Provenance): Provenance {
  return unpackProvenance(structuredClone(packProvenance(provenance)));
}

function placesIn({ pieces }: Provenance): ReadonlySet<TextSpan> {
  return new Set(pieces.flat().map(({ from }) => from));
}
