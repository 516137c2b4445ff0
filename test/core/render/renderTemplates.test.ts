import assert from 'node:assert/strict';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import {
  createTemplateEngine,
  renderTemplates,
  type RenderJob,
} from '../../../server/src/core/render/index.js';

describe('rendering', () => {
  it('prints values without escaping them', () => {
    checkRender('<b>{{x}}</b> {{{x}}} {{&x}}', { x: '<&"\'>' }, `<b><&"'></b> <&"'> <&"'>`);
  });

  it('prints nothing for what is missing, null or above the root', () => {
    checkRender('[{{a}}{{b.c}}{{n}}{{../a}}{{@nothing}}]', { n: null }, '[]');
  });

  it('prints maps and lists as JavaScript does', () => {
    checkRender('{{map}} {{list}}', { map: { a: 1 }, list: [1, [2, 3]] }, '[object Object] 1,2,3');
  });

  it('has the built-in helpers', () => {
    const source = '{{#each xs as |x i|}}{{i}}={{x}}{{#unless @last}}, {{/unless}}{{else}}none{{/each}}';
    checkRender(source, { xs: ['a', 'b'] }, '0=a, 1=b');
    checkRender(source, { xs: [] }, 'none');
    checkRender(
      "{{#if a}}A{{else if b}}B{{/if}}{{#with m}}{{k}}{{/with}}{{lookup m 'k'}}",
      { b: 1, m: { k: 'v' } },
      'Bvv',
    );
  });

  it('adds adjacent numbers, as Handlebars does without escaping', () => {
    checkRender('{{a}}{{b}}', { a: 1, b: 2 }, '3');
  });

  it('calls the partials of the job, with indentation, arguments and blocks', () => {
    const partials = { item: '- {{label}}\n', frame: '<{{> @partial-block}}>' };
    checkRender("  {{> item label='x'}}\n{{#> frame}}in{{/frame}}", {}, '  - x\n<in>', partials);
    checkRender(
      '{{#*inline "i"}}{{a}}!{{/inline}}{{> i}}{{#> none}}instead{{/none}}',
      { a: 'A' },
      'A!instead',
      partials,
    );
  });

  it('lets a partial call itself on smaller data', () => {
    const partials = { tree: '{{name}}{{#each children}}({{> tree}}){{/each}}' };
    const values = { name: 'a', children: [{ name: 'b', children: [{ name: 'c' }] }, { name: 'd' }] };
    checkRender('{{> tree}}', values, 'a(b(c))(d)', partials);
  });

  it('gives one output for each template, in order', () => {
    const job: RenderJob = { templates: ['{{a}}', 'plain', '{{b}}'], partials: {}, values: { a: 1, b: 2 } };
    assert.deepEqual(renderTemplates(job), { kind: 'rendered', outputs: ['1', 'plain', '2'] });
  });

  it('keeps whole numbers of any size, and leaves out what is no data', () => {
    checkRender(
      '{{small}} {{large}} {{f}}',
      { small: 5n, large: 2n ** 70n, f: () => 'called' },
      '5 1180591620717411303424 ',
    );
  });

  it('remembers compiled texts without mixing them up', () => {
    const engine = createTemplateEngine();
    for (const word of ['a', 'b', 'a']) {
      const result = engine.render({
        templates: ['{{> p}}'],
        partials: { p: `${word}{{x}}` },
        values: { x: word },
      });
      assert.deepEqual(result, { kind: 'rendered', outputs: [word + word] });
    }
  });
});

describe('values', () => {
  const secret = ['sk', 'very', 'secret'].join('-');

  it('give no way to prototypes', () => {
    const source =
      '{{constructor}}{{m.constructor.name}}{{m.__proto__}}{{toString}}{{s.trim}}{{lookup m "constructor"}}' +
      '{{#with (lookup s "constructor")}}{{name}}{{/with}}{{l.push}}{{#with l}}{{constructor.name}}{{/with}}';
    checkRender(`[${source}]`, { m: {}, s: 'x', l: [] }, '[]');
  });

  it('may have names of prototype members', () => {
    checkRender(
      '{{constructor}} {{m.__proto__}}',
      JSON.parse('{"constructor":"c","m":{"__proto__":"p"}}') as object,
      'c p',
    );
  });

  it('change nothing for the next render', () => {
    checkRender('{{x}}', JSON.parse('{"__proto__":{"polluted":1}}') as object, '');
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    checkRender('{{polluted}}', {}, '');
  });

  it('are not logged', () => {
    checkRender("a{{log x level='error'}}b", { x: secret }, 'ab');
  });

  it('never stand in a message', () => {
    const sources = [
      '{{> (lookup . "x")}}',
      '{{x 1}}',
      '{{#x 1}}{{/x}}',
      '{{#each}}{{x}}{{/each}}',
      '{{#if x x}}{{/if}}',
      '{{nope x}}',
    ];
    for (const source of sources) {
      const result = render(source, { x: secret });
      assert.equal(result.kind, 'failed', source);
      assert.ok(!JSON.stringify(result).includes(secret), source);
    }
  });
});

describe('a failed render', () => {
  it('names an unknown helper at its call', () => {
    checkFailure('a\n {{#if 1}}«{{upper x}}»{{/if}}', 'unknown-helper', /'upper' is called with arguments/);
    checkFailure('«{{#upper x}}{{/upper}}»', 'unknown-helper', /'upper'/);
  });

  it('names the place in the partial where it happened', () => {
    const result = render('{{> p}}', {}, { p: 'ab {{upper 1}}' });
    assert.ok(result.kind === 'failed');
    assert.deepEqual(result.place, { text: { kind: 'partial', name: 'p' }, span: { start: 3, end: 14 } });
  });

  it('names the place in the block that a partial prints', () => {
    const result = render('ab {{#> p}}{{upper 1}}{{/p}}', {}, { p: '{{> @partial-block}}' });
    assert.ok(result.kind === 'failed');
    assert.deepEqual(result.place, { text: { kind: 'template', index: 0 }, span: { start: 11, end: 22 } });
  });

  it('names a missing partial at its call', () => {
    checkFailure(
      '{{#if x}}{{else}} «{{> nope}}»{{/if}}',
      'missing-partial',
      /^The partial 'nope' is not there/,
    );
    checkFailure('«{{#> nope}}»{{> (lookup . "gone")}}{{/nope}}', 'missing-partial', /named by a value/, {
      noPlace: true,
    });
  });

  it('names the circle of partials', () => {
    const result = render('{{> a}}', {}, { a: 'x{{> b}}', b: '{{#if 1}}{{> a}}{{/if}}', c: '' });
    assert.ok(result.kind === 'failed');
    assert.equal(result.code, 'partial-cycle');
    assert.match(result.message, /'a' → 'b' → 'a'|'b' → 'a' → 'b'/);
    assert.equal(result.place?.text.kind, 'partial');
    assert.ok(result.place.span);
  });

  it('says of a syntax error what the editor says', () => {
    const result = render('Hi {{#if x}}there', {});
    assert.ok(result.kind === 'failed');
    assert.equal(result.code, 'template-syntax');
    assert.ok(result.place?.span);
  });

  it('says when a built-in helper is called wrongly', () => {
    checkFailure('«{{#if}}x{{/if}}»', 'render-failed', /^'if' takes exactly one argument\.$/);
    checkFailure('«{{#each}}x{{/each}}»', 'render-failed', /^'each' needs something to loop over\.$/);
    checkFailure('{{*foo}}', 'unknown-helper', /^'foo' is not a decorator\.$/, { noPlace: true });
  });

  it('says when a value is called like a helper', () => {
    checkFailure('{{#with (x 1)}}{{/with}}', 'unknown-helper', /^'x' is called with arguments/, {
      noPlace: true,
    });
    const result = render('{{#with (x)}}{{/with}}', { x: 1 });
    assert.equal(result.kind === 'failed' && result.code, 'unknown-helper');
  });

  it('is told of values that contain themselves', () => {
    const values: Record<string, unknown> = {};
    values['self'] = values;
    assert.equal(render('{{x}}', values).kind, 'failed');
  });
});

describe('any template', () => {
  const pieces = [
    ...[
      'a',
      ' ',
      '\n',
      '{{a}}',
      '{{{b}}}',
      '{{~a}}',
      '{{b~}}',
      '{{a.b}}',
      '{{@root.a}}',
      '{{this}}',
      '{{lookup a b}}',
      '{{! c }}',
    ],
    ...[
      '{{#if a}}',
      '{{else}}',
      '{{else if b}}',
      '{{/if}}',
      '{{#each a}}',
      '{{@index}}',
      '{{/each}}',
      '{{#with b}}',
      '{{/with}}',
    ],
    ...[
      '{{../a}}',
      '{{#a}}',
      '{{/a}}',
      '{{^b}}',
      '{{/b}}',
      '\\{{a}}',
      '{{> p}}',
      '{{#> p}}',
      '{{/p}}',
      '{{x a}}',
      '{{',
      '}}',
    ],
  ];
  const sources = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
  const values = fc.record({ a: fc.jsonValue(), b: fc.jsonValue() });
  const partials = { p: '<{{a}}{{#if @partial-block}}{{> @partial-block}}{{/if}}>\n' };

  it('prints what Handlebars itself prints, and fails when it fails', () => {
    fc.assert(
      fc.property(sources, values, (source, data) => {
        const result = render(source, data, partials);
        assert.deepEqual(result.kind === 'rendered' ? result.outputs[0] : undefined, plainly(source, data));
      }),
    );
  });

  function plainly(source: string, data: object): string | undefined {
    const template = Handlebars.create().compile<unknown>(source, { noEscape: true });
    try {
      const proto = { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false };
      return template(JSON.parse(JSON.stringify(data)), { partials, ...proto });
    } catch {
      return undefined;
    }
  }
});

function render(source: string, values: RenderJob['values'], partials: RenderJob['partials'] = {}) {
  return renderTemplates({ templates: [source], partials, values });
}

function checkRender(
  source: string,
  values: object,
  expected: string,
  partials: RenderJob['partials'] = {},
): void {
  assert.deepEqual(render(source, { ...values }, partials), { kind: 'rendered', outputs: [expected] });
}

/** The failure of a template whose place is marked `«…»`. */
function checkFailure(marked: string, code: string, message: RegExp, { noPlace = false } = {}): void {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const result = render(marked.replace(/[«»]/g, ''), {});
  assert.ok(result.kind === 'failed');
  assert.equal(result.code, code);
  assert.match(result.message, message);
  if (!noPlace)
    assert.deepEqual(result.place, { text: { kind: 'template', index: 0 }, span: { start, end } });
}
