import { syntaxErrorCodes } from '../handlebars/index.js';
import type { Rule } from './rule.js';
import { rules } from './rules/rules.js';
import { shapeCodes } from './shapeCodes.js';
import { versionCodes } from './versionCodes.js';

/** All codes that a configuration or a suppression may name, with what they are, in Markdown. */
export function problemCodes(): ReadonlyMap<string, string> {
  return (codes ??= new Map([
    ...rules.map((rule) => [rule.code, meaningOf(rule)] as const),
    ...syntaxErrorCodes.map((code) => [code, 'A fault in the syntax of a template: an `error`.'] as const),
    ...Object.entries(shapeCodes),
    ...Object.entries(versionCodes).map(([code, { meaning }]) => [code, meaning] as const),
  ]));
}

let codes: ReadonlyMap<string, string> | undefined;

/** How serious the problems of a rule are while nobody decides. */
function meaningOf({ severity, reader, targets }: Rule): string {
  if (severity === 'off') return 'Not looked for until it is turned on.';
  if (reader !== undefined && severity !== 'hint')
    return `\`${severity}\` where \`readers\` names \`${reader}\`, else \`info\`.`;
  if (!targets) return `\`${severity}\` when nothing else is said.`;
  return `\`${severity}\` where \`targets\` names ${targets.map((target) => `\`${target}\``).join(' or ')}.`;
}
