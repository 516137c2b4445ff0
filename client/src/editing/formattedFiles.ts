/** Which files VS Code should have us format, as a selector of documents. */
export type FormattedFiles = readonly { readonly scheme: 'file'; readonly pattern: string }[];

/** A document that is open in VS Code. */
export interface OpenFile {
  readonly uri: { readonly scheme: string; readonly fsPath: string; toString(): string };
}

/**
 * The prompts among the open files. A YAML or JSON file that is none is left to whoever formats it, and so is what VS
 * Code itself calls a prompt: instructions in Markdown.
 */
export function formattedFiles(
  open: readonly OpenFile[],
  promptUris: { has(uri: string): boolean },
): FormattedFiles {
  const paths = open
    .filter(({ uri }) => uri.scheme === 'file' && promptUris.has(uri.toString()))
    .map(({ uri }) => uri.fsPath);
  return [...new Set(paths)].sort().map((path) => ({ scheme: 'file', pattern: asPattern(path) }));
}

/** A path as the pattern that matches it: `?` stands for each character that a pattern would read otherwise. */
function asPattern(path: string): string {
  return path.replaceAll('\\', '/').replace(/[*?{}[\]]/g, '?');
}
