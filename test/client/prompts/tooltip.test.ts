import assert from 'node:assert/strict';
import { promptTooltip, tooltipMarkdown } from '../../../client/src/prompts/tooltip.js';
import { lines, promptSummary } from '../../support/promptSummary.js';

const path = 'prompts/refund_reply.yaml';

describe('the hover over a prompt', () => {
  it('says what differs from normal, how large it is and where it is', () => {
    const variable = { name: 'issue', type: 'string', required: true, description: null, range: lines(1, 2) };
    const prompt = promptSummary({
      description: 'Answers a customer.',
      changed: true,
      errors: 1,
      firstProblem: { line: 13, character: 4 },
      versions: ['1.2.0', '1.1.0'],
      variables: [variable, variable],
      tags: ['support'],
    });
    assert.deepEqual(promptTooltip(prompt, path), {
      title: 'refund_reply',
      subtitle: '1.2.0, active',
      text: 'Answers a customer.',
      facts: [
        ['Changed', 'since 1.2.0'],
        ['Problems', '1 error, line 14'],
        ['Size', '1 message, 2 variables'],
        ['Versions', '2, newest 1.2.0'],
        ['Tags', 'support'],
        ['File', path],
      ],
    });
  });

  it('leaves out what is not there', () =>
    assert.deepEqual(
      promptTooltip(promptSummary({ version: null, status: null }), path).facts.map(([name]) => name),
      ['Size', 'Versions', 'File'],
    ));
});

describe('the Markdown of a hover', () => {
  it('is a heading, a text and a table', () =>
    assert.equal(
      tooltipMarkdown({ title: 'a', subtitle: 'b', text: 'c', facts: [['File', 'd']] }),
      '**a** b\n\nc\n\n---\n\n| | |\n|:-|:-|\n|File|&nbsp;&nbsp;d|',
    ));

  it('takes nothing of the user’s text for markup', () => {
    const text = 'Reads <b>*all*</b> | [x](command:y)\n# and $(bug)';
    assert.equal(
      tooltipMarkdown({ title: '_t_', subtitle: '', text, facts: [] }),
      '**\\_t\\_** \n\nReads \\<b\\>\\*all\\*\\<\\/b\\> \\| \\[x\\]\\(command\\:y\\) \\# and \\$\\(bug\\)',
    );
  });
});
