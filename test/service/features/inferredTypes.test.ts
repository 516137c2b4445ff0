import assert from 'node:assert/strict';
import { problemsOf, type PromptFile, type Workspace } from '../../../server/src/core/index.js';
import { checkCompletion, checkOffers } from '../../support/checkCompletion.js';
import { checkHover } from '../../support/checkHover.js';
import { placeAt } from '../../support/placeAt.js';

const saved = {
  'prompts/a.inputs.yaml': `inputs:
  One:
    order: {title: Lamp, price: 20, items: [{sku: a1}]}
    tags: [new]
  Two:
    order: {title: Desk, price: 19.5, note: {by: Ann}}
    tags: none
`,
};

const prompt = (content: string) =>
  `id: a\nformat: text\ntemplate:\n  content: "${content}"\n  variables: [order]\n`;

describe('variables without a declared type', () => {
  it('have the fields that their saved inputs show', () => {
    checkCompletion(prompt('{{order.█}}'), ['items', 'note', 'price', 'title'], saved);
    checkCompletion(prompt('{{order.note.█}}'), ['by'], saved);
    checkOffers(prompt('{{#each order.items}}{{█}}{{/each}}'), { some: ['sku'] }, saved);
    checkOffers(prompt('{{█}}'), { some: ['order', 'tags'] }, saved);
  });

  it('have those of the default values of a .prompt file', () => {
    const source = (body: string) => `---\ninput:\n  default:\n    user: {name: Ann, age: 3}\n---\n${body}`;
    checkCompletion(source('{{user.█}}'), ['age', 'name']);
    checkOffers(source('{{█}}'), { some: ['user'] });
    checkHover(source('{{us█er.name}}'), {
      text: '**user** `map with name, age`\n\nExample: `{"name": "…", "age": 1}`\n\nThe type is that of its default and saved values.\n\nNot declared in this prompt. Used once in it.',
    });
  });

  it('are told by what the values have been', () => {
    checkHover(prompt('{{order.pri█ce}}'), { text: '**price** `number`' }, saved);
    checkHover(
      prompt('{{or█der}}'),
      {
        text: '**order** `map with title, price, items, note`\n\nExample: `{"title": "…", "price": 1.5, "items": [{"sku": "…"}], "note": {"by": "…"}}`\n\nThe type is that of its default and saved values.\n\nDeclared in `variables`. Used once in this prompt.',
      },
      saved,
    );
    checkHover(
      prompt('{{ta█gs}}'),
      {
        text: '**tags** `string or list of string`\n\nThe type is that of its default and saved values.\n\nNot declared in this prompt. Used once in it.',
      },
      saved,
    );
  });

  it('are never refused for what the values are not', () => {
    const { file, workspace } = placeAt(
      prompt('{{order.other.x}}{{order}} {{#each order.title}}{{x}}{{/each}}█'),
      saved,
    );
    assert.deepEqual(codes(file, workspace), []);
  });
});

function codes(file: PromptFile, workspace: Workspace): readonly string[] {
  return problemsOf(file, workspace, { secrets: true }).map(({ code }) => code);
}
