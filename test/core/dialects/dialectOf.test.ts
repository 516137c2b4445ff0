import assert from 'node:assert/strict';
import Handlebars from 'handlebars';
import { argumentCount, dialectOf, helperOf } from '../../../server/src/core/index.js';

/** Registered by handlebars.js for itself, not to be called by name. */
const internal = ['blockHelperMissing', 'helperMissing'];

describe('dialectOf', () => {
  for (const id of ['handlebars', 'prompt-manager'] as const) {
    it(`knows exactly the helpers of handlebars.js for '${id}'`, () => {
      const registered = Object.keys(Handlebars.create().helpers).filter((name) => !internal.includes(name));
      assert.deepEqual(
        dialectOf(id)
          .helpers.map(({ name }) => name)
          .sort(),
        registered.sort(),
      );
    });
  }

  for (const helper of dialectOf('handlebars').helpers) {
    it(`documents '${helper.name}' with an example that Handlebars accepts`, () => {
      const example = /```handlebars\n([^]*?)\n```/.exec(helper.documentation)?.[1] ?? '';
      assert.ok(example.includes(helper.name));
      assert.doesNotThrow(() => Handlebars.precompile(example));
    });

    it(`counts the arguments of '${helper.name}' as handlebars.js does`, () => {
      const { least, most } = argumentCount(helper);
      for (let count = 0; count <= 3; count++) {
        const isFine = count >= least && count <= most;
        assert.equal(runs(helper.name, helper.forms === 'block', count), isFine, `${count} arguments`);
      }
    });
  }

  it('finds a helper by its exact name', () => {
    assert.equal(helperOf(dialectOf('handlebars'), 'each')?.hasElse, true);
    assert.equal(helperOf(dialectOf('handlebars'), 'Each'), undefined);
  });
});

function runs(name: string, isBlock: boolean, count: number): boolean {
  const call = [name, ...['a', 'b', 'c'].slice(0, count)].join(' ');
  const template = Handlebars.compile(isBlock ? `{{#${call}}}x{{/${name}}}` : `{{${call}}}`);
  try {
    template({ a: ['x'], b: 0, c: 'c' });
    return true;
  } catch {
    return false;
  }
}
