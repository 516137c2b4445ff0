import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './server.js';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (process.argv.some((argument) => transports.includes(argument.split('=')[0] ?? ''))) {
  // Their bundles lie beside this program.
  startServer(createConnection(), {
    workerFile: new URL('renderWorker.cjs', import.meta.url),
    tokenizers: new URL('tokens/', import.meta.url),
  });
} else {
  process.stderr.write(
    'This is a language server: start it with --stdio, --node-ipc, --pipe=NAME or --socket=PORT.\n',
  );
  process.exitCode = 2;
}
