import assert from 'node:assert/strict';
import Handlebars from 'handlebars';
import { problemsOf } from '../../../server/src/core/index.js';
import { fileAt, workspaceOf } from '../../support/workspaceOf.js';

const data = {
  name: 'Ann',
  flag: true,
  steps: ['a', 'b'],
  labels: { a: 'A' },
  log: 'a log',
  each: 'an each',
};

/** Sound for the parser; whether they can be rendered is for the rules to say. */
const templates = [
  '{{name}}',
  '{{missing}}',
  '{{upper name}}',
  '{{name flag}}',
  '{{name.length}}',
  '{{labels.a flag}}',
  '{{this.name flag}}',
  '{{name key=flag}}',
  '{{#if flag}}x{{/if}}',
  '{{#if}}x{{/if}}',
  '{{#if flag name}}x{{/if}}',
  '{{#if not flag}}x{{/if}}',
  '{{#unless flag name}}x{{/unless}}',
  '{{#each}}x{{/each}}',
  '{{#each steps flag}}x{{/each}}',
  '{{#each steps as |step|}}{{step}}{{/each}}',
  '{{#each steps as |step|}}{{step name}}{{/each}}',
  '{{#with labels name}}x{{/with}}',
  '{{#If flag}}x{{/If}}',
  '{{#for step in steps}}x{{/for}}',
  '{{#upper}}x{{/upper}}',
  '{{^upper}}x{{/upper}}',
  '{{#upper name}}x{{/upper}}',
  '{{^upper name}}x{{/upper}}',
  '{{#if flag}}x{{elseif missing}}y{{/if}}',
  '{{#if missing}}x{{else if flag}}y{{/if}}',
  '{{#if missing}}x{{else fi flag}}y{{/if}}',
  '{{lookup labels "a"}}',
  '{{lookup labels}}',
  '{{lookup labels "a" "b"}}',
  '{{#if (lookup labels "a")}}x{{/if}}',
  '{{#if (upper name)}}x{{/if}}',
  '{{#if (name)}}x{{/if}}',
  '{{#each steps}}{{lookup ../labels this}}{{/each}}',
  '{{each}}',
  '{{if flag}}',
  '{{each steps}}',
  '{{this.log}}{{this.each}}',
  '{{> part}}',
  '{{> prat}}',
  "{{> 'part'}}",
  '{{> part labels}}',
  '{{> part labels name}}',
  '{{> part key=name}}',
  '{{> loop}}',
  '{{#> prat}}x{{/prat}}',
  '{{> (lookup kinds "a")}}',
  '{{#*inline "own"}}x{{/inline}}{{> own}}',
  '{{@index}}{{@nothing}}{{../../name}}',
] as const;

const partials = { part: 'Part {{name}}', loop: 'Loop {{> loop}}' };
const context = { ...data, kinds: { a: 'part' } };

describe('an error of the rules', () => {
  for (const template of templates) {
    const fails = rendersNot(template);
    it(`${fails ? 'is there' : 'is not there'} for ${template}`, () => {
      const errors = errorsOf(template);
      assert.equal(errors.length > 0, fails, errors.join(', '));
    });
  }
});

function errorsOf(template: string): readonly string[] {
  const used = template.includes('> loop') ? partials : { part: partials.part };
  const text = JSON.stringify({
    id: 'p',
    format: 'text',
    template: { content: template, variables: Object.keys(context), partials: used },
  });
  const workspace = workspaceOf({ 'prompts/p.json': text });
  return problemsOf(fileAt(workspace, 'prompts/p.json'), workspace, { secrets: false })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}

function rendersNot(template: string): boolean {
  const engine = Handlebars.create();
  for (const [name, text] of Object.entries(partials)) engine.registerPartial(name, text);
  try {
    engine.compile(template, { noEscape: true })(context);
    return false;
  } catch {
    return true;
  }
}
