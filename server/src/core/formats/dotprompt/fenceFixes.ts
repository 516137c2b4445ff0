import type { Fix, Span } from '../../text/index.js';
import type { FenceFault, FrontMatter } from './frontMatter.js';

/** What mends the fences of a file. */
export function fenceFixes(text: string, { fence }: FrontMatter, fault: FenceFault): readonly Fix[] {
  switch (fault) {
    case 'not-closed':
      return closed(text, fence);
    case 'empty': {
      const fences = /^---\s*\n\s*---[ \t]*(?:\r?\n)?/.exec(text.slice(fence.start).replace(/\r\n?/g, '\n'));
      return fences && !text.includes('\r')
        ? [remove('Remove both lines', fence.start, fences[0].length)]
        : [];
    }
    case 'not-first':
      return moved(text, fence);
  }
}

/** The lines of a front matter that a partial prints. */
export function withoutFrontMatter(text: string, yaml: Span): readonly Fix[] {
  const closer = /^\r?\n---[ \t]*\r?\n?/.exec(text.slice(yaml.end));
  return closer ? [remove('Remove these lines', 0, yaml.end + closer[0].length)] : [];
}

/** A line break behind the second fence, or a second fence behind the lines that look like keys and values. */
function closed(text: string, fence: Span): readonly Fix[] {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const insert = (title: string, at: number, inserted: string): Fix => ({
    title,
    edits: [{ span: { start: at, end: at }, text: inserted }],
  });
  if (/\n---[ \t]*$/.test(text)) return [insert("Add a line break behind '---'", text.length, lineBreak)];
  const lines =
    /^---[ \t]*\r?\n((?:(?:[\w.$-]+[?]?(?:\([^)\r\n]*\))?:(?:[ \t][^\r\n]*)?|[ \t]+\S[^\r\n]*|- [^\r\n]*)\r?\n)+)/;
  const keys = lines.exec(text.slice(fence.start));
  if (!keys || keys[1]?.includes('{{')) return [];
  const end = fence.start + keys[0].length;
  // A line of more dashes, or of fewer, was meant to be the fence.
  const meant = /^-{2,}[ \t]*(?=\r?\n|$)/.exec(text.slice(end));
  if (!meant) return [insert("Add '---' behind the keys", end, `---${lineBreak}`)];
  return [
    { title: "Change to '---'", edits: [{ span: { start: end, end: end + meant[0].length }, text: '---' }] },
  ];
}

/** Comments go into the front matter; a byte order mark and blank lines go away. */
function moved(text: string, { start }: Span): readonly Fix[] {
  const comments = text
    .slice(0, start)
    .replace(/^\ufeff/, '')
    .split(/(?<=\n)/)
    .filter((line) => line.trim() !== '')
    .join('');
  const behind = /^---[^\S\r\n]*\r?\n/.exec(text.slice(start));
  if (!behind) return [];
  const at = start + behind[0].length;
  const drop = { span: { start: 0, end: start }, text: '' };
  if (comments === '') return [{ title: "Remove what stands before '---'", edits: [drop] }];
  return [
    {
      title: 'Move the comment into the front matter',
      edits: [drop, { span: { start: at, end: at }, text: comments }],
    },
  ];
}

function remove(title: string, start: number, length: number): Fix {
  return { title, edits: [{ span: { start, end: start + length }, text: '' }] };
}
