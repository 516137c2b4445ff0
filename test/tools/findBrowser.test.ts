import assert from 'node:assert/strict';
import { findBrowser } from '../../tools/bootstrap/findBrowser.mjs';

interface Case {
  readonly what: string;
  readonly platform: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly installed: readonly string[];
  readonly found: string | undefined;
}

const cases: readonly Case[] = [
  {
    what: 'Chromium of Debian',
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    installed: ['/usr/bin/chromium', '/usr/bin/google-chrome'],
    found: '/usr/bin/chromium',
  },
  {
    what: 'Chrome outside of the PATH',
    platform: 'linux',
    env: { PATH: '' },
    installed: ['/usr/bin/google-chrome'],
    found: '/usr/bin/google-chrome',
  },
  { what: 'nothing on Linux', platform: 'linux', installed: [], found: undefined },
  {
    what: 'Edge of macOS',
    platform: 'darwin',
    env: { HOME: '/Users/ada' },
    installed: ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    found: '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  },
  {
    what: "Chrome in a user's own folder on macOS",
    platform: 'darwin',
    env: { HOME: '/Users/ada' },
    installed: ['/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    found: '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  },
  {
    what: 'Edge of Windows',
    platform: 'win32',
    env: { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
    installed: ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    found: 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    what: 'the browser that CHROMIUM names before any other',
    platform: 'linux',
    env: { CHROMIUM: '/opt/browser', PATH: '/usr/bin' },
    installed: ['/usr/bin/chromium', '/opt/browser'],
    found: '/opt/browser',
  },
  {
    what: 'no other browser when the one that CHROMIUM names is missing',
    platform: 'linux',
    env: { CHROMIUM: '/opt/browser', PATH: '/usr/bin' },
    installed: ['/usr/bin/chromium'],
    found: undefined,
  },
];

describe('findBrowser', () => {
  for (const { what, platform, env = {}, installed, found } of cases) {
    it(`finds ${what}`, () => {
      assert.equal(findBrowser({ platform, env, exists: (file) => installed.includes(file) }), found);
    });
  }
});
