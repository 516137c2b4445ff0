import assert from 'node:assert/strict';
import { checkInlayHints, hintsWithin } from '../../support/checkInlayHints.js';
import { promptWith } from '../../support/sources.js';

describe('inlay hints', () => {
  const lines = (count: number) => 'line\n'.repeat(count);

  it('say behind a far closing tag what it closes', () => {
    checkInlayHints(
      promptWith(
        `{{~#each items as |item|~}}\n${lines(15)}{{#if item}}\nnear\n{{/if}}\n{{/each}}«#each items as |item|»`,
      ),
    );
    checkInlayHints(promptWith(`{{#each items}}\n${lines(14)}{{/each}}`));
    checkInlayHints(promptWith(`{{#each items}}\n${lines(15)}{{/each}}«#each items»`));
  });

  it('name every kind of block', () => {
    checkInlayHints(promptWith(`{{^name}}\n${lines(15)}{{/name}}«^name»`));
    checkInlayHints(promptWith(`{{#> card items}}\n${lines(15)}{{/card}}«#> card items»`));
    checkInlayHints(promptWith(`{{#*inline "a"}}\n${lines(15)}{{/inline}}«#*inline "a"»`));
    checkInlayHints(promptWith(`{{{{raw name}}}}\n${lines(15)}{{{{/raw}}}}«raw name»`));
  });

  it('name the arguments of helpers with several', () => {
    checkInlayHints(
      promptWith('{{lookup «value:»items «key:»0}} {{#if (lookup «value:»items «key:»name)}}{{/if}}'),
    );
    checkInlayHints(promptWith('{{#if name}}{{/if}} {{log name items}} {{other name items}}'));
  });

  it('leave out what the argument says itself, and what is too much', () => {
    checkInlayHints(promptWith('{{#each items as |key|}}{{lookup «value:»name key}}{{/each}}'));
    checkInlayHints(promptWith('{{lookup «value:»items «key:»1 2}}'));
    checkInlayHints(promptWith('{{lookup «value:»items'));
  });

  it('are given for what is in sight', () => {
    const block = `{{#each items}}\n${lines(15)}`;
    assert.deepEqual(hintsWithin(promptWith(`{{lookup name 0}}\n«${block}{{/each}}» x`)), ['#each items']);
    assert.deepEqual(hintsWithin(promptWith(`{{lookup name 0}}\n${block}{{/each}} «x»`)), []);
    assert.deepEqual(hintsWithin(promptWith(`«{{lookup name 0}}\n»${block}{{/each}} x`)), ['value:', 'key:']);
  });
});
