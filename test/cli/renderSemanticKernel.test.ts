import assert from 'node:assert/strict';
import { runMemoryCli } from './memoryCli.js';

describe('prompt-manager render of a chat of Semantic Kernel', () => {
  const files = {
    'note.yaml': [
      'name: Note',
      'template_format: handlebars',
      'template: |-',
      '  <message role="system">Be short.</message>',
      '  <message role="user">Thank {{giver}}.</message>',
      'input_variables: [{ name: giver }]',
    ].join('\n'),
  };
  const set = ['--set', 'giver=Ann & Bo'];

  it('prints its messages', async () => {
    const { code, out, err } = await runMemoryCli(files, ['render', 'note.yaml', ...set]);
    assert.deepEqual(
      { code, out, err },
      { code: 0, out: 'system: Be short.\n\nuser: Thank Ann & Bo.\n', err: '' },
    );
  });

  it('has them in the JSON, too', async () => {
    const { out } = await runMemoryCli(files, ['render', 'note.yaml', '--json', ...set]);
    const { messages } = JSON.parse(out) as { readonly messages: unknown };
    assert.deepEqual(messages, [
      { role: 'system', content: 'Be short.' },
      { role: 'user', content: 'Thank Ann & Bo.' },
    ]);
  });

  it('warns when Semantic Kernel reads none in it', async () => {
    const broken = { 'note.yaml': files['note.yaml'].replace('short', '< 3') };
    const { out, err } = await runMemoryCli(broken, ['render', 'note.yaml', ...set]);
    assert.match(out, /^user: <message role="system">Be < 3/);
    assert.match(err, /^warning: The tags are no well-formed XML at line 1/);
  });
});
