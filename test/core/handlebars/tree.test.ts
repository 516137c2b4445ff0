import assert from 'node:assert/strict';
import { parseTemplate, visit, type Node } from '../../../server/src/core/handlebars/index.js';

/** Sources and their trees as outlines: kinds, forms and the texts of expressions. */
const trees: Readonly<Record<string, string>> = {
  'Hi {{name}}.': 'content mustache:plain(name) content',
  '{{{a}}}{{&b}}{{*c}}': 'mustache:triple(a) mustache:ampersand(b) mustache:decorator(c)',
  '{{foo a "b" 1 true c=d}}': 'mustache:plain(foo a "b" 1 true c=(d))',
  '{{foo (bar (baz x) y=1)}}': 'mustache:plain(foo (bar (baz x) y=(1)))',
  '{{! a }}{{!-- b --}}': 'comment comment',
  '{{> footer user name=x}}{{> (lookup . "p")}}': 'partial(footer user name=(x)) partial((lookup . "p"))',
  '{{#if a}}x{{else if b}}y{{else}}z{{/if}}':
    'block:section(if a content else(if b content) else(content) if)',
  '{{^a}}x{{^}}y{{/a}}': 'block:inverse(a content else(content) a)',
  '{{#> p}}x{{/p}}': 'block:partial(p content p)',
  '{{#*inline "p"}}x{{/inline}}': 'block:decorator(inline "p" content inline)',
  '{{{{raw}}}} {{x}} {{{{/raw}}}}': 'block:raw(raw content raw)',
  'a \\{{b}} {{c}}': 'content content mustache:plain(c)',
  '{{/if}}{{else}}': 'mustache:plain(?) mustache:plain(?)',
  '{{#if x}}{{name} b{{/if}}': 'block:section(if x mustache:plain(name) content if)',
  '{{#if': 'block:section(if)',
  '{{na and (x\n{{b}}': 'mustache:plain(na and (x)) content mustache:plain(b)',
  '{{#each xs as |x i|}}{{x}}{{/each}}': 'block:section(each xs mustache:plain(x) each)',
};

describe('the tree of', () => {
  for (const [source, expected] of Object.entries(trees)) {
    it(source.replaceAll('\n', '⏎'), () => assert.equal(outline(source), expected));
  }

  it('a path tells its parts', () => {
    const path = (text: string) => {
      const [node] = parseTemplate(`{{${text}}}`).tree.body;
      const callee = node?.kind === 'mustache' ? node.call.callee : undefined;
      assert.equal(callee?.kind, 'path');
      const { data, depth, explicitThis, segments } = callee;
      return { data, depth, explicitThis, names: segments.map(({ name }) => name) };
    };
    const plain = { data: false, depth: 0, explicitThis: false };
    assert.deepEqual(path('a.b/[c d]'), { ...plain, names: ['a', 'b', 'c d'] });
    assert.deepEqual(path('../../a'), { ...plain, depth: 2, names: ['a'] });
    assert.deepEqual(path('@../index'), { ...plain, data: true, depth: 1, names: ['index'] });
    assert.deepEqual(path('this.a'), { ...plain, explicitThis: true, names: ['a'] });
    assert.deepEqual(path('.'), { ...plain, explicitThis: true, names: [] });
    assert.deepEqual(path('a.[this]'), { ...plain, names: ['a', 'this'] });
    assert.deepEqual(path('user.'), { ...plain, names: ['user', ''] });
    assert.deepEqual(path('user..name'), { ...plain, names: ['user', 'name'] });
  });

  it('block parameters has their names', () => {
    const [block] = parseTemplate('{{#each xs as |item index|}}{{/each}}').tree.body;
    const params = block?.kind === 'block' ? block.opener.blockParams : undefined;
    assert.deepEqual(
      params?.names.map(({ name }) => name),
      ['item', 'index'],
    );
  });

  it('a tag has its marks', () => {
    const text = '{{~#if a ~}}{{~^~}}{{~/if}}';
    const [block] = parseTemplate(text).tree.body;
    assert.ok(block?.kind === 'block');
    const ends = [block.opener.tag, block.branches[0]?.tag, block.closer?.tag].map(
      (tag) =>
        tag && [
          text.slice(tag.open.start, tag.open.end),
          tag.close && text.slice(tag.close.start, tag.close.end),
        ],
    );
    assert.deepEqual(ends, [
      ['{{~#', '~}}'],
      ['{{~^', '~}}'],
      ['{{~/', '}}'],
    ]);
  });
});

describe('visit', () => {
  it('leaves out what is below a skipped node', () => {
    const seen: string[] = [];
    visit(parseTemplate('{{#if a}}{{b}}{{/if}}{{c}}').tree, {
      enter: (node) => {
        seen.push(node.kind);
        return node.kind === 'block' ? 'skip' : undefined;
      },
    });
    assert.deepEqual(seen, ['template', 'block', 'mustache', 'path']);
  });
});

function outline(source: string): string {
  const { tree } = parseTemplate(source);
  const stack: string[][] = [[]];
  visit(tree, {
    enter: () => void stack.push([]),
    leave: (node) => {
      const inner = (stack.pop() ?? []).join(' ');
      stack.at(-1)?.push(describeNode(node, inner, source));
    },
  });
  return stack.flat().join(' ');
}

function describeNode(node: Node, inner: string, source: string): string {
  const form = 'form' in node && node.kind !== 'else' ? `:${node.form}` : '';
  switch (node.kind) {
    case 'template':
      return inner;
    case 'content':
    case 'comment':
      return node.kind;
    case 'missing':
      return '?';
    case 'hash':
      return `${node.key.name}=(${inner})`;
    case 'subexpression':
      return `(${inner})`;
    case 'path':
    case 'string':
    case 'number':
    case 'keyword':
      return source.slice(node.span.start, node.span.end);
    default:
      return `${node.kind}${form}(${inner})`;
  }
}
