import { Command } from 'commander';
import type { DefineCommand } from './defineCommand.js';

/** `prompt-manager lsp` */
export const defineLsp: DefineCommand = (act) =>
  new Command('lsp')
    .description('Serves an editor as a language server on standard input and output, until it says to exit.')
    .option('--stdio', 'as many editors call it; there is no other way')
    .action(() =>
      act(async (context) => {
        await context.serveEditor();
        return 0;
      }),
    );
