import { Composer, Lexer, Parser, type CST } from 'yaml';
import type { Problem } from '../text/index.js';
import { buildYamlTree } from './buildYamlTree.js';
import { inspectTokens } from './inspectTokens.js';
import { maskTemplates } from './maskTemplates.js';
import type { SyntaxDocument } from './syntaxNode.js';
import { yamlProblem } from './yamlProblem.js';

/** Collections nested deeper than this are refused, as the Python library does at about the same depth. */
const deepest = 300;

/** Reads YAML as PyYAML does, and of a broken text whatever can be read. */
export function readYaml(text: string): SyntaxDocument {
  let flowDepth = 0;
  const parsed = maskTemplates(text, (written) => {
    const { tokens, depth } = parse(written);
    flowDepth = Math.max(flowDepth, depth);
    return depth > deepest ? undefined : tokens;
  });
  if (!parsed) return tooDeep(text);
  const { masked, tokens } = parsed;
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
  for (const error of document?.errors ?? []) {
    // The tokens tell the very tab; the parser only the line that it spoils.
    const problem = tabsAreTold && error.code === 'TAB_AS_INDENT' ? undefined : yamlProblem(text, error);
    if (problem) problems.push(problem);
  }
  const second = others[0];
  if (second && (second.contents !== null || second.directives.docStart))
    problems.push(multiDocument(second.range[0], second.range[2]));
  const tree = document?.contents ? buildYamlTree(text, document.contents) : undefined;
  const all = [...inspected.problems, ...problems, ...(tree?.problems ?? [])];
  const broken = all.some(({ code, severity }) => severity === 'error' && code !== 'yaml-duplicate-key');
  return { text, notation: 'yaml', root: tree?.root, problems: inOrder(all), broken };
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
