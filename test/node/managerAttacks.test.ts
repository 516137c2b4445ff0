import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import {
  PromptManagerError,
  SchemaValidationError,
  TemplateRenderError,
  type DataMap,
  type PromptManager,
} from '../../server/src/core/index.js';
import { createRenderPool, managerOf, type RenderPool } from '../../server/src/node/index.js';
import { bundleRenderWorker } from '../support/renderWorker.js';

const loop = '{{#each @root.xs}}';
const end = '{{/each}}';
const values = { xs: Array.from({ length: 1000 }, (_, i) => i), kilobyte: 'x'.repeat(1024), name: 'Ann' };
const secret = ['sk', 'live', 'q'.repeat(24)].join('-');

interface Attack {
  readonly content: string;
  readonly partials?: DataMap;
}

describe('a manager under attack', () => {
  let worker: Awaited<ReturnType<typeof bundleRenderWorker>>;
  let pool: RenderPool;

  before(async () => {
    worker = await bundleRenderWorker();
    pool = createRenderPool({ workerFile: worker.workerFile });
  });
  after(async () => {
    await pool.dispose();
    worker.remove();
  });

  for (const [name, { content, partials = {} }] of Object.entries<Attack>({
    'loops of 10⁹ rounds': { content: `${loop}${loop}${loop}${end}${end}${end}` },
    'a gigabyte of output': { content: `${loop}${loop}{{@root.kilobyte}}${end}${end}` },
    'loops that keep all that they print': { content: `${loop}${loop}${loop}{{this}}${end}${end}${end}` },
    'a partial that calls itself': { content: '{{> p}}', partials: { p: 'x{{> p}}' } },
    'partials that call each other': {
      content: '{{> a}}',
      partials: { a: '{{> b}}', b: `${loop}{{> a}}${end}` },
    },
    'partials that double with each level': {
      content: '{{> p0}}',
      partials: Object.fromEntries(
        Array.from({ length: 40 }, (_, i) => [`p${i}`, i < 39 ? `{{> p${i + 1}}}{{> p${i + 1}}}` : 'x']),
      ),
    },
    'the constructor as a helper': { content: '{{constructor "return process"}}' },
    'a constructor of a value as a helper': { content: '{{name.constructor "return process"}}' },
    'the prototype as a block': { content: '{{#__proto__ x}}{{/__proto__}}' },
  })) {
    it(`refuses ${name} with TemplateRenderError, and renders what comes next`, async () => {
      const manager = await managerWith(content, partials);
      await assert.rejects(manager.render('attack', { ...values, secret }), (error: unknown) => {
        assert.ok(error instanceof TemplateRenderError, String(error));
        assert.doesNotMatch(JSON.stringify([error.message, error.context]), new RegExp(secret));
        return true;
      });
      await manager.create({ id: 'next', format: 'text', template: { content: 'Hi {{name}}' } });
      assert.equal((await manager.render('next', values)).text, 'Hi Ann');
    });
  }

  for (const content of [
    '{{constructor}}{{__proto__}}{{this.constructor.constructor}}',
    '{{lookup this "constructor"}}{{lookup name "constructor"}}{{xs.constructor}}',
    '{{#with (lookup this "constructor")}}{{prototype}}{{/with}}',
    '{{[a\';process.exit(1);//]}}{{[";throw 1;("]}}{{[`${process.pid}`]}}',
    '{{@root.constructor}}{{@root.__proto__}}{{@_parent.constructor}}',
  ]) {
    it(`lets nothing but data out: ${content}`, async () => {
      const manager = await managerWith(content);
      assert.equal((await manager.render('attack', values)).text, '');
    });
  }

  it('checks values with a pattern that would never end, within limits', async () => {
    for (const [pattern, message] of [
      ['^(a+)+$', /String should match pattern/],
      ['^(?:a{0,1000}){4}b$', /takes too long to be checked with this text; make the pattern simpler/],
    ] as const) {
      const schema = `schemas: [{ name: s, fields: [{ name: name, type: string, validators: [{ type: regex, pattern: '${pattern}' }] }] }]`;
      const schemas = {
        load: () => Promise.resolve([]),
        find: () => Promise.resolve({ uri: 'memory:///prompts/schemas/s.yaml', text: schema }),
      };
      for (const validation of ['declared', 'python'] as const) {
        const manager = managerOf(pool, { schemas, validation });
        await manager.create({
          id: 'a',
          format: 'text',
          template: { content: '{{name}}' },
          input_schema: 's',
        });
        await manager.load();
        const name = `${'a'.repeat(20_000)}!`;
        await assert.rejects(manager.render('a', { name }), (error: unknown) => {
          assert.ok(error instanceof SchemaValidationError, String(error));
          assert.match(error.message, message);
          return true;
        });
      }
    }
  });

  it('refuses templates that are no templates with an error of the family', async () => {
    for (const content of ['{{#if x}}'.repeat(20_000), `{{x ${'('.repeat(20_000)}y}}`]) {
      const manager = await managerWith(content);
      await assert.rejects(manager.render('attack'), PromptManagerError);
    }
  });

  async function managerWith(content: string, partials: DataMap = {}): Promise<PromptManager> {
    const manager = managerOf(pool);
    await manager.create({ id: 'attack', format: 'text', template: { content, partials } });
    return manager;
  }
});
