import assert from 'node:assert/strict';
import { completion } from '../../../server/src/service/index.js';
import { checkCompletion, checkInserts, checkOffers, itemAt } from '../../support/checkCompletion.js';
import { placeAt } from '../../support/placeAt.js';
import { orderSchema, promptWith } from '../../support/sources.js';

const head = 'id: a\nformat: text\n';

describe('completion of keys', () => {
  it('offers those that are not there yet, in the order of the model', () => {
    checkCompletion(`${head}█`, [
      ...['version', 'uid', 'template', 'chat_template', 'status', 'created_at', 'updated_at'],
      ...['metadata', 'input_schema', 'output_schema'],
    ]);
    checkCompletion(`${head}template:\n  content: Hi\n  █`, ['variables', 'partials', 'helpers']);
    checkCompletion(`${head}template:\n  █\nstatus: draft\n`, [
      'content',
      'variables',
      'partials',
      'helpers',
    ]);
    checkOffers(`id: a\n█\nformat: text\n`, { some: ['status'], none: ['id', 'format'] });
  });

  it('finds the place of a half-typed line', () => {
    checkInserts(`${head}descr█`, 'status', `${head}status: \${1|draft,active,deprecated,archived|}`);
    checkInserts(
      `${head}sta█\ntemplate:\n  content: Hi\n`,
      'version',
      `${head}version: $1\ntemplate:\n  content: Hi\n`,
    );
    checkOffers(`${head}metadata:\n  au█\n`, { some: ['author', 'tags'], none: ['status'] });
    checkInserts(`${head}stat█: draft\n`, 'status', `${head}status: draft\n`);
    checkOffers(`${head}metadata: {au█}\n`, { some: ['author'], none: ['status'] });
    checkInserts(`${head}metadata: {au█}\n`, 'tags', `${head}metadata: {tags: [$1]}\n`);
  });

  it('brings the required keys of maps and lists', () => {
    checkInserts(`${head}█`, 'template', `${head}template:\n  content: |\n    $1`);
    checkInserts(
      'id: a\nformat: chat\n█',
      'chat_template',
      'id: a\nformat: chat\nchat_template:\n  messages:\n  - role: ${1|system,user,assistant,function,tool|}\n    content: |\n      $2',
    );
    checkInserts(`${head}metadata:\n  █`, 'tags', `${head}metadata:\n  tags:\n  - $1`);
    const plain = completion(placeAt(`${head}█`), { snippets: false });
    const template = plain.find(({ label }) => label === 'template');
    assert.ok(template?.textEdit);
    assert.equal(template.textEdit.newText, 'template:\n  content: |\n    ');
    assert.equal(template.insertTextFormat, undefined);
  });

  it('goes into the items of lists', () => {
    const chat = (lines: string) => `id: a\nformat: chat\nchat_template:\n  messages:\n${lines}`;
    checkCompletion(chat('  - █'), ['role', 'content', 'name', 'function_call', 'tool_calls']);
    checkCompletion(chat('  - ro█'), ['role', 'content', 'name', 'function_call', 'tool_calls']);
    checkCompletion(chat('  - role: user\n    █'), ['content', 'name', 'function_call', 'tool_calls']);
    checkOffers(`prompts:\n- id: a\n  format: text\n  sta█\n`, { some: ['status'], none: ['id'] });
  });

  it('works in JSON', () => {
    const prompt = (more: string) => `{"id": "a", "format": "text"${more}}`;
    checkInserts(prompt(', "st█"'), 'status', prompt(', "status": "${1|draft,active,deprecated,archived|}"'));
    checkOffers(prompt(', █'), { some: ['status', 'template'], none: ['id'] });
    checkOffers(`{"id": "a",\n  "st█"\n  "format": "text"}`, { some: ['status'], none: ['format'] });
    checkInserts(
      `{"id": "a",\n  "st█"\n  "format": "text"}`,
      'version',
      `{"id": "a",\n  "version": "$1",\n  "format": "text"}`,
    );
    checkOffers(prompt(', "metadata": {"█"}'), { some: ['author'], none: ['status'] });
    checkInserts(prompt(', "stat█": "draft"'), 'status', prompt(', "status": "draft"'));
  });

  it('knows the keys of the other formats', () => {
    checkOffers('---\nmodel: m\n█\n---\nHi', { some: ['config', 'input', 'output'], none: ['model'] });
    checkOffers('---\nmodel: m\nconfig:\n  te█\n---\nHi', { some: ['temperature'], none: ['input'] });
    checkOffers('---\nmo█', { some: ['model'] });
    checkOffers('messages:\n- role: user\n  content: Hi\nmo█\n', { some: ['model', 'modelParameters'] });
    checkOffers('template: Hi\ntemplate_format: handlebars\ninput_variables:\n- name: a\n  is_█\n', {
      some: ['is_required', 'description'],
      none: ['name'],
    });
    checkOffers('schemas:\n- name: a\n  fields:\n  - name: b\n    ty█\n', {
      some: ['type', 'required', 'validators'],
      none: ['name'],
    });
  });

  it('offers nothing in texts, comments and free maps', () => {
    checkCompletion(`${head}template:\n  content: |\n    some █\n`, []);
    checkCompletion(`${head}# some █\n`, []);
    checkCompletion(`${head}metadata:\n  custom:\n    so█\n`, []);
    checkCompletion('services:\n  a█: 1\n', []);
    checkCompletion('---\nmodel: m\n---\nid█', []);
  });

  it('shows what a key is for', () => {
    const item = itemAt(`${head}█`, 'status');
    assert.deepEqual(item?.documentation, {
      kind: 'markdown',
      value: 'How far it is; `draft` when not given.',
    });
    assert.equal(itemAt('format: text\ntemplate:\n  content: Hi\n█', 'id')?.detail, 'required');
  });
});

describe('completion of values', () => {
  it('offers the words of an enum, replacing what is there', () => {
    checkCompletion(`${head}status: █`, ['draft', 'active', 'deprecated', 'archived']);
    checkInserts(`${head}status: dr█aft\n`, 'active', `${head}status: active\n`);
    checkInserts(`${head}status: "dr█"\n`, 'active', `${head}status: "active"\n`);
    checkCompletion('id: a\nformat: █\ntemplate:\n  content: Hi\n', [
      'text',
      'chat',
      'completion',
      'instruction',
    ]);
    checkOffers(
      promptWith('Hi').replace('format: text', 'format: chat\nchat_template:\n  messages:\n  - role: us█'),
      {
        some: ['user', 'assistant'],
      },
    );
    checkInserts(
      '{"id": "a", "format": "text", "status": "█"}',
      'draft',
      '{"id": "a", "format": "text", "status": "draft"}',
    );
    checkInserts(
      '{"id": "a", "format": "text", "status": █}',
      'draft',
      '{"id": "a", "format": "text", "status": "draft"}',
    );
  });

  it('offers what is in use in the workspace', () => {
    const others = {
      'schemas/order_input.yaml': orderSchema,
      'prompts/b.yaml':
        'id: b\nformat: text\ntemplate: {content: Hi}\nmetadata: {tags: [Mail, shop], category: front office}\n',
      'prompts/c.yaml': 'id: c\nformat: text\ntemplate: {content: Hi}\nmetadata: {tags: [shop]}\n',
    };
    checkCompletion(`${head}input_schema: █`, ['order_input', 'order_item'], others);
    checkCompletion(`${head}metadata:\n  tags: [█]`, ['shop', 'mail'], others);
    checkCompletion(`${head}metadata:\n  tags:\n  - ma█`, ['shop', 'mail'], others);
    checkInserts(
      `${head}metadata:\n  category: █`,
      'front office',
      `${head}metadata:\n  category: front office`,
      others,
    );
    checkCompletion(
      'schemas:\n- name: a\n  fields:\n  - name: b\n    type: list\n    item_schema: or█\n',
      ['a', 'order_input', 'order_item'],
      others,
    );
  });

  it('offers versions, models, types, and the names that the template uses', () => {
    checkCompletion(`${head}version: 1.2.3█\ntemplate:\n  content: Hi\n`, ['1.2.4', '1.3.0', '2.0.0']);
    checkCompletion(`${head}version: █\ntemplate:\n  content: Hi\n`, ['1.0.0']);
    checkOffers(`${head}metadata:\n  model_recommendations: [gp█]`, { some: ['gpt-4o'] });
    checkOffers('---\nmodel: goo█\n---\nHi', { some: ['googleai/gemini-2.5-flash'] });
    checkOffers('---\nmodel: m\ninput:\n  schema:\n    name: █\n---\nHi', { some: ['string', 'integer'] });
    checkOffers('messages:\n- role: user\n  content: Hi\nmodel: op█\n', { some: ['openai/gpt-4o'] });
    checkOffers('messages:\n- role: user\n  content: Hi\nresponseFormat: █\n', { some: ['json_schema'] });
    checkOffers('schemas:\n- name: a\n  fields:\n  - name: b\n    type: █\n', { some: ['string', 'dict'] });
    checkCompletion('schemas:\n- name: a\n  strict: █\n  fields: []\n', ['true', 'false']);
    checkCompletion(promptWith('{{name}} {{shop}}').replace('[name, items]', '[name, █]'), ['shop']);
  });
});
