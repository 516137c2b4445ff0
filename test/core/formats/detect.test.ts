import assert from 'node:assert/strict';
import { readPromptFile } from '../../../server/src/core/index.js';

/** Path, text, and what the file is: format, kind, dialect. */
const files: readonly (readonly [path: string, text: string, is: string])[] = [
  ['w/a.prompt', '---\nmodel: m\n---\nHi {{name}}\n', 'dotprompt prompt dotprompt'],
  ['w/a.prompt', '\ufeff# Licence\n\n---\nmodel: m\n---\nHi\n', 'dotprompt prompt dotprompt'],
  ['w/a.prompt', 'Hi {{name}}\n', 'dotprompt prompt dotprompt'],
  ['w/_card.prompt', 'Name: {{name}}', 'dotprompt partial dotprompt'],
  ['w/a.prompt', 'name: Summary\nversion: 1\n---\nSum up {{{ input }}}\n', 'continue prompt continue'],
  ['w/a.prompt', '<system>Be terse.</system>\n{{{ input }}}', 'continue prompt continue'],
  ['w/a.prompt', 'Hi {% if x %}{{ x }}{% endif %}', 'text foreign text'],
  ['w/a.prompt', 'config:\n  name: x\nprompts:\n  system: Hi {{ x }}\n', 'text foreign text'],
  ['w/a.prompt', 'Answer: be brief.\n', 'text prompt text'],
  ['w/a.prompt', '', 'text foreign text'],
  [
    'w/a.prompt.yml',
    'messages:\n  - role: user\n    content: "{{x}}"\n',
    'github-models prompt github-models',
  ],
  [
    'w/getIntent.prompt.yaml',
    'name: x\ntemplate: hi {{x}}\ntemplate_format: handlebars\n',
    'semantic-kernel prompt semantic-kernel',
  ],
  ['w/sk.yaml', 'template: hi {{$x}}\nexecution_settings: {}\n', 'semantic-kernel prompt text'],
  ['w/sk.json', '{"template": "{{x}}", "template_format": "liquid"}', 'semantic-kernel prompt text'],
  ['w/values.yaml', 'template: deployment\nreplicas: 2\n', 'text foreign text'],
  ['w/a.hbs', 'Hi {{name}}', 'template prompt handlebars'],
  ['w/_a.handlebars', 'Hi {{name}}', 'template partial handlebars'],
  ['w/partials/a.hbs', 'Hi {{name}}', 'template partial handlebars'],
  ['w/a.hbs', '<!DOCTYPE html>\n<title>{{title}}</title>', 'text foreign text'],
  ['w/a.hbs', '<Button @onClick={{this.go}}>Go</Button>', 'text foreign text'],
];

describe('Formats of files', () => {
  for (const [path, text, is] of files) {
    it(`${is}: ${path} with ${text.replaceAll('\n', '⏎').slice(0, 50)}`, () => {
      const { format, kind, dialect } = readPromptFile(`file:///${path}`, text);
      assert.equal(`${format} ${kind} ${dialect}`, is);
    });
  }

  it('are decided by a choice before the content is asked', () => {
    const choose = (format: 'template' | 'foreign') =>
      readPromptFile('file:///w/a.md', 'Hi {{name}}', { choice: { format, dialect: 'dotprompt' } });
    assert.deepEqual([choose('template').format, choose('template').dialect], ['template', 'dotprompt']);
    assert.equal(choose('foreign').kind, 'foreign');
  });
});
