import assert from 'node:assert/strict';
import { canonicalUri, pathOf, uriOf } from '../../server/src/lsp/uri.js';

describe('canonical URIs', () => {
  it('have one spelling for each file', () => {
    for (const uri of [
      'file:///a/b%20c/%C3%A9@1.yaml',
      'file:///a/b c/é@1.yaml',
      'file:///a/b%20c/%c3%a9%401.yaml',
    ]) {
      assert.equal(canonicalUri(uri), 'file:///a/b%20c/%C3%A9%401.yaml');
    }
    assert.equal(canonicalUri("file:///a/(b)!'*.yaml"), 'file:///a/%28b%29%21%27%2A.yaml');
  });

  it('leave what names no file', () => {
    assert.equal(canonicalUri('untitled:Untitled-1'), 'untitled:Untitled-1');
    assert.equal(pathOf('untitled:Untitled-1'), undefined);
    assert.equal(canonicalUri('file:///%'), 'file:///%');
  });

  it('lead to paths and back', () => {
    const path = process.platform === 'win32' ? 'c:\\a\\ü #?%.yaml' : '/a/ü #?%\\.yaml';
    assert.equal(pathOf(uriOf(path)), path);
  });
});
