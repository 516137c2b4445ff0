import { checkLinkedEditing } from '../../support/checkLinkedEditing.js';
import { promptWith } from '../../support/sources.js';

describe('linked editing', () => {
  it('ties the names of opening and closing tag', () => {
    checkLinkedEditing(promptWith('{{#e█ach items}}x{{/each}}'), promptWith('{{#«each» items}}x{{/«each»}}'));
    checkLinkedEditing(promptWith('{{#each items}}x{{/each█}}'), promptWith('{{#«each» items}}x{{/«each»}}'));
  });

  it('does nothing where the names differ or the cursor is elsewhere', () => {
    checkLinkedEditing(promptWith('{{#e█ach items}}x{{/if}}'), undefined);
    checkLinkedEditing(promptWith('{{#each it█ems}}x{{/each}}'), undefined);
    checkLinkedEditing(promptWith('{{#e█ach items}}x'), undefined);
  });
});
