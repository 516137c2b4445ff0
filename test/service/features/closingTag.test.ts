import { checkClosingTag } from '../../support/checkClosingTag.js';
import { promptWith } from '../../support/sources.js';

describe('the closing tag of a block that was just opened', () => {
  it('repeats its name', () => {
    checkClosingTag(promptWith('Dear {{#if name}}█, hello'), '{{/if}}');
    checkClosingTag(promptWith('a\n{{#each items as |item|}}█'), '{{/each}}');
    checkClosingTag(promptWith('{{{{verbatim}}}}█'), '{{{{/verbatim}}}}');
  });

  it('is written as the scalar around it needs it', () => {
    const json = (text: string) => `{"id": "a", "format": "text", "template": {"content": "${text}"}}`;
    checkClosingTag(json('{{#[a\\"b]}}█ \\u00e9'), '{{/[a\\"b]}}');
    checkClosingTag("id: a\nformat: text\ntemplate: {content: '{{#[it''s]}}█'}\n", "{{/[it''s]}}");
  });

  it('is none where the block is closed or the cursor is elsewhere', () => {
    checkClosingTag(promptWith('{{#if name}}█{{/if}}'), undefined);
    checkClosingTag(promptWith('{{#if name}} █'), undefined);
    checkClosingTag(promptWith('{{name}}█'), undefined);
    checkClosingTag('some: "{{#if x}}█"\n', undefined);
  });
});
