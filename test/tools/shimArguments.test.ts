import assert from 'node:assert/strict';
import path from 'node:path';
import { readShimArguments } from '../../tools/host/shimArguments.mjs';
import { windowUrl } from '../../tools/host/windowUrl.mjs';

describe('the stand-in for the desktop program', () => {
  it('turns its command line into the address of a web workbench', () => {
    const folder = path.resolve('examples');
    const { folder: opened, payloadFor } = readShimArguments([
      '--no-sandbox',
      '--user-data-dir=/somewhere',
      folder,
      '--disable-extensions',
      '--extensionDevelopmentPath=/my ext',
      '--extensionTestsPath=/my ext/suite.cjs',
    ]);
    assert.equal(opened, folder);
    assert.deepEqual(payloadFor('localhost:80'), [
      ['disableExtensions', 'true'],
      ['extensionDevelopmentPath', 'vscode-remote://localhost:80/my%20ext'],
      ['extensionTestsPath', 'vscode-remote://localhost:80/my%20ext/suite.cjs'],
    ]);
  });
});

describe('windowUrl', () => {
  it('names a folder readably', () => {
    assert.equal(windowUrl('http://a', '/my folder/x'), 'http://a/?folder=/my%20folder/x');
  });

  it('names a workspace file and carries a payload', () => {
    const address = new URL(windowUrl('http://a', '/x.code-workspace', [['key', 'v&w']]));
    assert.equal(address.searchParams.get('workspace'), '/x.code-workspace');
    assert.equal(address.searchParams.get('payload'), '[["key","v&w"]]');
  });
});
