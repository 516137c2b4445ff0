import assert from 'node:assert/strict';
import { selectionRanges } from '../../../server/src/service/index.js';
import { checkSelection } from '../../support/checkSelection.js';
import { fileAt, workspaceOf } from '../../support/workspaceOf.js';

describe('selection ranges', () => {
  const source = (template: string) => `id: a\nformat: text\ntemplate: {content: "${template}"}\n`;
  const plain = (template: string) => source(template).replace('█', '');

  /** What grows around a template: its text, the scalar with its quotes, the prompt. */
  const around = (template: string) => {
    const text = template.replace('█', '');
    return [text, `"${text}"`, plain(template).trimEnd()];
  };

  it('grow from a name over expression, tag, body and block to the prompt', () => {
    const template = 'Hi {{#if x}}a {{lookup b.c█d 0}}{{/if}}!';
    checkSelection(source(template), [
      'cd',
      'b.cd',
      'lookup b.cd 0',
      '{{lookup b.cd 0}}',
      'a {{lookup b.cd 0}}',
      '{{#if x}}a {{lookup b.cd 0}}{{/if}}',
      ...around(template),
    ]);
  });

  it('grow over the opening and the closing tag', () => {
    const [opening, closing] = ['-{{#if █x}}a{{/if}}', '-{{#if x}}a{{/i█f}}'];
    const block = '{{#if x}}a{{/if}}';
    checkSelection(source(opening), ['x', 'if x', '{{#if x}}', block, ...around(opening)]);
    checkSelection(source(closing), ['if', '{{/if}}', block, ...around(closing)]);
  });

  it('grow over branches', () => {
    const template = '-{{#if x}}a{{else if y}}b {{c█c}}{{/if}}';
    checkSelection(source(template), [
      'cc',
      '{{cc}}',
      'b {{cc}}',
      '{{else if y}}b {{cc}}',
      '{{#if x}}a{{else if y}}b {{cc}}{{/if}}',
      ...around(template),
    ]);
  });

  it('grow over strings, keys and sub-expressions', () => {
    const template = `-{{> p k=(f 'a█b')}}`;
    checkSelection(source(template), [
      'ab',
      `'ab'`,
      `f 'ab'`,
      `(f 'ab')`,
      `k=(f 'ab')`,
      `p k=(f 'ab')`,
      `{{> p k=(f 'ab')}}`,
      ...around(template),
    ]);
  });

  it('stand in broken templates and outside of templates', () => {
    const template = '-{{#if x}}{{lookup ab█';
    checkSelection(source(template), [
      'ab',
      'lookup ab',
      '{{lookup ab',
      '{{#if x}}{{lookup ab',
      ...around(template),
    ]);
    checkSelection(plain('x').replace('id', 'i█d'), [plain('x').trimEnd()]);
  });

  it('answer for each position, and bound the depth of the answer', () => {
    const depth = 10_000;
    const text = plain(`-${'{{#a}}'.repeat(depth)}x${'{{/a}}'.repeat(depth)}`);
    const file = fileAt(workspaceOf({ 'prompts/a.yaml': text }), 'prompts/a.yaml');
    const answer = selectionRanges(file, [0, text.indexOf('x{{/a}}')]);
    assert.equal(answer.length, 2);
    assert.doesNotThrow(() => JSON.stringify(answer));
    assert.deepEqual(selectionRanges(fileAt(workspaceOf({ 'a.yaml': 'some: text\n' }), 'a.yaml'), [3]), [
      { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } } },
    ]);
  });
});
