import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { webviewHtml } from '../../client/src/webviewHtml.js';
import type { ToHistory } from '../../client/webview/history/messages.js';
import type { ToMetrics } from '../../client/webview/metrics/messages.js';
import { summarizeMetrics } from '../../server/src/core/index.js';
import { ensureBrowser } from '../../tools/bootstrap.mjs';
import { browserOptions } from '../../tools/host/browserOptions.mjs';
import { makeProfile } from '../../tools/host/profile.mjs';
import { bundleText } from '../../tools/l10n/bundleText.mjs';
import { recordsOfAWeek } from './support/metricRecords.js';

/** The pages alone, without VS Code around them: it has no second language here. */
describe('a page in another language', function () {
  this.timeout(60_000);
  let browser: Browser;

  before(async () => {
    browser = await chromium.launch(browserOptions(await ensureBrowser(), makeProfile({})));
  });

  after(() => browser.close());

  it('says what the translators have written, the rest in English', async () => {
    const preview = await open('preview', { 'Rendering the prompt…': 'Der Prompt wird gerendert …' });
    await preview.getByText('Der Prompt wird gerendert …', { exact: true }).waitFor();
    const metrics = await open('metrics', {});
    await metrics.getByText('Reading the records…', { exact: true }).waitFor();
  });

  it('has no word that they do not see: the metrics', async () => {
    const page = await open('metrics', marked());
    const now = Date.now();
    const records = recordsOfAWeek(now).map((record) => ({ ...record, id: `‹${record.id}›` }));
    const lastMs = 7 * 86_400_000;
    const report = { recording: true, ...summarizeMetrics(records, { now, lastMs }) };
    await show(page, { kind: 'show', report, lastMs, id: null, now } satisfies ToMetrics);
    await page.locator('tbody tr').first().waitFor();
    assert.deepEqual(
      await plainWords(page, /^(?:p\d\d|ms|s|vor .*|[a-z\d]+(?:-[a-z\d]+)+|cancelled):?$/),
      [],
    );
  });

  it('has no word that they do not see: the history', async () => {
    const page = await open('history', marked());
    const version = { createdAt: '2026-11-20T10:00:00Z', createdBy: '‹Ann›', labels: ['‹production›'] };
    await show(page, {
      kind: 'show',
      key: 'a',
      author: '‹Ann›',
      history: {
        id: '‹welcome›',
        version: '1.1.0',
        versions: [
          { ...version, version: '1.1.0', changelog: '‹Politer›', checksum: 'mismatch' },
          { ...version, version: '1.0.0', changelog: null, checksum: 'verified' },
          {
            ...version,
            version: '0.9.0',
            createdAt: null,
            createdBy: null,
            changelog: null,
            checksum: 'missing',
          },
        ],
        changed: true,
        blocked: null,
        next: { major: '2.0.0', minor: '1.2.0', patch: '1.1.1' },
        changes: [{ glyph: 'added', bump: 'minor', sentence: '‹A message is added.›' }],
        proposal: { bump: 'minor', reasons: ['‹A message is added.›'], changelog: '‹Adds a message›' },
        git: true,
      },
    } satisfies ToHistory);
    await page.locator('.ver').nth(2).waitFor();
    await page.getByRole('button', { name: '«Search versions»' }).click();
    assert.deepEqual(await plainWords(page, /^(?:major|minor|patch|vor .*)$/), []);
  });

  /** A language in which every message stands in «quotes». */
  function marked(): Readonly<Record<string, string>> {
    const messages = Object.keys(JSON.parse(bundleText()) as Readonly<Record<string, string>>);
    return Object.fromEntries(messages.map((message) => [message, `«${message}»`]));
  }

  async function open(name: string, messages: Readonly<Record<string, string>>): Promise<Page> {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      const api = { postMessage: () => undefined, setState: () => undefined, getState: () => undefined };
      Object.assign(globalThis, { acquireVsCodeApi: () => api });
    });
    const address = 'http://page.test/';
    const files: Readonly<Record<string, { readonly contentType: string; readonly body: string | Buffer }>> =
      {
        '/': {
          contentType: 'text/html',
          body: webviewHtml({
            title: name,
            cspSource: address,
            nonce: 'abc',
            script: `${address}page.js`,
            style: `${address}page.css`,
            language: 'de',
            messages,
          }),
        },
        '/page.js': { contentType: 'text/javascript', body: readFileSync(`dist/webview/${name}.js`) },
        '/page.css': { contentType: 'text/css', body: readFileSync(`dist/webview/${name}.css`) },
      };
    await page.route(`${address}**`, (route) => {
      const file = files[new URL(route.request().url()).pathname];
      return file ? route.fulfill(file) : route.abort();
    });
    await page.goto(address);
    return page;
  }

  function show(page: Page, message: ToHistory | ToMetrics): Promise<void> {
    return page.evaluate((data) => window.postMessage(data, '*'), message);
  }

  /** What people see or hear of the page that has words outside of «messages» and ‹data›, apart from what is `allowed`. */
  async function plainWords(page: Page, allowed: RegExp): Promise<readonly string[]> {
    const said = await page.evaluate(() => {
      const texts: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
      for (const element of Array.from(document.body.querySelectorAll('*')))
        for (const name of ['title', 'aria-label', 'placeholder', 'alt'])
          texts.push(element.getAttribute(name) ?? '');
      return texts;
    });
    const rest = said.map((text) => withoutQuoted(text).trim());
    return rest.filter((text) => /\p{L}{2}/u.test(text) && !allowed.test(text));
  }

  /** Quotes stand within quotes where a message is filled in with others. */
  function withoutQuoted(text: string): string {
    const outer = text.replace(/«[^«»]*»|‹[^‹›]*›/g, '');
    return outer === text ? text : withoutQuoted(outer);
  }
});
