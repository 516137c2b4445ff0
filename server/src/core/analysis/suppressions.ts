import type { PromptFile } from '../formats/index.js';
import { visit } from '../handlebars/index.js';
import { LineIndex, type Problem, type Span } from '../text/index.js';
import { unreadable } from './severityOf.js';
import { yamlComments, type Comment } from './yamlComments.js';

/** A comment that silences problems of some codes: `{{!-- prompt-manager-disable-next-line code --}}`, `# …`. */
export interface Suppression {
  /** The whole comment. */
  readonly span: Span;
  readonly codes: readonly string[];
  /** The line whose problems it silences, counted from 0; undefined for those of the whole file. */
  readonly line: number | undefined;
}

/** What a comment begins with. */
export const directive = 'prompt-manager-disable-';

/** The suppressions of a file: comments of its templates, and of YAML outside the values. */
export function suppressionsIn(file: PromptFile): readonly Suppression[] {
  if (!file.text.includes(directive)) return [];
  const lines = new LineIndex(file.text);
  const found = [...templateComments(file), ...yamlComments(file)];
  return found.flatMap(({ text, span }) => {
    const [, scope, names] = /^\s*prompt-manager-disable-(next-line|file)\s+(\S[^]*?)\s*$/.exec(text) ?? [];
    if (scope === undefined || names === undefined) return [];
    const next = lines.positionAt(span.end).line + 1;
    return [{ span, codes: names.split(/[\s,]+/), line: scope === 'file' ? undefined : next }];
  });
}

/** The problems that no suppression silences, and those of suppressions that silence none. */
export function unsuppressed(file: PromptFile, problems: readonly Problem[]): readonly Problem[] {
  const suppressions = suppressionsIn(file);
  if (suppressions.length === 0) return problems;
  const lines = new LineIndex(file.text);
  const used = new Map(suppressions.map((one) => [one, new Set<string>()]));
  const kept = problems.filter(({ code, span }) => {
    if (unreadable.has(code)) return true;
    const line = lines.positionAt(span.start).line;
    const silencing = suppressions.filter(
      (one) => one.codes.includes(code) && (one.line === undefined || one.line === line),
    );
    for (const one of silencing) used.get(one)?.add(code);
    return silencing.length === 0;
  });
  const idle = suppressions.flatMap((one) => {
    const unused = one.codes.filter((code) => !used.get(one)?.has(code));
    return unused.length > 0 ? [unusedSuppression(file, one, unused)] : [];
  });
  return [...kept, ...idle];
}

function unusedSuppression(
  { text }: PromptFile,
  { span, codes, line }: Suppression,
  unused: readonly string[],
): Problem {
  const names = unused.map((code) => `'${code}'`).join(', ');
  const where = line === undefined ? 'in this file' : 'in the next line';
  const left = codes.filter((code) => !unused.includes(code));
  const comment = text.slice(span.start, span.end);
  const edit =
    left.length === 0
      ? { span: withLine(text, span), text: '' }
      : { span, text: comment.replace(codesIn, ` ${left.join(' ')}$1`) };
  return {
    code: 'unused-suppression',
    severity: 'hint',
    message: `There is no problem ${names} ${where}. Remove it from the comment.`,
    span,
    tag: 'unnecessary',
    fixes: [{ title: left.length === 0 ? 'Remove the comment' : `Remove ${names}`, edits: [edit] }],
  };
}

/** The codes of a comment, with the end of the comment. */
const codesIn = /(?<=prompt-manager-disable-(?:next-line|file))\s+[^]*?(\s*(?:--)?(?:~?\}\})?)$/;

/** A comment with its line, where nothing else stands there. */
function withLine(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const behind = /^[ \t]*(\r?\n|$)/.exec(text.slice(end));
  const isAlone = text.slice(from, start).trim() === '' && behind !== null;
  return isAlone ? { start: from, end: end + behind[0].length } : { start, end };
}

function templateComments({ prompts }: PromptFile): readonly Comment[] {
  const comments: Comment[] = [];
  for (const { templates } of prompts) {
    for (const { tree, text, map } of templates) {
      visit(tree, {
        enter(node) {
          if (node.kind === 'comment') {
            const { start, end } = node.text;
            comments.push({ text: text.slice(start, end), span: map.toFileSpan(node.span) });
          }
          return undefined;
        },
      });
    }
  }
  return comments;
}
