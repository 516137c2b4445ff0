import fc from 'fast-check';
import { corpusTemplates } from '../../support/templates/corpusTemplates.js';
import { templateKinds } from '../../support/templates/anyTemplate.js';
import { checkAgainstHandlebars } from '../../support/templates/oracle.js';

/** Texts on which a guess about Handlebars would be wrong. */
const surprises: readonly string[] = [
  // Block parameters keep their brackets, and make Handlebars fail when the first and the last have them.
  '{{#a as |[b c] d|}}{{/a}}',
  '{{#a as |[b]|}}{{/a}}',
  '{{#a as |[b] c [d]|}}{{/a}}',
  // A name in brackets with a line break keeps them.
  '{{a.[b\nc]}}',
  // A dot too many makes several arguments.
  '{{user..name}}',
  '{{user.}}',
  '{{...}}',
  '{{..a}}',
  '{{a b..c=1}}',
  '{{a b.=1}}',
  // Closing tags are matched by value.
  '{{#"a b"}}{{/[a b]}}',
  '{{#1}}{{/1.0}}',
  '{{#> (a)}}{{/undefined}}',
  '{{#a/b}}{{/a.b}}',
  '{{#a..b}}{{/a}}',
  '{{#../..b}}{{/../..}}',
  // `else` ends at a word boundary only.
  '{{#a}}{{else-b}}{{/a}}',
  '{{#a}}{{elseé}}{{/a}}',
  '{{#a}}{{else}}}{{/a}}',
  '{{^a}}{{else if b}}{{/a}}',
  // Quotes and brackets close at the last escaped mark when there is no other.
  '{{a "b\\"}}',
  '{{a "b\\"c\\"}}',
  '{{[a\\]}}',
  '{{a "}}" "{{"}}',
  // White space within paths and around marks.
  '{{a . b}}',
  '{{a / b}}',
  '{{a .b}}',
  '{{@ a}}',
  '{{a b = c}}',
  '{{#each xs as\n|x|}}{{/each}}',
  // Numbers and keywords are names where another character follows.
  '{{a 1=2 true=3}}',
  '{{xs.0.n}}',
  '{{xs.0}}',
  '{{a.true}}',
  '{{nullable 2fa}}',
  // Braces.
  '{{x~}}}',
  '{{x}}}',
  '{{{x}}}}',
  '{{{x~}}',
  '{{~{x}~}}',
  // Comments.
  '{{!--}}',
  '{{!---}} --}}',
  '{{!-- a }} --~}}',
  '{{!~}} a',
  // Escapes.
  'a \\{{b}} \\\\{{c}} \\\\\\{{d}} \\{{e',
  '\\{{{{a}}}}',
  '\\\\',
  // Raw blocks.
  '{{{{a}}}} {{{{b}}}} {{{{/b}}}} {{{{/a}}}}',
  '{{{{a}}}} {{{{/ a}}}} {{{{/a}}}}',
  '{{{{a}}}}{{{{{/a}}}}',
  // Standalone lines.
  'a\n  {{#if b}}  \n c\n  {{else if d}}\n e\n  {{^}}\n{{/if}}\t\nf',
  '{{> a}}\n  {{> b}}\r\n{{! c }}\n',
  '{{#a}}\n{{/a}}',
  '{{#a~}} \n b \n {{~else~}} \n c \n {{~/a}}',
  ' {{~#> a}} b {{/a~}} ',
  // Characters.
  'a\0{{b}}',
  '{{\0}}',
  '\u2028{{a}}\u2028',
  '{{a\u00a0b\ufeff}}',
];

describe('our parser and that of npm handlebars', () => {
  for (const { name, runs, texts } of templateKinds) {
    it(`agree on ${runs} ${name}`, () => {
      fc.assert(fc.property(texts(), checkAgainstHandlebars), { numRuns: runs });
    });
  }

  for (const text of surprises) it(`agree on ${JSON.stringify(text)}`, () => checkAgainstHandlebars(text));

  const corpus = corpusTemplates();
  if (corpus === undefined) {
    it('would be compared on the corpus, which is not here', () =>
      console.log('      The corpus is not here.'));
  } else {
    it('agree on the corpus', () => {
      for (const { text } of corpus) checkAgainstHandlebars(text);
    });
  }
});
