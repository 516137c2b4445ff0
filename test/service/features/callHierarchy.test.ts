import assert from 'node:assert/strict';
import { outgoingCalls, prepareCallHierarchy } from '../../../server/src/service/index.js';
import { checkCallHierarchy } from '../../support/checkCallHierarchy.js';
import { placeAt } from '../../support/placeAt.js';
import { workspaceOf } from '../../support/workspaceOf.js';

describe('call hierarchy', () => {
  const source = `id: a
format: text
template:
  content: "{{> card item}} and {{> card}}, {{> gone}}"
  partials:
    card: "{{#each rows}}{{> row}}{{/each}}"
    row: "{{> row}}"
`;
  const at = (marked: string) => {
    const text = source.replace(marked.replace('█', ''), marked);
    assert.ok(text.includes('█'));
    return text;
  };
  const card = { name: 'card', incoming: { content: ['card', 'card'] }, outgoing: { row: ['row'] } };

  it('goes from a partial to those that call it and those that it calls', () => {
    checkCallHierarchy(at('{{> ca█rd item}}'), card);
    checkCallHierarchy(at('ca█rd: "'), card);
    checkCallHierarchy(at('{{#ea█ch rows}}'), card);
  });

  it('begins at the content or a message as well', () => {
    checkCallHierarchy(at('a█nd'), { name: 'content', incoming: {}, outgoing: { card: ['card', 'card'] } });
    const chat = 'id: a\nformat: chat\nchat_template:\n  messages:\n  - content: "█Hi."\n    role: user\n';
    checkCallHierarchy(chat, { name: 'user', incoming: {}, outgoing: {} });
  });

  it('shows a partial that calls itself', () => {
    checkCallHierarchy(at('ro█w: "'), {
      name: 'row',
      incoming: { card: ['row'], row: ['row'] },
      outgoing: { row: ['row'] },
    });
  });

  it('is not there for unknown partials and outside of texts', () => {
    checkCallHierarchy(at('{{> go█ne}}'), undefined);
    checkCallHierarchy(at('part█ials'), undefined);
  });

  it('is empty when the file has gone', () => {
    const [item] = prepareCallHierarchy(placeAt(at('ca█rd: "')));
    assert.ok(item);
    assert.deepEqual(outgoingCalls(workspaceOf({}), item), []);
  });
});
