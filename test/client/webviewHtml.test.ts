import assert from 'node:assert/strict';
import { webviewHtml } from '../../client/src/webviewHtml.js';

const document = {
  title: 'Preview <of> "all"',
  cspSource: 'https://*.example.net',
  nonce: 'n0nce',
  script: 'https://x.example.net/preview.js?a&b',
  style: 'https://x.example.net/preview.css',
  language: 'de',
  messages: { 'Copy "all"': '‘Alles’ <kopieren>' },
};
const html = webviewHtml(document);

describe('the document of a webview', () => {
  it('forbids everything but its own style sheet and the script with the nonce', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    assert.equal(
      policy,
      "default-src 'none'; style-src https://*.example.net; font-src https://*.example.net; img-src https://*.example.net; script-src 'nonce-n0nce'",
    );
  });

  it('has no script and no style of its own', () => {
    assert.deepEqual(html.match(/<script[^>]*>[^<]*/g), [
      '<script nonce="n0nce" src="https://x.example.net/preview.js?a&#38;b">',
    ]);
    assert.doesNotMatch(html, /<style|style="|\son\w+=/);
  });

  it('escapes what it is given', () =>
    assert.match(html, /<title>Preview &#60;of&#62; &#34;all&#34;<\/title>/));

  it('hands the messages of the language to the page', () => {
    assert.match(html, /<html lang="de">/);
    const data = /data-messages="([^"]*)"/.exec(html)?.[1] ?? '';
    assert.equal(
      data.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
      JSON.stringify(document.messages),
    );
    assert.doesNotMatch(webviewHtml({ ...document, messages: undefined }), /data-messages/);
  });
});
