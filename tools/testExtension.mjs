// Runs test/extension inside VS Code's extension host: node tools/testExtension.mjs [--grep TEXT]
// The extension comes from dist/, the workspace is a copy of examples/.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { hostKind } from './host/hostKind.mjs';
import { Failure, runMain } from './project/failure.mjs';
import { projectRoot } from './project/root.mjs';
import { scratchFolder } from './project/scratchFolder.mjs';
import { bundleForHost } from './testing/bundleForHost.mjs';
import { countsVariable } from './testing/counts.mjs';
import { findTests } from './testing/findTests.mjs';
import { showGrowing } from './testing/showGrowing.mjs';

const { values } = parseArgs({ options: { grep: { type: 'string' } } });

await runMain(async () => {
  if (!existsSync(path.join(projectRoot, 'dist/client.cjs')))
    throw new Failure("Nothing is built. Run 'npm run build' first.");
  const tests = findTests(['test/extension/']);
  if (tests.length === 0) throw new Failure('No test file matches test/extension/**/*.test.ts.');
  const [suite = '', ...modules] = await bundleForHost(
    ['test/extension/suite/index.ts', ...tests],
    scratchFolder('host'),
  );

  const temporary = mkdtempSync(path.join(tmpdir(), 'pm-host-'));
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
  const workspace = path.join(temporary, 'examples');
  cpSync(path.join(projectRoot, 'examples'), workspace, { recursive: true });
  const output = path.join(temporary, 'output.txt');
  writeFileSync(output, '');
  const counts = process.env[countsVariable] ?? path.join(temporary, 'counts.json');

  const stopShowing = showGrowing(output);
  const code = await runTests({
    ...(hostKind() === 'code-server' && {
      vscodeExecutablePath: path.join(projectRoot, 'tools/host/codeShim.mjs'),
    }),
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: suite,
    extensionTestsEnv: {
      TEST_OUTPUT: output,
      TEST_MODULES: JSON.stringify(modules),
      TEST_GREP: values.grep,
      [countsVariable]: counts,
    },
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  }).catch((/** @type {unknown} */ error) => {
    console.error(String(error));
    return 1;
  });
  stopShowing();
  // A killed extension host has been seen to be reported as success.
  if (!existsSync(counts)) throw new Failure('The extension host ended before its tests did.');
  process.exit(code === 0 && JSON.parse(readFileSync(counts, 'utf8')).failed === 0 ? 0 : 1);
});
