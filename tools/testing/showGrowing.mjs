import { readFileSync } from 'node:fs';

/**
 * Prints what is added to a file, until the returned function is called, which prints the rest.
 * @param {string} file
 */
export function showGrowing(file) {
  let shown = 0;
  const show = () => {
    const bytes = readFileSync(file);
    process.stdout.write(bytes.subarray(shown));
    shown = bytes.length;
  };
  const timer = setInterval(show, 200);
  return () => {
    clearInterval(timer);
    show();
  };
}
