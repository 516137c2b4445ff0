import { existsSync } from 'node:fs';
import { ensureDependencies } from '../bootstrap.mjs';
import { vsix } from '../build/vsix.mjs';
import { hostKind } from '../host/hostKind.mjs';
import { Failure } from '../project/failure.mjs';

/**
 * Installs what is missing, builds, and shows the folder in VS Code until the user has enough.
 * @param {import('./options.mjs').Options} options
 */
export async function start({ folder, port, build }) {
  await ensureDependencies();
  const { bundle } = await import('../build/bundle.mjs');
  const { packageVsix } = await import('../build/packageVsix.mjs');
  if (build) {
    console.log('Building the extension …');
    await bundle('production');
    await packageVsix();
  } else if (!existsSync(vsix)) {
    throw new Failure('Nothing was built yet. Run the command without --no-build.');
  }
  switch (hostKind()) {
    case 'code-server': {
      const { startInBrowser } = await import('./startInBrowser.mjs');
      return startInBrowser(folder, port);
    }
    case 'desktop': {
      const { startDesktop } = await import('./startDesktop.mjs');
      return startDesktop(folder);
    }
  }
}
