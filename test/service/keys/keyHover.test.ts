import { checkHover } from '../../support/checkHover.js';
import { orderSchema, promptWith } from '../../support/sources.js';

describe('hover over keys and values', () => {
  it('tells what a key is for', () => {
    checkHover(promptWith('Hi').replace('template:', 'temp█late:'), {
      text: '**template** · map\n\nThe text of the prompt; for every format but `chat`.',
      marked: promptWith('Hi').replace('template:', '«template»:'),
    });
    checkHover(promptWith('Hi', 'sta█tus: draft\n'), {
      text: '**status** · one of these values\n\nHow far it is; `draft` when not given.\n\n- `draft`: Being written.\n- `active`: In use.\n- `deprecated`: Still in use, to be replaced.\n- `archived`: No longer in use.',
    });
    checkHover('---\nmod█el: m\n---\nHi', {
      text: '**model** · text\n\nThe model that the prompt is sent to, such as `googleai/gemini-2.5-flash`.',
    });
    checkHover('schemas:\n- name: a\n  fields:\n  - name: b\n    requ█ired: false\n', {
      text: '**required** · boolean\n\nWhether the value must be given; `true` when not said.',
    });
  });

  it('tells what a value means', () => {
    checkHover(promptWith('Hi', 'status: dra█ft\n'), { text: '`draft`: Being written.' });
    checkHover('{"id": "a", "format": "te█xt", "template": {"content": "Hi"}}', {
      text: '`text`: One text, in `template`.',
    });
  });

  it('tells what a schema that is named by another one has', () => {
    checkHover(orderSchema.replace('item_schema: order_item', 'item_schema: order█_item'), {
      text: '**order\\_item** · schema\n\n- **title** `string` · required – What it is called.\n- **price** `number` · required',
    });
  });

  it('says nothing of keys that nobody knows', () => {
    checkHover(promptWith('Hi', 'no█pe: 1\n'), undefined);
    checkHover('some█: 1\n', undefined);
  });
});
