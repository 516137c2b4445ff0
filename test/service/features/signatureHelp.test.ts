import assert from 'node:assert/strict';
import { signatureHelp } from '../../../server/src/service/index.js';
import { checkSignature } from '../../support/checkSignature.js';
import { placeAt } from '../../support/placeAt.js';
import { promptWith } from '../../support/sources.js';

describe('signature help', () => {
  it('shows the parameter of the helper that is being written', () => {
    checkSignature(promptWith('{{lookup █}}'), 'lookup «value» key');
    checkSignature(promptWith('{{lookup it█ems}}'), 'lookup «value» key');
    checkSignature(promptWith('{{lookup items █}}'), 'lookup value «key»');
    checkSignature(promptWith('{{lookup items "a"█}}'), 'lookup value «key»');
  });

  it('lights up nothing behind the last parameter', () => {
    checkSignature(promptWith('{{lookup items 1 █}}'), 'lookup value key');
  });

  it('knows hash arguments and parameters that take all the rest', () => {
    checkSignature(promptWith('{{log items name █}}'), 'log «[…values]» [level=…]');
    checkSignature(promptWith('{{log items level=█}}'), 'log […values] «[level=…]»');
    checkSignature(promptWith('{{log items other=█}}'), 'log […values] [level=…]');
  });

  it('shows blocks and their chained branches', () => {
    checkSignature(promptWith('{{#each █}}x{{/each}}'), '#each «list»');
    checkSignature(promptWith('{{#if name}}a{{else if █}}b{{/if}}'), '#if «condition» [includeZero=…]');
  });

  it('shows the innermost call', () => {
    checkSignature(promptWith('{{#if (lookup items █)}}x{{/if}}'), 'lookup value «key»');
    checkSignature(promptWith('{{#if (lookup items 0) █}}x{{/if}}'), '#if condition [includeZero=…]');
    checkSignature(promptWith('{{log level=(lookup items █)}}'), 'lookup value «key»');
  });

  it('stands in half-typed tags', () => {
    checkSignature(promptWith('{{lookup items █'), 'lookup value «key»');
    checkSignature(promptWith('{{log (lookup items █'), 'lookup value «key»');
    checkSignature(promptWith('{{#each █\n{{name}}'), '#each «list»');
  });

  it('shows of a partial the names that it reads', () => {
    const source = (content: string) =>
      promptWith(content).replace(
        '  variables',
        '  partials: {card: "{{title}}{{#each rows}}{{cell}}{{@root.name}}{{/each}}{{title}}"}\n  variables',
      );
    checkSignature(source('{{> card █}}'), '> card «[context]» [title=…] [rows=…]');
    checkSignature(source('{{> card name rows=█}}'), '> card [context] [title=…] «[rows=…]»');
    checkSignature(source('{{#> card █}}{{/card}}'), '#> card «[context]» [title=…] [rows=…]');
  });

  it('shows of an inline partial the names that it reads', () => {
    checkSignature(
      promptWith('{{#*inline "row"}}{{label}}: {{this.text}}{{/inline}}{{> row label=█}}'),
      '> row [context] «[label=…]» [text=…]',
    );
  });

  it('explains the helper', () => {
    const [signature] = signatureHelp(placeAt(promptWith('{{lookup █}}')))?.signatures ?? [];
    assert.match(JSON.stringify(signature?.documentation), /at a computed key/);
    assert.match(JSON.stringify(signature?.parameters?.[1]?.documentation), /may be computed/);
  });

  it('is silent outside of arguments', () => {
    checkSignature(promptWith('{{lo█okup items 0}}'), undefined);
    checkSignature(promptWith('{{lookup items 0}} █'), undefined);
    checkSignature(promptWith('{{other █}}'), undefined);
    checkSignature(promptWith('{{#if name}} █ {{/if}}'), undefined);
    checkSignature(promptWith('{{name}}').replace('format', 'for█mat'), undefined);
  });
});
