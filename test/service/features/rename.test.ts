import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPromptFile } from '../../../server/src/core/index.js';
import { prepareRename, rename, toOffset, toSpan, type Source } from '../../../server/src/service/index.js';
import { checkRename, checkRenameRefused, renamedFiles } from '../../support/checkRename.js';
import { placeAt } from '../../support/placeAt.js';
import { orderSchema, promptWith } from '../../support/sources.js';
import { fileAt, workspaceOf } from '../../support/workspaceOf.js';

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

  it('changes the field of the schema that no other prompt uses, and only there', () => {
    const others = { 'schemas/order_input.yaml': orderSchema };
    const source = (content: string) => promptWith(content, 'input_schema: order_input\n');
    checkRename(
      source('{{to█ne}} {{#each items}}{{@root.tone}}{{/each}}'),
      'mood',
      source('{{mood}} {{#each items}}{{@root.mood}}{{/each}}'),
      {
        others,
        changed: { 'schemas/order_input.yaml': orderSchema.replace('name: tone', 'name: mood') },
      },
    );
    checkRename(
      source('{{#each items}}{{pri█ce}}{{/each}}{{#each items as |it|}}{{it.price}}{{/each}}'),
      'cost',
      source('{{#each items}}{{cost}}{{/each}}{{#each items as |it|}}{{it.cost}}{{/each}}'),
      {
        others,
        changed: { 'schemas/order_input.yaml': orderSchema.replace('name: price', 'name: cost') },
      },
    );
    checkRename(
      source('{{#each it█ems}}{{/each}}').replace('[name, items]', '[name, "items"]'),
      'lines',
      source('{{#each lines}}{{/each}}').replace('[name, items]', '[name, "lines"]'),
      {
        others,
        changed: { 'schemas/order_input.yaml': orderSchema.replace('name: items', 'name: lines') },
      },
    );
  });

  it('changes a field of a schema in all prompts that use it', () => {
    const other = promptWith('{{tone}} {{name}}', 'input_schema: order_input\n').replace('id: a', 'id: b');
    const source = (content: string) => promptWith(content, 'input_schema: order_input\n');
    checkRename(source('{{to█ne}}'), 'mood', source('{{mood}}'), {
      others: { 'schemas/order_input.yaml': orderSchema, 'prompts/b.yaml': other },
      changed: {
        'schemas/order_input.yaml': orderSchema.replace('name: tone', 'name: mood'),
        'prompts/b.yaml': other.replace('{{tone}}', '{{mood}}'),
      },
    });
    checkRenameRefused(source('{{to█ne}}'), 'mood', /'mood' is declared in this prompt already/, {
      'schemas/order_input.yaml': orderSchema,
      'prompts/b.yaml': other.replace('[name', '[mood, name'),
    });
    checkRenameRefused(source('{{to█ne}}'), 'customer', /has a field 'customer' already/, {
      'schemas/order_input.yaml': orderSchema,
    });
  });

  it('changes what nobody declares wherever the template uses it', () => {
    checkRename(
      '---\nmodel: m\n---\n{{na█me}} {{#each xs}}{{../name}}{{name}}{{/each}}',
      'who',
      '---\nmodel: m\n---\n{{who}} {{#each xs}}{{../who}}{{name}}{{/each}}',
    );
    checkRenameRefused('---\nmodel: m\n---\n{{na█me}} {{who}}', 'who', /would mean something else/);
  });

  it('changes the values that are stored for a variable', () => {
    const dotprompt = (name: string, use = name) =>
      `---\nmodel: m\ninput:\n  schema:\n    ${name}: string\n  default:\n    ${name}: Bob\n---\nHi {{${use}}}`;
    checkRename(dotprompt('name', 'na█me'), 'who', dotprompt('who'));
    const github = (name: string, use = name) =>
      `messages:\n- role: user\n  content: "{{${use}}}"\ntestData:\n- ${name}: Bob\n- ${name}: Ann\n`;
    checkRename(github('name', 'na█me'), 'who', github('who'));
  });

  it('changes what closing tags repeat', () => {
    checkRename(
      promptWith('{{#items}}x{{/it█ems}}'),
      'lines',
      promptWith('{{#lines}}x{{/lines}}').replace('items]', 'lines]'),
    );
  });

  it('changes a block parameter within its block', () => {
    checkRename(
      promptWith('{{#each items as |it█em i|}}{{item.x}}{{#item}}{{/item}}{{/each}}{{name}}'),
      'row',
      promptWith('{{#each items as |row i|}}{{row.x}}{{#row}}{{/row}}{{/each}}{{name}}'),
    );
    checkRename(
      promptWith('{{#each items as |item|}}{{it█em}}{{/each}}'),
      'row',
      promptWith('{{#each items as |row|}}{{row}}{{/each}}'),
    );
    checkRenameRefused(
      promptWith('{{#each items as |it█em|}}{{/each}}'),
      'a b',
      /'a b' cannot be the name of a block/,
    );
  });

  it('refuses a name that something else in reach has', () => {
    checkRenameRefused(
      promptWith('{{#each items as |it█em i|}}{{item}}{{i}}{{/each}}'),
      'i',
      /With the name 'i' for 'item' line 5 would mean something else/,
    );
    checkRenameRefused(promptWith('{{na█me}} {{other}}'), 'other', /line 5 would mean something else/);
    checkRenameRefused(promptWith('{{na█me}}'), 'lookup', /'lookup' is the name of a helper/);
    checkRenameRefused(
      promptWith('{{#each items as |it|}}{{#if na█me}}{{it}}{{/if}}{{/each}}{{> p}}'),
      'it',
      /./,
    );
  });

  it('refuses a variable that a partial sees as itself in one call and as an argument in another', () => {
    const source = (calls: string) =>
      promptWith(`{{na█me}}${calls}`).replace('  variables', '  partials: {p: "{{name}}"}\n  variables');
    checkRenameRefused(
      source('{{> p}}{{> p name=items}}'),
      'to',
      /partial 'p' gets 'name' from some of its calls only/,
    );
    checkRename(
      source('{{> p name=name}}'),
      'to',
      source('{{> p name=to}}').replace('{{na█me}}', '{{to}}').replace('[name', '[to'),
    );
  });

  it('changes a partial with its calls', () => {
    const source = (key: string, content: string) =>
      promptWith(content).replace('  variables', `  partials: {${key}: Bye, other: Hi}\n  variables`);
    checkRename(
      source('footer', '{{> fo█oter}}{{#> footer}}x{{/footer}}{{> "footer"}}{{> [footer]}}'),
      'end',
      source('end', '{{> end}}{{#> end}}x{{/end}}{{> "end"}}{{> [end]}}'),
    );
    checkRename(source('"foo█ter"', '{{> footer}}'), 'end', source('"end"', '{{> end}}'));
    checkRenameRefused(source('footer', '{{> foo█ter}}'), 'other', /has a partial 'other' already/);
    checkRenameRefused(source('footer', '{{> foo█ter}}'), 'a b', /'a b' cannot be the name of a partial/);
  });

  it('changes an inline partial with its calls', () => {
    const source = (name: string, first = name) =>
      promptWith(`{{#*inline "${first}"}}x{{/inline}}{{> ${name}}}{{#> ${name}}}{{/${name}}}`);
    checkRename(source('foo', 'f█oo'), 'bar', source('bar'));
  });

  it('lets prompts of messages have other names, in brackets where they need them', () => {
    const chat = (name: string, use: string) =>
      `id: a\nformat: chat\nchat_template:\n  messages:\n  - role: user\n    content: "{{${use}}}"\n  variables: [${name}]\n`;
    checkRename(chat('name', 'na█me'), 'first name', chat('first name', '[first name]'));
    checkRename(chat('name', 'na█me'), 'first-name', chat('first-name', 'first-name'));
    checkRenameRefused(chat('name', 'na█me'), 'a]b', /'a]b' cannot be/);
  });

  it('and its reverse give the same bytes', () => {
    const name = fc.constantFrom(
      'name',
      'items',
      'row',
      'i',
      'footer',
      'other',
      'if',
      'größe',
      'a1',
      '_x',
      'tone',
    );
    const pieces = [
      '{{name}}',
      '{{#each items as |row i|}}{{row.x}}{{../name}}{{/each}}',
      '{{#items}}{{i}}{{/items}}',
      '{{> footer}}',
      '{{#if [name]}}{{@root.tone}}{{/if}}',
      '\n',
      '{{other}}',
      '{{> p name=tone}}',
      '{{#*inline "p"}}{{name}}{{/inline}}',
    ];
    const content = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(''));
    let renamed = 0;
    fc.assert(
      fc.property(content, name, fc.integer({ min: 0, max: 9999 }), (text, newName, nat) => {
        const source = promptWith(text, 'input_schema: order_input\n').replace(
          '  variables',
          '  partials: {footer: "{{name}} \\" {{tone}}"}\n  variables',
        );
        const files = { 'prompts/a.yaml': source, 'schemas/order_input.yaml': orderSchema };
        const workspace = workspaceOf(files);
        const file = fileAt(workspace, 'prompts/a.yaml');
        const words = [...source.matchAll(/[a-z_]+/g)].filter(({ index }) => index > source.indexOf('{{'));
        const place = { workspace, file, offset: words[nat % words.length]?.index ?? 0 };
        const target = prepareRename(place);
        const answer = rename(place, newName);
        if (!target || answer.kind === 'refused' || newName === target.placeholder) return;
        renamed++;
        let after = workspace;
        for (const [uri, now] of renamedFiles(place, newName))
          after = after.withFile(readPromptFile(uri, now));
        const start = toOffset(file, target.range.start);
        const before = (answer.edit.changes?.[file.uri] ?? []).filter(
          ({ range }) => toOffset(file, range.end) <= start,
        );
        const offset = before.reduce(
          (sum, { range, newText }) => sum + newText.length - lengthOf(file, range),
          start,
        );
        const back = { workspace: after, file: fileAt(after, 'prompts/a.yaml'), offset };
        assert.equal(prepareRename(back)?.placeholder, newName);
        for (const [uri, now] of renamedFiles(back, target.placeholder)) {
          assert.equal(now, workspace.files.get(uri)?.text);
        }
      }),
      { numRuns: 100 },
    );
    assert.ok(renamed > 10, `Only ${renamed} renames.`);
  });

  it('is offered for names that files give only', () => {
    assert.equal(prepareRename(placeAt(promptWith('{{#ea█ch items}}{{/each}}'))), undefined);
    assert.equal(prepareRename(placeAt(promptWith('pla█in'))), undefined);
  });
});

function lengthOf(source: Source, range: Parameters<typeof toSpan>[1]): number {
  const { start, end } = toSpan(source, range);
  return end - start;
}
