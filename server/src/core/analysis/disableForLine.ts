import { dialectOf } from '../dialects/index.js';
import { syntaxOf, type PromptFile, type TemplateSite } from '../formats/index.js';
import { visit } from '../handlebars/index.js';
import { contains, LineIndex, type Fix, type Problem } from '../text/index.js';
import { unreadable } from './severityOf.js';
import { directive } from './suppressions.js';

/**
 * The fix that silences a problem by a comment in the line before it; undefined where no comment can stand: in JSON, in
 * values whose lines are folded, inside a tag, and for faults that make the rest a guess.
 */
export function disableForLine(file: PromptFile, { code, span }: Problem): Fix | undefined {
  if (unreadable.has(code) || code === 'unused-suppression') return undefined;
  const lines = new LineIndex(file.text);
  const { line } = lines.positionAt(span.start);
  const start = lines.startOf(line);
  const indent = /^[ \t]*/.exec(file.text.slice(start))?.[0] ?? '';
  const lineBreak = file.text.includes('\r\n') ? '\r\n' : '\n';
  const words = `${directive}next-line ${code}`;
  const comment = commentAt(file, start, words);
  return comment === undefined
    ? undefined
    : {
        title: `Disable '${code}' for this line`,
        edits: [{ span: { start, end: start }, text: `${indent}${comment}${lineBreak}` }],
      };
}

function commentAt(file: PromptFile, lineStart: number, words: string): string | undefined {
  const site = file.prompts
    .flatMap(({ templates }) => templates)
    .find((one) => contains(one.span, { start: lineStart, end: lineStart }));
  if (!site) return isYamlAt(file, lineStart) ? `# ${words}` : undefined;
  const isBegun = site.span.start < lineStart || file.text[site.span.start] !== '|';
  const isLines =
    syntaxOf(file)?.notation !== 'yaml' ||
    file.syntax === 'front-matter' ||
    file.text[site.span.start] === '|';
  if (!isBegun || !isLines || dialectOf(file.dialect).syntax !== 'handlebars') return undefined;
  return isInTag(site, lineStart) ? undefined : `{{!-- ${words} --}}`;
}

/** Whether a line begins in YAML, outside values that go over several lines. */
function isYamlAt(file: PromptFile, lineStart: number): boolean {
  const document = syntaxOf(file);
  if (document?.notation !== 'yaml') return false;
  let inValue = false;
  const look = (node: typeof document.root): void => {
    if (node?.kind === 'scalar') inValue ||= node.span.start < lineStart && lineStart < node.span.end;
    else if (node?.kind === 'list') for (const { value } of node.items) look(value);
    else if (node?.kind === 'map') for (const { value } of node.entries) look(value);
  };
  look(document.root);
  return !inValue;
}

function isInTag(site: TemplateSite, offset: number): boolean {
  const at = site.map.toValue(offset) ?? 0;
  let isInside = false;
  visit(site.tree, {
    enter(node) {
      const spans =
        node.kind === 'block'
          ? [node.opener.span, ...(node.closer ? [node.closer.span] : [])]
          : node.kind === 'mustache' || node.kind === 'partial' || node.kind === 'comment'
            ? [node.span]
            : node.kind === 'else'
              ? [node.tagSpan]
              : [];
      isInside ||= spans.some(({ start, end }) => start < at && at < end);
      return undefined;
    },
  });
  return isInside;
}
