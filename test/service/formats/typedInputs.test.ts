import { checkDefinition } from '../../support/checkDefinition.js';
import { checkHover } from '../../support/checkHover.js';
import { checkOffers } from '../../support/checkCompletion.js';
import { checkReferences } from '../../support/checkReferences.js';
import { checkRename } from '../../support/checkRename.js';
import { checkSymbols } from '../../support/checkSymbols.js';

/** A dotprompt file with an input schema. */
function dotprompt(template: string, key = 'tags?(array, at most five)'): string {
  return `---\ninput:\n  schema:\n    name: string, the name\n    ${key}: string\n---\n${template}\n`;
}

/** A prompt of Semantic Kernel with one input variable. */
function kernel(template: string, name = 'topic'): string {
  return `template: "${template}"\ntemplate_format: handlebars\ninput_variables:\n- name: ${name}\n  description: What it is about\n`;
}

/** A prompt of GitHub Models with two test rows. */
function models(content: string, name = 'input'): string {
  return `messages:\n- role: user\n  content: "${content}"\ntestData:\n- ${name}: a\n- ${name}: b\n`;
}

describe('Variables that a file declares with types', () => {
  it('show their type, description and place', () => {
    checkHover(dotprompt('Hi {{na█me}}'), {
      text: '**name** `string` · required\n\nthe name\n\nDeclared among the inputs of this file. Used once in this prompt.',
      marked: dotprompt('Hi {{«name»}}'),
    });
  });

  it('lead to their declaration', () => {
    checkDefinition(dotprompt('{{#each ta█gs}}{{this}}{{/each}}'), {
      'prompts/a.prompt': dotprompt('{{#each tags}}{{this}}{{/each}}', '«tags»?(array, at most five)'),
    });
    checkDefinition(kernel('{{top█ic}}'), { 'prompts/a.yaml': kernel('{{topic}}', '«topic»') });
  });

  it('are offered where names are typed', () => {
    checkOffers(dotprompt('{{█}}'), { some: ['name', 'tags', 'role', 'json'] });
    checkOffers(kernel('{{█}}'), { some: ['topic', 'concat'] });
    checkOffers(models('{{█}}'), { some: ['input'] });
  });

  it('are renamed wherever they are declared and used', () => {
    checkRename(
      dotprompt('{{#each ta█gs}}{{this}}{{/each}}'),
      'labels',
      dotprompt('{{#each labels}}{{this}}{{/each}}', 'labels?(array, at most five)'),
    );
    checkRename(kernel('{{topic}} {{topic}}', 'to█pic'), 'theme', kernel('{{theme}} {{theme}}', 'theme'));
    checkRename(models('{{in█put}}'), 'text', models('{{text}}', 'text'));
  });

  it('are found from their declaration', () => {
    checkReferences(
      dotprompt('{{#if tags}}{{tags}}{{/if}}', 'ta█gs?(array, at most five)'),
      dotprompt('{{#if «tags»}}{{«tags»}}{{/if}}', '«tags»?(array, at most five)'),
    );
  });

  it('stand in the outline', () => {
    checkSymbols(kernel('Hi'), 'a\n  variables\n    topic\n  content\n');
  });
});
