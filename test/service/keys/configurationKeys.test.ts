import { checkCompletion, checkInserts, checkOffers } from '../../support/checkCompletion.js';
import { checkHover } from '../../support/checkHover.js';

describe('the keys of .promptmanager.yaml', () => {
  it('are completed at every level', () => {
    checkCompletion('rules: {}\n█', [
      ...['readers', 'targets', 'dialects', 'helpers', 'partials', 'files', 'secrets'],
    ]);
    checkCompletion('files:\n  █\n', ['include', 'exclude']);
    checkCompletion('helpers:\n  declare:\n  - name: upper\n    █\n', [
      ...['kind', 'parameters', 'hash', 'documentation'],
    ]);
    checkCompletion('helpers:\n- █\n', ['name', 'kind', 'parameters', 'hash', 'documentation']);
    checkOffers('helpers:\n  █\n', { some: ['declare', 'scan'] });
    checkInserts('rules: {}\nhelp█', 'helpers', 'rules: {}\nhelpers:\n- name: $1');
  });

  it('have their values completed', () => {
    checkCompletion('readers:\n- █\n', ['python-library']);
    checkOffers('targets: [anthropic, █]\n', { some: ['openai', 'langchain'] });
    checkOffers('dialects:\n  agents/**: █\n', { some: ['dotprompt', 'semantic-kernel-net', 'none'] });
    checkCompletion('helpers:\n- name: a\n  kind: █\n', ['inline', 'block', 'both']);
    checkCompletion('helpers:\n- name: a\n  parameters: [{name: b, optional: █}]\n', ['true', 'false']);
    checkCompletion('partials: [█]\n', ['prompts/shared'], { 'prompts/shared/_card.prompt': 'Card' });
  });

  it('name the codes of problems, and how serious they are', () => {
    checkOffers('rules:\n  unused-variable: error\n  █\n', {
      some: ['undeclared-variable', 'unclosed-block', 'tag-case'],
      none: ['unused-variable', 'readers'],
    });
    checkInserts('rules:\n  tag█\n', 'tag-case', 'rules:\n  tag-case: ${1|error,warning,info,hint,off|}\n');
    checkCompletion('rules:\n  tag-case: █\n', ['error', 'warning', 'info', 'hint', 'off']);
  });

  it('are explained, and so are their values', () => {
    checkHover('rules: {}\nread█ers: [python-library]\n', {
      text: '**readers** · list\n\nOther programs that read the files; what they cannot do is then as serious as it is there.',
      marked: 'rules: {}\n«readers»: [python-library]\n',
    });
    checkHover('readers: [python-lib█rary]\n', {
      text: '`python-library`: The Python library Prompt Manager, 0.1.0-beta.7.',
    });
    checkHover('rules:\n  tag-ca█se: off\n', {
      text: '**tag-case** · one of these values\n\nA tag is stored in lower case.\n\n- `error`: It fails, or text is lost.\n- `warning`: Most likely a mistake.\n- `info`: Good to know.\n- `hint`: Shown by dots only.\n- `off`: Not looked for.',
    });
    checkHover('rules:\n  tag-case: wa█rning\n', { text: '`warning`: Most likely a mistake.' });
    checkHover('dialects:\n  a█/**: dotprompt\n', undefined);
  });
});
