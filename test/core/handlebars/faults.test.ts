import assert from 'node:assert/strict';
import { parseTemplate, type SyntaxErrorCode } from '../../../server/src/core/handlebars/index.js';
import { applyEdits } from '../../../server/src/core/text/index.js';
import { markSpans, parseMarkers } from '../../support/markers.js';

/** A source whose faults are marked, their codes in order, and the text after all repairs where they mend it. */
interface Row {
  readonly source: string;
  readonly codes: readonly SyntaxErrorCode[];
  readonly mended?: string;
}

const row = (source: string, code: SyntaxErrorCode, mended?: string): Row => rows(source, [code], mended);
const rows = (source: string, codes: readonly SyntaxErrorCode[], mended?: string): Row =>
  mended === undefined ? { source, codes } : { source, codes, mended };

const classic: readonly Row[] = [
  row('Hi «{{#if x}}» there', 'unclosed-block', 'Hi {{#if x}} there{{/if}}'),
  row('{{#if x}}a«{{/each}}»', 'mismatched-block', '{{#if x}}a{{/if}}'),
  row('a«{{/if}}» b', 'stray-closer', 'a b'),
  row('Hello «{{name»', 'unclosed-tag', 'Hello {{name}}'),
  row('Hello «{{na», welcome!\nSee {{b}}.', 'unclosed-tag', 'Hello {{na}}, welcome!\nSee {{b}}.'),
  row('Hello {{name«}», welcome', 'unclosed-tag', 'Hello {{name}}, welcome'),
  row('{{{x«}}» b', 'unbalanced-triple', '{{{x}}} b'),
  row('{{user«..»name}}', 'invalid-path', '{{user.name}}'),
  row('{{foo/«..»/bar}}', 'invalid-path'),
  row('a«{{}}»b', 'empty-expression', 'ab'),
  row('{{foo «"bar»}} and {{foo "b"}}', 'unclosed-string', '{{foo "bar"}} and {{foo "b"}}'),
  row('{{foo «(bar baz»}}', 'unclosed-subexpression', '{{foo (bar baz)}}'),
  row('{{foo «key=»}}', 'missing-hash-value'),
  row('a«{{else}}»b', 'stray-else', 'ab'),
  row('«{{!--» a note\n{{b}}', 'unclosed-comment', '{{!-- a note --}}\n{{b}}'),
  row('«{{{{raw}}}}» a {{b}}', 'unclosed-raw-block', '{{{{raw}}}} a {{b}}{{{{/raw}}}}'),
  row('{{foo a=1 «b»}}', 'positional-after-hash', '{{foo b a=1}}'),
  row('{{#each xs «as |x»}}{{x}}{{/each}}', 'invalid-block-parameters', '{{#each xs as |x|}}{{x}}{{/each}}'),
  rows(
    '{{xs.«0»}} «{{}}» {{#if a}}{{b «(c»}}«{{/unless}}»',
    ['digit-path-segment', 'empty-expression', 'unclosed-subexpression', 'mismatched-block'],
    '{{xs.[0]}}  {{#if a}}{{b (c)}}{{/if}}',
  ),
];

const tags: readonly Row[] = [
  row('«{{»', 'unclosed-tag'),
  row('«{{#if x»\ntext{{/if}}', 'unclosed-tag', '{{#if x}}\ntext{{/if}}'),
  row('{{#if x}}a«{{/if»', 'unclosed-tag', '{{#if x}}a{{/if}}'),
  row('{{#if x}}a«{{else» {{b}}{{/if}}', 'unclosed-tag', '{{#if x}}a{{else}} {{b}}{{/if}}'),
  row('«{{foo (bar (baz»', 'unclosed-tag', '{{foo (bar (baz))}}'),
  row('«{{user.»', 'unclosed-tag'),
  row('{{foo «"bar»\n{{b}}', 'unclosed-string', '{{foo "bar"}}\n{{b}}'),
  row("Don't «{{na», don't {{b}}", 'unclosed-tag', "Don't {{na}}, don't {{b}}"),
  row('{"a": {{x«}}}»', 'triple-close-ambiguous', '{"a": {{x}} }'),
  row('{"a": {{{x«}}}}»', 'triple-close-ambiguous', '{"a": {{{x}}} }'),
  row('{{x«}~}}» b', 'unbalanced-triple', '{{x~}} b'),
  row('{{{x«~}}» b', 'unbalanced-triple', '{{{x}~}} b'),
  row('«{{{}}}»', 'empty-expression', ''),
  row('«{{#}}»a{{/if}}', 'empty-expression'),
  row('{{#if a}}«{{/}}»', 'empty-expression'),
  row('«{{>}}»', 'empty-expression'),
  row('a «{{/}}»', 'empty-expression'),
  rows('{{« »#if x }}a{{« »/if }}', ['space-before-sigil', 'space-before-sigil'], '{{#if x }}a{{/if }}'),
  row('{{~« »> footer}}', 'space-before-sigil', '{{~> footer}}'),
  row('{{« »! note }}', 'space-before-sigil', '{{! note }}'),
  row('«{{!» a note', 'unclosed-comment', '{{! a note}}'),
  row('«{{!--» a note }} b', 'unclosed-comment', '{{!-- a note --}} b'),
  row('{{#if a}}b{{/if« x»}}', 'unexpected-text', '{{#if a}}b{{/if}}'),
  row('a«\0»b', 'unexpected-text', 'ab'),
  row('{{x «as |y|»}}', 'invalid-block-parameters', '{{x }}'),
  row('{{#each xs «as x|»}}{{/each}}', 'invalid-block-parameters', '{{#each xs as |x|}}{{/each}}'),
  row('{{#each xs «|x|»}}{{/each}}', 'invalid-block-parameters', '{{#each xs as |x|}}{{/each}}'),
  row('{{#each xs «as ||»}}{{/each}}', 'invalid-block-parameters'),
  row('{{#each xs «as |x»,y|}}{{/each}}', 'invalid-block-parameters'),
  row('{{#each xs as |x| «y»}}{{/each}}', 'invalid-block-parameters'),
  row('{{#each xs «as |[x]|»}}{{/each}}', 'invalid-block-parameters'),
];

const expressions: readonly Row[] = [
  row('{{xs«[0]»}}', 'js-index-syntax', '{{xs.[0]}}'),
  row('{{xs«["a b"]».c}}', 'js-index-syntax', '{{xs.[a b].c}}'),
  row('{{x.y«()»}}', 'js-index-syntax', '{{x.y}}'),
  row('{{upper«(»name)}}', 'js-index-syntax'),
  row('{{#if a «==» "b"}}{{/if}}', 'operator-in-expression'),
  row('{{#if a «&&» b}}{{/if}}', 'operator-in-expression'),
  row('{{#if «!»a}}{{/if}}', 'operator-in-expression'),
  row('{{name «|» title}}', 'jinja-syntax'),
  row('{{name «|» }}', 'operator-in-expression'),
  row('{{#if a «||» b}}{{/if}}', 'operator-in-expression'),
  row('{{a«=»b}}', 'operator-in-expression'),
  row('{{foo a«,» b, c}}', 'unexpected-text'),
  row('{{foo a«;» b}}', 'unexpected-text'),
  row('{{foo «)»}}', 'unexpected-text', '{{foo }}'),
  row('{{foo a«"b"»}}', 'unexpected-text', '{{foo a "b"}}'),
  row('{{«(lookup a "b")»}}', 'unexpected-text', '{{lookup a "b"}}'),
  row('{{foo «()»}}', 'empty-expression'),
  row('{{foo «a=» b=1}}', 'missing-hash-value'),
  row('{{foo (bar «a=»)}}', 'missing-hash-value'),
  row('{{a.«true»}}', 'invalid-path', '{{a.[true]}}'),
  row('{{a.«"b"»}}', 'invalid-path', '{{a.[b]}}'),
  row('{{a.«this»}}', 'invalid-path', '{{a.[this]}}'),
  row('{{a«/»/b}}', 'invalid-path'),
  row('{{«@»}}', 'invalid-path'),
  row('{{«.»foo}}', 'invalid-path', '{{./foo}}'),
  row('{{user«.»}}', 'invalid-path'),
  row('{{«..»name}}', 'invalid-path', '{{../name}}'),
  row('{{foo «[bar»}} {{b}}', 'unclosed-bracket-segment', '{{foo [bar]}} {{b}}'),
  rows('{{foo «(bar «(baz»»}}', ['unclosed-subexpression', 'unclosed-subexpression'], '{{foo (bar (baz))}}'),
];

const blocks: readonly Row[] = [
  row('{{#if a}}b«{{#else}}»c{{/if}}', 'elseif-spelling', '{{#if a}}b{{else}}c{{/if}}'),
  row('{{#if a}}b«{{~#elif c ~}}»d{{/if}}', 'elseif-spelling', '{{#if a}}b{{~else if c ~}}d{{/if}}'),
  row('{{#if a}}b«{{#else if c}}»d{{/if}}', 'elseif-spelling', '{{#if a}}b{{else if c}}d{{/if}}'),
  row('a«{{#else}}»b', 'unclosed-block', 'a{{#else}}b{{/else}}'),
  row('{{#if a}}«{{#each b}}»x{{/if}}', 'unclosed-block', '{{#if a}}{{#each b}}x{{/each}}{{/if}}'),
  row('{{#if a}}x«{{/each}}»y{{/if}}', 'stray-closer', '{{#if a}}xy{{/if}}'),
  rows('{{#a}}{{#b}}«{{/a}}»«{{/b}}»', ['mismatched-block', 'mismatched-block'], '{{#a}}{{#b}}{{/b}}{{/a}}'),
  row('{{#if a}}x{{else}}y«{{else}}»z{{/if}}', 'stray-else'),
  row('{{#if a}}x{{else}}y«{{else if b}}»z{{/if}}', 'stray-else'),
  row('{{^a}}x«{{else if b}}»y{{/a}}', 'stray-else'),
  row('{{#> p}}x«{{else}}»y{{/p}}', 'stray-else'),
  row('{{#*inline "p"}}x«{{else}}»y{{/inline}}', 'stray-else'),
  row('{{{{raw}}}} a «{{{{/war}}}}»', 'mismatched-block', '{{{{raw}}}} a {{{{/raw}}}}'),
  row('a «{{{{/raw}}}}»', 'stray-closer', 'a '),
  row('«{{{{raw}}}}» a {{{{/raw}} b', 'unclosed-raw-block'),
];

describe('syntax errors', () => {
  for (const [title, table] of Object.entries({ classic, tags, expressions, blocks })) {
    describe(`of ${title}`, () => {
      for (const expected of table)
        it(expected.source.replaceAll('\n', '⏎').replaceAll('\0', '␀'), () => checkRow(expected));
    });
  }

  it('say where a block was opened', () => {
    const { text, spans } = parseMarkers('«{{#if x}}»a{{/each}}');
    const [error] = parseTemplate(text).errors;
    assert.deepEqual(error?.related, [{ span: spans[0], message: 'Opened here.' }]);
    assert.deepEqual(error.expected, ['{{/if}}']);
  });

  it('say where else to look', () => {
    const related = (source: string) => {
      const { text, spans } = parseMarkers(source);
      const [error] = parseTemplate(text).errors;
      assert.deepEqual(
        error?.related.map(({ span }) => span),
        spans,
      );
      return error.related.map(({ message }) => message);
    };
    assert.deepEqual(related('{{#if a}}{{#each b}}x«{{/if}}»'), ['This closes a block around it.']);
    assert.deepEqual(related('{{foo «a=1» b}}'), ['The named arguments begin here.']);
    assert.deepEqual(related('{{#if a}}x«{{else}}»y{{else}}z{{/if}}'), ["The first 'else' stands here."]);
  });

  it('say what could stand there', () => {
    const expected = (text: string) => parseTemplate(text).errors[0]?.expected;
    assert.deepEqual(expected('{{foo/../bar}}'), ['a name']);
    assert.deepEqual(expected('{{foo a=1 b}}'), ['name=']);
    assert.deepEqual(expected('{{foo (bar}}'), [')']);
    assert.deepEqual(expected('{{foo a=}}'), ['a value']);
    assert.deepEqual(expected('{{foo a, b}}'), [' ']);
    assert.deepEqual(expected('{{name'), ['}}']);
  });

  it('are sentences', () => {
    for (const { source } of [...classic, ...tags, ...expressions, ...blocks]) {
      for (const { message } of parseTemplate(parseMarkers(source).text).errors)
        assert.match(message, /^['A-Z].*[.?]$/s);
    }
  });

  it('tell what Handlebars tolerates', () => {
    const tolerated = (text: string) => parseTemplate(text).errors.map((error) => error.tolerated ?? false);
    assert.deepEqual(tolerated('{{user..name}}{{user.}}{{..name}}'), [true, true, true]);
    assert.deepEqual(tolerated('{{foo a=b.}}'), [false]);
  });
});

function checkRow({ source, codes, mended }: Row): void {
  const { text, spans } = parseMarkers(source);
  const { errors } = parseTemplate(text);
  assert.equal(
    markSpans(
      text,
      errors.map(({ span }) => span),
    ),
    markSpans(text, spans),
  );
  assert.deepEqual(
    errors.map(({ code }) => code),
    codes,
  );
  if (mended === undefined) return;
  const repairs = errors.flatMap(({ repair }) => repair ?? []);
  const result = applyEdits(text, repairs);
  assert.equal(result, mended);
  assert.deepEqual(parseTemplate(result).errors, []);
}
