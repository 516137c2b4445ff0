import assert from 'node:assert/strict';
import path from 'node:path';
import { readOptions } from '../../tools/start/options.mjs';

describe('the options of npm start', () => {
  it('opens examples/ on any port after a build', () => {
    assert.deepEqual(readOptions([]), {
      folder: path.resolve('examples'),
      port: 0,
      build: true,
      help: false,
    });
  });

  it('opens the folder that is named', () => {
    assert.deepEqual(readOptions(['docs', '--port', '8080', '--no-build']), {
      folder: path.resolve('docs'),
      port: 8080,
      build: false,
      help: false,
    });
  });

  for (const [args, message] of [
    [['nowhere'], /^'nowhere' is not there\./],
    [['docs', 'test'], /^Only one folder can be opened, not also 'test'\./],
    [['--port', 'http'], /^'http' is not a port\./],
    [['--port', '70000'], /^'70000' is not a port\./],
    [['--prot', '1'], /Usage: npm start/],
  ] as const) {
    it(`refuses '${args.join(' ')}'`, () => {
      assert.throws(() => readOptions(args), { message });
    });
  }
});
