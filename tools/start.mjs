// Shows Prompt Manager in a real VS Code: npm start [-- PATH] [--port N] [--no-build]
// Node built-ins only until the dependencies are there.
import { runMain } from './project/failure.mjs';
import { readOptions, usage } from './start/options.mjs';

await runMain(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return;
  }
  const { start } = await import('./start/start.mjs');
  await start(options);
});
