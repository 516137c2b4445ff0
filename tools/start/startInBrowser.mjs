import { ensureBrowser, ensureHost } from '../bootstrap.mjs';
import { vsix } from '../build/vsix.mjs';
import { startServer } from '../host/codeServer.mjs';
import { installVsix } from '../host/installVsix.mjs';
import { makeProfile } from '../host/profile.mjs';
import { windowUrl } from '../host/windowUrl.mjs';
import { Failure } from '../project/failure.mjs';
import { onStop } from '../project/stop.mjs';

/**
 * Serves VS Code with the extension installed to browsers on this machine, until it is stopped.
 * @param {string} folder
 * @param {number} port
 */
export async function startInBrowser(folder, port) {
  await offerBrowser();
  const host = await ensureHost();
  const profile = makeProfile();
  await installVsix(host, profile, vsix);
  const server = startServer(host, profile, { port });
  onStop(() => server.stop());
  const base = await server.ready.catch(() => {
    throw new Failure(
      server.log().includes('EADDRINUSE')
        ? `Port ${port} is in use. Choose another one with --port.`
        : `VS Code did not start:\n${server.log().slice(-2000)}`,
    );
  });
  console.log(`Prompt Manager is open at ${windowUrl(base, folder)}`);
  console.log('Stop with Ctrl+C.');
  await server.exited;
  throw new Failure(`VS Code has ended unexpectedly:\n${server.log().slice(-2000)}`);
}

/** Any browser that reaches this machine will do, so a machine without one is told and not stopped. */
async function offerBrowser() {
  try {
    await ensureBrowser();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.log(`${error.message} Going on: any browser can open the address.`);
  }
}
