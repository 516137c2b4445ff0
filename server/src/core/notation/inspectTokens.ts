import type { CST } from 'yaml';
import type { Problem } from '../text/index.js';
import { walkTokens } from './walkTokens.js';

/** What the tokens of a YAML text show that its tree does not: nesting, and characters that PyYAML refuses. */
export function inspectTokens(
  text: string,
  tokens: readonly CST.Token[],
  flowDepth: number,
): { depth: number; problems: readonly Problem[] } {
  let depth = 0;
  const problems: Problem[] = controlCharacters(text);
  if (!text.includes('\t') && flowDepth < 100 && !isDeeplyIndented(text)) return { depth, problems };
  for (const place of walkTokens(tokens)) {
    depth = Math.max(depth, place.depth);
    const { token } = place;
    if ('source' in token) for (const problem of faultsIn(token, token.source)) problems.push(problem);
  }
  const first = problems.toSorted((a, b) => a.span.start - b.span.start).slice(0, mostReported);
  return { depth, problems: first };
}

/** Whether block collections can be nested deep at all, told by the indentation. */
function isDeeplyIndented(text: string): boolean {
  return /^[ ?:-]{200}/m.test(text) || /(?:[?:-] ){100}/.test(text);
}

function* faultsIn(token: CST.Token, source: string): Generator<Problem> {
  for (const { code, message, pattern, types } of suspicious) {
    const index = types.includes(token.type) ? source.search(pattern) : -1;
    if (index === -1) continue;
    const start = startOf(token) + index;
    yield { code, severity: 'error', message, span: { start, end: start + 1 } };
  }
}

const mostReported = 20;

const tab = {
  code: 'yaml-syntax',
  pattern: /\t/,
  message:
    "The Python library allows no tab here: found character '\\t' that cannot start any token; use spaces.",
};

/** Which tokens may not hold which characters. */
const suspicious: readonly {
  code: string;
  pattern: RegExp;
  message: string;
  types: readonly CST.Token['type'][];
}[] = [{ ...tab, types: ['space', 'scalar'] }];

function startOf(token: CST.Token): number {
  if (token.type !== 'block-scalar') return token.offset;
  return token.props.reduce((end, prop) => end + ('source' in prop ? prop.source.length : 0), token.offset);
}

/** What PyYAML's reader does not take for printable. */
const unprintable = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** What may be unprintable: half a character is one when the other half is not there. Quicker to look for. */
const doubtful = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd]/;

function controlCharacters(text: string): Problem[] {
  const problems: Problem[] = [];
  if (!doubtful.test(text)) return problems;
  for (const { index, 0: character } of text.matchAll(unprintable)) {
    if (problems.length >= mostReported) break;
    const code = character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
    problems.push({
      code: 'yaml-control-character',
      severity: 'error',
      message: `The character U+${code} is not allowed in YAML; remove it, or write it as an escape in double quotes.`,
      span: { start: index, end: index + character.length },
      fixes: [
        {
          title: `Remove U+${code}`,
          edits: [{ span: { start: index, end: index + character.length }, text: '' }],
        },
      ],
    });
  }
  return problems;
}
