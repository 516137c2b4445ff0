import { prepareRename } from '../../../server/src/service/index.js';
import assert from 'node:assert/strict';
import { checkRename, checkRenameRefused } from '../../support/checkRename.js';
import { placeAt } from '../../support/placeAt.js';
import { orderSchema, promptWith } from '../../support/sources.js';

describe('rename', () => {
  it('changes the declaration and all uses', () => {
    checkRename(
      promptWith('{{na█me}} {{#each items}}{{../name}}{{/each}}'),
      'recipient',
      promptWith('{{recipient}} {{#each items}}{{../recipient}}{{/each}}').replace('[name', '[recipient'),
    );
  });

  it('keeps the quotes of the entry, and gives them to a word that YAML reads as something else', () => {
    checkRename(
      promptWith('{{na█me}}').replace('[name', '["name"'),
      'to',
      promptWith('{{to}}').replace('[name', '["to"'),
    );
    checkRename(promptWith('{{na█me}}'), 'yes', promptWith('{{yes}}').replace('[name', "['yes'"));
  });

  it('refuses names that the library or the language does not take', () => {
    checkRenameRefused(
      promptWith('{{na█me}}'),
      'first-name',
      /'first-name' cannot be the name of a variable/,
    );
    checkRenameRefused(promptWith('{{na█me}}'), 'this', /'this' cannot be/);
    checkRenameRefused(promptWith('{{na█me}}'), 'items', /'items' is declared in this prompt already/);
  });

  it('refuses fields of a schema', () => {
    const others = { 'schemas/order_input.yaml': orderSchema };
    checkRenameRefused(
      promptWith('{{to█ne}}', 'input_schema: order_input\n'),
      'mood',
      /schema 'order_input'/,
      others,
    );
  });

  it('is offered for variables only', () => {
    assert.equal(prepareRename(placeAt(promptWith('{{#ea█ch items}}{{/each}}'))), undefined);
    assert.equal(prepareRename(placeAt(promptWith('pla█in'))), undefined);
  });
});
