import { Command, CommanderError, Help, type Option } from 'commander';
import { PromptManagerError } from '../core/index.js';
import { WrongUse, type CliContext, type ExitCode } from './cliContext.js';
import { commands } from './commands.js';

/** Runs the program with the arguments that follow its name. */
export async function runCli(args: readonly string[], context: CliContext): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = new Command('prompt-manager')
    .description('Checks, renders, lists and versions prompts that are kept as files.')
    .version(context.version)
    .exitOverride()
    .configureHelp({ optionDescription })
    .configureOutput({ writeOut: (text) => context.out(text), writeErr: (text) => context.err(text) });
  for (const define of commands) {
    const command = define(async (run) => {
      exitCode = await run(context);
    });
    program.addCommand(command.copyInheritedSettings(program));
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has printed its sentence, the help or the version already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof WrongUse || error instanceof PromptManagerError)) throw error;
    context.err(`error: ${error.message}\n`);
    return 2;
  }
}

/** A default that is nothing is not worth a word. */
function optionDescription(option: Option): string {
  return new Help().optionDescription(option).replace(/ \(default: (?:""|\[\])\)$/, '');
}
