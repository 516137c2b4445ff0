import { Composer, Lexer, Parser, type CST } from 'yaml';
import type { Problem, Span } from '../text/index.js';
import { buildYamlTree } from './buildYamlTree.js';
import { inspectTokens } from './inspectTokens.js';
import { hasOtherBreaks, withPlainBreaks } from './scalars/lineBreaks.js';
import { maskFlowLines } from './maskFlowLines.js';
import { hasOpenQuote, maskQuotedLines } from './maskQuotedLines.js';
import { maskTemplates } from './maskTemplates.js';
import type { SyntaxDocument } from './syntaxNode.js';
import { walkTokens } from './walkTokens.js';
import { yamlProblem } from './yamlProblem.js';

/** Collections nested deeper than this are refused, as the Python library does at about the same depth. */
const deepest = 300;

/** So many mistakes are told. */
const mostErrors = 200;

interface YamlOptions {
  /** By YAML 1.2: U+0085, U+2028 and U+2029 end no lines, and the lines of quoted text are indented. */
  readonly strict?: boolean;
}

/** Reads YAML as PyYAML does, and of a broken text whatever can be read. */
export function readYaml(text: string, { strict = false }: YamlOptions = {}): SyntaxDocument {
  const lexed = strict ? text : withPlainBreaks(text, quotedIn);
  const first = readLexed(text, lexed, { strict, stopAtOpenQuote: !strict });
  if (first && (!first.broken || strict || !/["'[{][^]*\n/.test(text))) return first;
  const masked = maskFlowLines(maskQuotedLines(lexed), (written) => parse(written).tokens);
  const again = masked === lexed ? undefined : readLexed(text, masked, { strict, stopAtOpenQuote: true });
  if (again && !again.broken) return again;
  return first ?? readLexed(text, lexed, { strict }) ?? tooDeep(text);
}

interface LexedOptions {
  readonly strict: boolean;
  /** Whether to give up before anything is made of tokens that have a quote without its partner. */
  readonly stopAtOpenQuote?: boolean;
}

/** Reads a text by the tokens of another one of the same length; undefined where it stops. */
function readLexed(
  text: string,
  lexed: string,
  { strict, stopAtOpenQuote = false }: LexedOptions,
): SyntaxDocument | undefined {
  let flowDepth = 0;
  const parsed = maskTemplates(lexed, (written) => {
    const { tokens, depth } = parse(written);
    flowDepth = Math.max(flowDepth, depth);
    return depth > deepest ? undefined : tokens;
  });
  if (!parsed) return tooDeep(text);
  const { masked, tokens } = parsed;
  if (stopAtOpenQuote && hasOpenQuote(tokens)) return undefined;
  const inspected = inspectTokens(text, tokens, flowDepth);
  if (inspected.depth > deepest) return tooDeep(text);
  const composer = new Composer({
    keepSourceTokens: true,
    logLevel: 'silent',
    prettyErrors: false,
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
  });
  const [document, ...others] = composer.compose(tokens, true, masked.length);
  const problems: Problem[] = [];
  const tabsAreTold = inspected.problems.some(({ code }) => code === 'yaml-syntax');
  for (const error of document?.errors.slice(0, mostErrors) ?? []) {
    // The tokens tell the very tab; the parser only the line that it spoils.
    const problem = tabsAreTold && error.code === 'TAB_AS_INDENT' ? undefined : yamlProblem(text, error);
    if (problem) problems.push(problem);
  }
  const second = others[0];
  if (second && (second.contents !== null || second.directives.docStart))
    problems.push(multiDocument(second.range[0], second.range[2]));
  const tree = document?.contents ? buildYamlTree({ text, lexed }, document.contents) : undefined;
  const all = [...inspected.problems, ...problems, ...(tree?.problems ?? [])];
  const broken = all.some(({ code, severity }) => severity === 'error' && code !== 'yaml-duplicate-key');
  const breaks = !strict && hasOtherBreaks(text) ? hiddenBreaks(text, broken) : [];
  return { text, notation: 'yaml', root: tree?.root, problems: inOrder([...all, ...breaks]), broken };
}

/**
 * The tokens of a text, and how deep its flow collections are nested; stops where that is too deep, which would take the
 * parser long. A byte order mark is left out, since it would count as a column.
 */
function parse(text: string): { tokens: readonly CST.Token[]; depth: number } {
  const parser = new Parser();
  const marks = text.startsWith('\ufeff') ? 1 : 0;
  parser.offset = marks;
  const tokens: CST.Token[] = [];
  let open = 0;
  let depth = 0;
  for (const lexeme of new Lexer().lex(text.slice(marks))) {
    if (lexeme === '[' || lexeme === '{') depth = Math.max(depth, ++open);
    else if (lexeme === ']' || lexeme === '}') open--;
    if (depth > deepest) break;
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, depth };
}

/** The spans of quoted text, in which a line may begin in any column. */
function quotedIn(text: string): readonly Span[] {
  return Array.from(walkTokens(parse(text).tokens), ({ token }) =>
    token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar'
      ? { start: token.offset, end: token.offset + token.source.length }
      : undefined,
  ).filter((span) => span !== undefined);
}

/** Line breaks that look like none: told where they break the file, and where one is not kept. */
function hiddenBreaks(text: string, broken: boolean): readonly Problem[] {
  const pattern = broken ? /[\u0085\u2028\u2029]/g : /\u0085/g;
  return Array.from(text.matchAll(pattern), ({ index, 0: character }) => ({
    code: 'yaml-control-character',
    severity: broken ? ('error' as const) : ('warning' as const),
    message: `The line ends at U+${character.charCodeAt(0).toString(16).padStart(4, '0')} here, as YAML has it. Write it as an escape in double quotes, or remove it.`,
    span: { start: index, end: index + 1 },
  })).slice(0, 20);
}

function multiDocument(start: number, end: number): Problem {
  return {
    code: 'yaml-multi-document',
    severity: 'error',
    message: "A second document begins here, and only one is read; remove the '---' or split the file.",
    span: { start, end },
  };
}

function tooDeep(text: string): SyntaxDocument {
  const problem: Problem = {
    code: 'yaml-syntax',
    severity: 'error',
    message: `Collections are nested more than ${deepest} deep here; the file is not read.`,
    span: { start: 0, end: Math.min(1, text.length) },
  };
  return { text, notation: 'yaml', root: undefined, problems: [problem], broken: true };
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.span.start - b.span.start);
}
