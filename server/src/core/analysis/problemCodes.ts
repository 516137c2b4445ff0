import { syntaxErrorCodes } from '../handlebars/index.js';
import { rules } from './rules/rules.js';
import { shapeCodes } from './shapeCodes.js';

/** All codes that a configuration or a suppression may name. */
export function problemCodes(): ReadonlySet<string> {
  return (codes ??= new Set([
    ...rules.map(({ code }) => code),
    ...syntaxErrorCodes,
    ...Object.keys(shapeCodes),
  ]));
}

let codes: ReadonlySet<string> | undefined;
