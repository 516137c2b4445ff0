import { cpSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { ensureBrowser, ensureHost } from '../../../tools/bootstrap.mjs';
import { packageExtension } from '../../../tools/build/packageVsix.mjs';
import { vsix } from '../../../tools/build/vsix.mjs';
import { browserOptions } from '../../../tools/host/browserOptions.mjs';
import { startServer } from '../../../tools/host/codeServer.mjs';
import { installVsix } from '../../../tools/host/installVsix.mjs';
import { makeProfile, type Profile } from '../../../tools/host/profile.mjs';
import { windowUrl } from '../../../tools/host/windowUrl.mjs';
import { foreignRequests } from './foreignRequests.js';

/** A VS Code that runs, and the page that shows it. */
export interface Launched {
  readonly page: Page;
  readonly profile: Profile;
  /** Absolute path of the folder that is open. */
  readonly folder: string;
  /** Addresses of other machines that the page has asked for; grows. */
  readonly foreign: ReadonlySet<string>;
  readonly stop: () => Promise<void>;
}

/** The most that each step of a start may take. */
const startMs = 90_000;

/** Starts VS Code with the packaged extension and those in other folders in a fresh profile, and opens a copy of the folder in a browser. */
export async function launch(
  workspace: string,
  settings: Readonly<Record<string, unknown>>,
  extensions: readonly string[],
): Promise<Launched> {
  const host = await ensureHost();
  const executable = await ensureBrowser();
  const profile = makeProfile(settings);
  const folder = path.join(profile.root, path.basename(workspace));
  cpSync(workspace, folder, { recursive: true });
  await installVsix(host, profile, vsix);
  for (const extension of extensions) {
    const packed = path.join(profile.root, `${path.basename(extension)}.vsix`);
    await packageExtension(extension, packed);
    await installVsix(host, profile, packed);
  }

  const server = startServer(host, profile);
  const browser = await chromium.launch(browserOptions(executable, profile));
  const stop = async (): Promise<void> => {
    await browser.close();
    await server.stop();
  };
  try {
    const base = await server.ready;
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const foreign = foreignRequests(context, base);
    const page = await context.newPage();
    // What a busy machine loads slowly is waited for by what it shows, not by the page's own `load`.
    await page.goto(windowUrl(base, folder), { waitUntil: 'commit', timeout: startMs });
    await page.locator('.monaco-workbench').waitFor({ timeout: startMs });
    await page.getByRole('treeitem').first().waitFor({ timeout: startMs });
    // Only then does VS Code know what the extension contributes.
    await page
      .getByRole('tab', { name: 'Prompt Manager', exact: true })
      .first()
      .waitFor({ timeout: startMs });
    return { page, profile, folder, foreign, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
