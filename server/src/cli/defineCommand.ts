import type { Command } from 'commander';
import type { CliContext, ExitCode } from './cliContext.js';

/** Makes a command of the program; when it is called, it hands over what is to be done. */
export type DefineCommand = (
  act: (run: (context: CliContext) => Promise<ExitCode>) => Promise<void>,
) => Command;
