import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  neverRendered,
  renderTemplates,
  type Provenance,
  type RenderJob,
  type RenderText,
} from '../../../server/src/core/render/index.js';
import { isolatedHandlebars } from '../../../server/src/core/render/isolatedHandlebars.js';
import { piecesOf } from '../../../server/src/core/render/provenance/piecesOf.js';
import { Tracer } from '../../../server/src/core/render/provenance/tracer.js';
import {
  splitArguments,
  type HelperFunction,
} from '../../../server/src/core/render/runtimes/helperFunction.js';
import { printingJobs } from '../../support/templates/printingJob.js';
import { checkProvenance } from './provenanceChecks.js';

describe('provenance of a rendering', () => {
  it('changes no output; its pieces make up the output and name what printed them', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(printingJobs(), (jobs) => jobs.forEach(checkProvenance)),
      { numRuns: 2500 },
    );
  });

  it('tells text from values, and the path of a value', () => {
    checkPieces('Dear {{user.name}}, {{{x}}}{{lookup xs 0}}!', { user: { name: 'Ann' }, x: 1, xs: ['b'] }, [
      'text Dear ',
      'value Ann = user.name',
      'text , ',
      'value 1 = x',
      'value b',
      'text !',
    ]);
  });

  it('tells the turn of every loop around a piece', () => {
    const source = '{{#each groups as |g|}}{{#if g}}{{#each g}}{{this}}{{/each}};{{/if}}{{/each}}';
    checkPieces(source, { groups: { one: ['a', 'b'], two: ['c'] } }, [
      'value a = this @one @0',
      'value b = this @one @1',
      'text ; @one',
      'value c = this @two @0',
      'text ; @two',
    ]);
    checkPieces('{{#list}}{{.}}{{/list}}{{#with m}}{{x}}{{/with}}', { list: ['a'], m: { x: 'b' } }, [
      'value a = . @0',
      'value b = x',
    ]);
  });

  it('follows the calls of partials, and tells their indentation', () => {
    const partials = { list: '- {{label}}\n{{> end}}', end: '.\n', frame: '<{{> @partial-block}}>' };
    checkPieces(
      "  {{> list label='x'}}\n{{#> frame}}in{{/frame}}{{#> none}}instead{{/none}}",
      {},
      [
        'partial   ',
        'text -  >list',
        'value x = label >list',
        'text \n >list',
        'partial   ',
        'text .\n >list >end',
        'text < >frame',
        'text in >frame >@partial-block',
        'text > >frame',
        'text instead',
      ],
      partials,
    );
  });

  it('has one piece for values that Handlebars adds up', () => {
    checkPieces('{{a}}{{b}}{{t}}:{{a}}{{b}}', { a: 1, b: 2, t: true }, [
      'sum 4',
      'text :',
      'value 1 = a',
      'value 2 = b',
    ]);
  });

  it('follows white space control, standalone tags and escapes exactly', () => {
    checkPieces(' a \n  {{#if t}}  \n b {{~x~}} \n{{/if}} \\{{esc}} ', { t: 1, x: 'X' }, [
      'text  a \n',
      'text  b',
      'value X = x',
      'text  ',
      'text {{esc}} ',
    ]);
  });

  it('follows the helpers of dotprompt', () => {
    const source = '{{role "user"}}{{#ifEquals a 1}}one{{else}}other{{/ifEquals}}';
    checkPieces(source, { a: 1 }, ['value <<<dotprompt:role:user>>>', 'text one'], {}, 'dotprompt');
  });

  it('has one piece for a block whose helper changes what the body printed', () => {
    const shout: HelperFunction = function (this: unknown, options) {
      return splitArguments([options]).options.fn(this).toUpperCase();
    };
    const tracer = new Tracer();
    const runtime = {
      kind: 'handlebars',
      helpers: { shout },
      knownHelpersOnly: false,
      escapes: false,
    } as const;
    const source = '{{#shout}}a{{x}}{{/shout}}{{#if x}}b{{/if}}';
    const template = isolatedHandlebars(runtime, tracer).compile(source, { kind: 'template', index: 0 });
    tracer.begin();
    assert.equal(template({ x: 'x' }), 'AXb');
    const printed = tracer.takePrinted();
    assert.deepEqual(
      printed &&
        piecesOf(printed).map(({ kind, end, from: { span } }) => [
          kind,
          end,
          source.slice(span.start, span.end),
        ]),
      [
        ['block', 2, '{{#shout}}a{{x}}{{/shout}}'],
        ['text', 3, 'b'],
      ],
    );
  });

  it('lists what did not render, without what lies in it', () => {
    checkNotRendered('{{#if a}}«A{{#if b}}B{{/if}}»{{else}}no{{/if}}{{#each xs}}«x»{{/each}}', {});
    checkNotRendered('{{#if a}}A{{else if b}}«B»{{else}}«C»{{/if}}{{#unless a}}{{! c }}{{/unless}}', {
      a: 1,
    });
    checkNotRendered('{{#*inline "i"}}«in»{{/inline}}{{#> frame}}«in»{{/frame}}', {}, { frame: '>' });
    const called = '{{#> p}}{{#*inline "i"}}x{{/inline}}«{{> i}}»{{/p}}';
    checkNotRendered(called, { a: 1 }, { p: '{{#if a}}{{> i}}{{/if}}' });
    const { notRendered } = trace({
      templates: ['{{#if a}}{{> p}}{{/if}}'],
      partials: { p: 'text' },
      values: {},
    });
    assert.deepEqual(notRendered.at(-1), {
      text: { kind: 'partial', name: 'p' },
      span: { start: 0, end: 4 },
    });
  });

  it('finds what no set of values renders', () => {
    const source = '{{#if a}}1{{#if b}}2{{/if}}{{/if}}{{#if c}}3{{/if}}';
    const sets = [{ a: 1 }, {}, { c: 1 }].map(
      (values) => trace({ templates: [source], partials: {}, values }).notRendered,
    );
    const never = neverRendered(sets, ({ text }) => (text.kind === 'partial' ? text.name : text.index)).map(
      ({ span }) => source.slice(span.start, span.end),
    );
    assert.deepEqual(never, ['2']);
  });

  it('is left out where a text fails, which is told as without it', () => {
    const job: RenderJob = { templates: ['ok', '{{#if}}'], partials: {}, values: {} };
    assert.deepEqual(renderTemplates({ ...job, provenance: true }), renderTemplates(job));
  });
});

/** Each piece as `kind text = path @turn >partial`. */
function checkPieces(
  source: string,
  values: Record<string, unknown>,
  expected: readonly string[],
  partials: Record<string, string> = {},
  dialect: RenderJob['dialect'] = 'handlebars',
): void {
  const job: RenderJob = { templates: [source], partials, values, dialect };
  const result = renderTemplates(job);
  const output = result.kind === 'rendered' ? (result.outputs[0] ?? '') : '';
  const pieces = trace(job).pieces[0]?.map(({ kind, start, end, path, loops, calls }) =>
    [
      `${kind} ${output.slice(start, end)}`,
      ...(path === undefined ? [] : [`= ${path}`]),
      ...loops.map(({ at }) => `@${at}`),
      ...calls.map(({ name }) => `>${name}`),
    ].join(' '),
  );
  assert.deepEqual(pieces, expected);
}

/** The spans of the source that are marked are those that did not render. */
function checkNotRendered(
  marked: string,
  values: Record<string, unknown>,
  partials: Record<string, string> = {},
): void {
  const source = marked.replace(/[«»]/g, '');
  const { notRendered } = trace({ templates: [source], partials, values });
  const own: RenderText = { kind: 'template', index: 0 };
  const found = notRendered.filter(({ text }) => text.kind === own.kind);
  let shown = source;
  for (const { span } of found.toReversed())
    shown = `${shown.slice(0, span.start)}«${shown.slice(span.start, span.end)}»${shown.slice(span.end)}`;
  assert.equal(shown, marked);
}

function trace(job: RenderJob): Provenance {
  const result = renderTemplates({ ...job, provenance: true });
  assert.ok(result.kind === 'rendered' && result.provenance, JSON.stringify(result));
  return result.provenance;
}
