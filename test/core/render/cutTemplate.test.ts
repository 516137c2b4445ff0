import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderTemplates, type RenderJob } from '../../../server/src/core/render/index.js';
import { cutTemplate } from '../../../server/src/core/render/provenance/cutTemplate.js';
import { printingJobs } from '../../support/templates/printingJob.js';
import { checkProvenance } from './provenanceChecks.js';

describe('a long text that is rendered in parts', () => {
  it('is cut behind line breaks between words', () => {
    checkCut('one\n|two {{a}}\nthree\n|\n|four');
    checkCut('{{a}} one\r\n|two {{b}}');
  });

  it('is not cut at a tag, where white space control would reach across', () => {
    checkCut('one\n{{#if a}}{{/if}}\ntwo');
    checkCut('one {{~a~}} \n two');
    checkCut('one\n  {{> p}}\n  two\n|three');
  });

  it('is not cut inside of blocks', () => {
    checkCut('{{#if a}}one\ntwo{{else}}three\nfour{{/if}} five\n|six');
    checkCut('{{{{raw}}}}one\ntwo{{{{/raw}}}}');
  });

  it('stays whole when a decorator changes what follows, and when it is broken', () => {
    checkCut('{{#*inline "i"}}x{{/inline}}one\ntwo {{> i}}');
    checkCut('{{#if a}}{{#*inline "i"}}x{{/inline}}{{/if}}one\ntwo');
    checkCut('one\ntwo {{#if a}}');
  });

  it('is cut nowhere near the backslash of an escape', () => {
    checkCut('\\{{a}} one\ntwo');
    checkCut('a \\\\{{b}} one\n|two');
  });

  it('tells equal parts apart', () => {
    const parts = cutTemplate('one {{a}}\nx\nx\ny', 1);
    assert.deepEqual(
      parts.map(({ source, start, nth }) => [source, start, nth]),
      [
        ['one {{a}}\nx\n', 0, 0],
        ['x\n', 12, 0],
        ['y', 14, 0],
      ],
    );
    assert.deepEqual(
      cutTemplate('x\nx\nx\n', 1).map(({ nth }) => nth),
      [0, 1, 2],
    );
  });

  it('has few parts, however long it is', () => {
    assert.equal(cutTemplate('word\n'.repeat(60)).length, 1);
    assert.ok(cutTemplate('word\n'.repeat(1000)).length > 4);
    assert.ok(cutTemplate('word\n'.repeat(500_000)).length <= 64);
  });

  it('prints what it prints as a whole', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(texts('one\ntwo'), (jobs) => jobs.forEach(checkParts)),
      { numRuns: 300 },
    );
  });

  it('has pieces that name what printed them', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(texts(`one\n${'word '.repeat(110)}\ntwo`), (jobs) => jobs.forEach(checkProvenance)),
      { numRuns: 300 },
    );
  });
});

/** Jobs of a text that is several generated ones, with `between` each two. */
function texts(between: string): fc.Arbitrary<readonly RenderJob[]> {
  return fc
    .tuple(printingJobs(), fc.array(printingJobs(), { minLength: 1, maxLength: 3 }))
    .map(([jobs, others]) => {
      const sources = [jobs, ...others].flatMap(([first]) => first?.templates ?? []);
      return jobs.slice(0, 3).map((job) => ({ ...job, templates: [sources.join(between)] }));
    });
}

function checkParts(job: RenderJob): void {
  const [source = ''] = job.templates;
  const parts = cutTemplate(source, 1).map((part) => part.source);
  assert.equal(parts.join(''), source);
  const whole = renderTemplates(job);
  if (whole.kind === 'failed') return;
  const inParts = renderTemplates({ ...job, templates: parts });
  assert.ok(inParts.kind === 'rendered');
  assert.equal(inParts.outputs.join(''), whole.outputs[0]);
}

/** Marks `|` stand where the text is cut when parts may be as short as they can. */
function checkCut(marked: string): void {
  const parts = cutTemplate(marked.replaceAll('|', ''), 1).map(({ source }) => source);
  assert.deepEqual(parts, marked.split('|'));
}
