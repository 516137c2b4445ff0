import { Option, type Command } from 'commander';

/** What every command about versions takes. */
export interface VersionOptions {
  readonly prompt?: string;
  readonly records?: string;
  readonly json?: boolean;
}

/** Adds the prompt and the options that every command about versions takes. */
export function withVersionOptions(command: Command): Command {
  return command
    .addOption(new Option('--prompt <id>', 'which prompt of a collection'))
    .addOption(
      new Option('--records <folder>', "the folder of version records; 'versions' beside the prompts"),
    )
    .addOption(new Option('--json', 'print JSON'));
}

/** The words for a prompt in the help. */
export const targetHelp = 'a file, or the id of a prompt below the working directory';
