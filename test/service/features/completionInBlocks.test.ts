import { checkInserts, checkOffers } from '../../support/checkCompletion.js';
import { promptWith } from '../../support/sources.js';

describe('completion in blocks', () => {
  it('offers block parameters behind the arguments of a block', () => {
    const each = 'as |item index|';
    checkOffers(promptWith('{{#each items █}}{{/each}}'), { some: [each] });
    checkOffers(promptWith('{{#each items a█}}{{/each}}'), { some: [each] });
    checkOffers(promptWith('{{#with name █}}{{/with}}'), { some: ['as |x|'] });
    checkOffers(promptWith('{{#if name}}{{else with name █}}{{/if}}'), { some: ['as |x|'] });
    checkInserts(
      promptWith('{{#each items a█}}{{/each}}'),
      each,
      promptWith('{{#each items as |${1:item} ${2:index}|}}{{/each}}'),
    );
    for (const source of [
      '{{#each █}}{{/each}}',
      '{{#each █ items}}{{/each}}',
      '{{#each items█}}{{/each}}',
      '{{#each items █ as |x|}}{{/each}}',
      '{{#if name █}}{{/if}}',
      '{{lookup items █}}',
    ])
      checkOffers(promptWith(source), { none: [each, 'as |x|'] });
  });

  it('offers the block that a partial was called with, in the partial', () => {
    const partial = (text: string) => promptWith('{{#> box}}{{/box}}', `  partials: {box: '${text}'}\n`);
    checkInserts(partial('{{> █}}'), '@partial-block', partial('{{> @partial-block}}'));
    checkInserts(partial('{{> @pa█}}'), '@partial-block', partial('{{> @partial-block}}'));
    checkInserts(partial('{{█}}'), '> @partial-block', partial('{{> @partial-block}}'));
    checkOffers(promptWith('{{#*inline "x"}}{{> █}}{{/inline}}'), { some: ['@partial-block'] });
    checkOffers(promptWith('{{> █}}'), { none: ['@partial-block'] });
  });

  it('offers the data variables of the loop around a loop', () => {
    const outer = ['@../index', '@../key', '@../first', '@../last'];
    const nested = (tag: string) => promptWith(`{{#each items}}{{#each this}}${tag}{{/each}}{{/each}}`);
    checkOffers(nested('{{█}}'), { some: ['@index', ...outer] });
    checkInserts(nested('{{@../█}}'), '@../index', nested('{{@../index}}'));
    checkInserts(nested('{{#if @../f█}}{{/if}}'), '@../first', nested('{{#if @../first}}{{/if}}'));
    checkOffers(nested('{{█}}'), { none: ['@../root'] });
    checkOffers(promptWith('{{#each items}}{{#with this}}{{@█}}{{/with}}{{/each}}'), {
      some: ['@index'],
      none: outer,
    });
  });
});
