// Builds everything below dist/: node tools/build.mjs [--production] [--vsix] [--watch]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, watch } from './build/bundle.mjs';
import { writeLibraryTypes } from './build/libraryTypes.mjs';
import { packageVsix } from './build/packageVsix.mjs';
import { vsix } from './build/vsix.mjs';
import { runMain } from './project/failure.mjs';
import { projectRoot } from './project/root.mjs';

const { values } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    vsix: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
  },
});
const mode = values.production ? 'production' : 'development';

await runMain(async () => {
  if (values.watch) {
    await watch(mode);
    console.log('Watching the sources. Stop with Ctrl+C.');
    return;
  }
  const started = Date.now();
  await Promise.all([bundle(mode), writeLibraryTypes()]);
  console.log(`Built dist/ for ${mode} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  if (!values.vsix) return;
  await packageVsix();
  console.log(`Packed ${path.relative(projectRoot, vsix)}.`);
});
