import assert from 'node:assert/strict';
import { documentLinks, incomingCalls, prepareCallHierarchy } from '../../../server/src/service/index.js';
import { checkDefinition } from '../../support/checkDefinition.js';
import { checkHover } from '../../support/checkHover.js';
import { checkOffers } from '../../support/checkCompletion.js';
import { checkReferences } from '../../support/checkReferences.js';
import { checkRenameRefused } from '../../support/checkRename.js';
import { placeAt } from '../../support/placeAt.js';

const card = { 'prompts/_card.prompt': '{{name}} of {{city}}' };

function dotprompt(template: string): string {
  return `---\nmodel: m\n---\n${template}\n`;
}

describe('Partials that are files', () => {
  it('are reached from their calls', () => {
    checkDefinition(dotprompt('{{> ca█rd}}'), { 'prompts/_card.prompt': '«»{{name}} of {{city}}' }, card);
    const { workspace, file } = placeAt(dotprompt('{{> card}}█'), card);
    const [link] = documentLinks(workspace, file);
    assert.match(link?.target ?? '', /_card\.prompt$/);
  });

  it('show their text and what they read', () => {
    checkHover(
      dotprompt('{{> ca█rd}}'),
      {
        text: '**card** · partial in `_card.prompt`\n\n```handlebars\n{{name}} of {{city}}\n```\n\nReads `name`, `city`.',
      },
      card,
    );
  });

  it('are offered with their parameters', () => {
    checkOffers(dotprompt('{{> █}}'), { some: ['card'] }, card);
    checkOffers(dotprompt('{{> card █}}'), { some: ['name=', 'city='] }, card);
  });

  it('are found in all files that call them', () => {
    checkReferences(
      dotprompt('{{> ca█rd}}'),
      dotprompt('{{> «card»}}'),
      { 'prompts/b.prompt': '{{> «card»}}' },
      { ...card, 'prompts/b.prompt': '{{> card}}' },
    );
    const place = placeAt(dotprompt('{{> ca█rd}}'), card);
    const [item] = prepareCallHierarchy(place);
    assert.equal(item?.name, '_card.prompt');
    assert.equal(incomingCalls(place.workspace, item).length, 1);
  });

  it('are renamed by renaming the file', () => {
    checkRenameRefused(dotprompt('{{> ca█rd}}'), 'note', /Rename the file/, card);
  });
});
