import { defineCheck } from './check.js';
import type { DefineCommand } from './defineCommand.js';
import { defineList } from './list.js';
import { defineRender } from './render.js';

/** All commands, in the order of the help. */
export const commands: readonly DefineCommand[] = [defineCheck, defineRender, defineList];
