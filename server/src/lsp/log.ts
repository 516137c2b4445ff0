/** Takes one line for the log of the language server; lines hold no value of the user's. */
export type Log = (line: string) => void;

/** Kind and place of an error, without its message, which may hold a value of the user's. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 8)].join('\n');
}
