import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { PluginRegistry } from '../../server/src/core/index.js';
import { loadPlugins, type PluginSources } from '../../server/src/node/index.js';

/** The source of a module that exports a plugin. */
const plugin = (name: string, rest = ''): string =>
  `{ name: '${name}', version: '1.0.0', takes: 'rendered', renderForFramework: ({ id }) => '${name} ' + id,
     validateCompatibility: () => [], ${rest} }`;

describe('loadPlugins', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'plugins-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('loads modules by path: ES modules and CommonJS, one plugin or several', async () => {
    write('plugins/a.mjs', `export default ${plugin('a')};`);
    write('plugins/b.cjs', `module.exports = [${plugin('b')}, ${plugin('c')}];`);
    write('plugins/d.mjs', `export const plugin = ${plugin('d')};`);
    const modules = ['./plugins/a.mjs', './plugins/b.cjs', path.join(folder, 'plugins/d.mjs')];
    const { registry, loaded, failures } = await load({ modules });
    assert.deepEqual([loaded, failures], [['a', 'b', 'c', 'd'], []]);
    const prompt = {
      id: 'reply',
      version: '1.0.0',
      format: 'text',
      description: undefined,
      messages: [],
      partials: {},
      inputs: [],
      settings: {},
    } as const;
    assert.equal(await registry.get('c').renderForFramework(prompt), 'c reply');
  });

  it('finds the packages that the folder depends on and that call themselves plugins', async () => {
    write('package.json', {
      dependencies: { '@us/one': '1', plain: '1' },
      devDependencies: { two: '1', gone: '1' },
    });
    install('@us/one', {
      keywords: ['prompt-manager-plugin'],
      exports: { '.': { import: './lib/main.mjs' } },
    });
    write('node_modules/@us/one/lib/main.mjs', `export default ${plugin('one')};`);
    install('two', { keywords: ['prompt-manager-plugin'] });
    write('node_modules/two/index.js', `module.exports = ${plugin('two')};`);
    install('plain', {});
    write('node_modules/plain/index.js', 'throw new Error("Nobody loads this.");');
    install('stray', { keywords: ['prompt-manager-plugin'] });
    assert.deepEqual((await load({ discover: true })).loaded, ['one', 'two']);
    assert.deepEqual((await load({ modules: ['two'] })).loaded, ['two']);
  });

  it('runs nothing of a folder that is not trusted', async () => {
    write('package.json', { dependencies: { two: '1' } });
    install('two', { keywords: ['prompt-manager-plugin'] });
    write(
      'node_modules/two/index.js',
      `require('node:fs').writeFileSync(${JSON.stringify(path.join(folder, 'ran'))}, '');`,
    );
    const { loaded, failures } = await load({ trusted: false, discover: true, modules: ['two'] });
    assert.deepEqual([loaded, failures], [[], []]);
    assert.throws(() => rmSync(path.join(folder, 'ran')));
  });

  it('goes on after what cannot be loaded, and says what that was without its words', async () => {
    const secret = ['sk', 'live', 'y'.repeat(20)].join('-');
    write('fails.mjs', `throw new Error('${secret}');`);
    write('half.mjs', `export default { name: 'half', version: '1' };`);
    write('angry.mjs', `export default ${plugin('angry', 'initialize({ key }) { throw new Error(key); }')};`);
    write(
      'fine.mjs',
      `export default ${plugin('fine', 'initialize(config) { if (config.key !== 1) throw 0; }')};`,
    );
    install('outside', { main: '../../fine.mjs' });
    const modules = [
      './fails.mjs',
      './half.mjs',
      './angry.mjs',
      './nowhere.mjs',
      'absent',
      '../evil',
      'outside',
      './fine.mjs',
    ];
    const configs = { './angry.mjs': { key: secret }, './fine.mjs': { key: 1 } };
    const { loaded, failures } = await load({ modules, configs });
    assert.deepEqual(loaded, ['fine']);
    assert.deepEqual(
      failures.map(({ code, context }) => [code, context.plugin]),
      [
        ['plugin-load', './fails.mjs'],
        ['plugin-validation', 'half'],
        ['plugin-load', 'angry'],
        ['plugin-load', './nowhere.mjs'],
        ['plugin-load', 'absent'],
        ['plugin-load', '../evil'],
        ['plugin-load', 'outside'],
      ],
    );
    assert.equal(
      failures.some(({ message, cause }) => `${message}${String(cause)}`.includes(secret)),
      false,
    );
  });

  async function load(sources: Partial<PluginSources>) {
    const registry = new PluginRegistry();
    const all = { folder, trusted: true, modules: [], discover: false, ...sources };
    return { registry, ...(await loadPlugins(registry, all)) };
  }

  function install(name: string, manifest: object): void {
    write(`node_modules/${name}/package.json`, { name, version: '1.0.0', ...manifest });
  }

  function write(file: string, content: string | object): void {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content));
  }
});
