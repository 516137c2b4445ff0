import { readFileSync } from 'node:fs';

/** A fenced block of a document, and the block right after it. */
export interface DocExample {
  readonly language: string;
  readonly code: string;
  /** The line of the block's first line of code, from 1. */
  readonly line: number;
}

/** All fenced blocks of a Markdown file, in order. */
export function docExamples(file: string): readonly DocExample[] {
  const examples: DocExample[] = [];
  const lines = readFileSync(file, 'utf8').split('\n');
  let open: { readonly language: string; readonly start: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const fence = /^```(\w*)$/.exec(line);
    if (!fence) continue;
    if (!open) open = { language: fence[1] ?? '', start: index + 1 };
    else {
      const code = lines
        .slice(open.start, index)
        .map((codeLine) => `${codeLine}\n`)
        .join('');
      examples.push({ language: open.language, code, line: open.start + 1 });
      open = undefined;
    }
  }
  return examples;
}
