import type { HelperInfo, HelperParameter } from './dialect.js';
import { optional } from './describeHelper.js';

/** What a team says of a helper that its program registers. */
export interface DeclaredHelper {
  readonly forms: HelperInfo['forms'];
  /** Any number of them when not given. */
  readonly parameters?: readonly HelperParameter[];
  readonly hash?: readonly HelperParameter[];
  /** Markdown. */
  readonly documentation: string;
}

/** A helper of the program itself; nothing is known of its block parameters, so any may be given. */
export function declaredHelper(
  name: string,
  { forms, parameters, hash = [], documentation }: DeclaredHelper,
): HelperInfo {
  const named = parameters ?? [];
  const stops = named.map((parameter, index) => ` \${${index + 1}:${parameter.name}}`).join('');
  return {
    name,
    forms,
    parameters: parameters ?? [optional('…values', 'Any values.')],
    hash,
    blockParams: Number.POSITIVE_INFINITY,
    hasElse: forms !== 'inline',
    documentation,
    snippet: forms === 'block' ? `{{#${name}${stops}}}$0{{/${name}}}` : `${name}${stops}`,
  };
}
