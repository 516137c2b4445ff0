import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  nodeAt,
  parseTemplate,
  printTemplate,
  syntaxErrorCodes,
  tilesOf,
  toHandlebarsAst,
  visit,
  type Node,
  type Template,
} from '../../../server/src/core/handlebars/index.js';
import { contains, type Span } from '../../../server/src/core/text/index.js';
import { mutatedTemplate } from '../../support/templates/mutatedTemplate.js';
import { tagSoup } from '../../support/templates/tagSoup.js';
import { templateText } from '../../support/templates/templateText.js';

const anyText = fc.oneof(
  mutatedTemplate(templateText()),
  tagSoup(),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('{', '}', '#', '/', '~', '!', '-', '"', '[', '(', '\\', ' ', 'a', '.', '|', '\n'),
  }),
);

describe('for every text', () => {
  const holds = (title: string, check: (text: string) => void) =>
    it(title, () => fc.assert(fc.property(anyText, check), { numRuns: 600 }));

  holds('the tiles lie side by side and make up the text', (text) => {
    const { tree } = parseTemplate(text);
    let end = 0;
    for (const { span } of tilesOf(tree)) {
      assert.equal(span.start, end, `a gap or overlap at ${end}`);
      assert.ok(span.end > span.start);
      ({ end } = span);
    }
    assert.equal(end, text.length);
    assert.equal(printTemplate(tree), text);
  });

  holds('every node lies in its parent, and bodies are tiled by their statements', (text) => {
    const { tree } = parseTemplate(text);
    visit(tree, {
      enter: (node, ancestors) => {
        const parent = ancestors.at(-1);
        assert.ok(node.span.start <= node.span.end);
        if (parent) assert.ok(contains(parent.span, node.span), `${node.kind} in ${parent.kind}`);
        for (const { span, statements } of bodiesOf(node)) checkTiled(span, statements);
        return undefined;
      },
    });
  });

  holds('errors lie in the text, in order, with a known code and repairs that can be made', (text) => {
    const { errors } = parseTemplate(text);
    let start = 0;
    for (const { code, span, related, repair } of errors) {
      assert.ok(syntaxErrorCodes.includes(code));
      assert.ok(span.start >= start);
      ({ start } = span);
      for (const place of [span, ...related.map((one) => one.span), ...(repair ? [repair.span] : [])]) {
        assert.ok(contains({ start: 0, end: text.length }, place), `${code} at ${place.start}–${place.end}`);
        assert.ok(place.start <= place.end);
      }
    }
  });

  holds('a cursor has nodes that nest and touch it, and there is an official tree', (text) => {
    const { tree } = parseTemplate(text);
    const offset = text.length >> 1;
    for (const { span } of nodeAt(tree, offset)) assert.ok(span.start <= offset && offset <= span.end);
    assert.equal(toHandlebarsAst(tree).type, 'Program');
  });
});

function bodiesOf(node: Node | Template): { span: Span; statements: readonly Node[] }[] {
  if (node.kind === 'template') return [{ span: node.span, statements: node.body }];
  if (node.kind === 'block' || node.kind === 'else') return [{ span: node.bodySpan, statements: node.body }];
  return [];
}

function checkTiled({ start, end }: Span, statements: readonly Node[]): void {
  let at = start;
  for (const { span } of statements) {
    assert.equal(span.start, at);
    at = span.end;
  }
  assert.equal(at, end);
}
