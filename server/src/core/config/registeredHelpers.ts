import jsTokens from 'js-tokens';
import { declaredHelper, type HelperInfo } from '../dialects/index.js';

/**
 * The helpers that a JavaScript or TypeScript text registers under a name that is written out:
 * `registerHelper('name', …)`, of whatever object. The text is cut into tokens, so that comments, strings and regular
 * expressions are told apart; it is not parsed, and nothing is run. Of TypeScript, type arguments of the call are passed
 * over. Names that are computed and maps of helpers are not found: those are for `declare`.
 */
export function registeredHelpers(text: string): readonly HelperInfo[] {
  if (!text.includes(call)) return [];
  const tokens = [...jsTokens(text)].filter(({ type }) => !passedOver.has(type));
  const helpers = new Map<string, HelperInfo>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'IdentifierName' || token.value !== call) continue;
    const ahead = tokens.slice(index + 1, index + 1 + mostTypeTokens);
    const open = ahead.findIndex(({ value }) => value === '(');
    const [argument, behind] = open < 0 ? [] : tokens.slice(index + 2 + open, index + 4 + open);
    const isWhole = behind?.value === ',' || behind?.value === ')';
    const name = argument && isWhole ? literalText(argument) : undefined;
    if (name !== undefined && name !== '') {
      const documentation = 'Registered by the program.';
      helpers.set(name, declaredHelper(name, { forms: 'both', documentation }));
    }
  }
  return [...helpers.values()];
}

const call = 'registerHelper';

/** Between the name of the function and its `(` only type arguments can stand. */
const mostTypeTokens = 12;

const passedOver: ReadonlySet<string> = new Set([
  'WhiteSpace',
  'LineTerminatorSequence',
  'SingleLineComment',
  'MultiLineComment',
]);

/** The text of a string without escapes; others are no names of helpers. */
function literalText({ type, value }: { readonly type: string; readonly value: string }): string | undefined {
  const isText = type === 'StringLiteral' || type === 'NoSubstitutionTemplate';
  return isText && !value.includes('\\') ? value.slice(1, -1) : undefined;
}
