import { Failure } from '../project/failure.mjs';

/**
 * A part of `npm test`: a script of tools/ with its arguments. `needs` names a stage without which it makes no sense;
 * `host` says that it needs VS Code and a browser.
 * @typedef {{
 *   readonly name: string, readonly script: string, readonly args: readonly string[],
 *   readonly needs?: string, readonly host?: boolean,
 * }} Stage
 */

/** All parts, in order. @type {readonly Stage[]} */
export const stages = [
  { name: 'lint', script: 'lint.mjs', args: [] },
  { name: 'build', script: 'build.mjs', args: ['--production', '--vsix'] },
  { name: 'unit', script: 'testUnit.mjs', args: [] },
  { name: 'lsp', script: 'testUnit.mjs', args: ['test/lsp/'], needs: 'build' },
  { name: 'cli', script: 'testUnit.mjs', args: ['test/cli/', 'test/lib/'], needs: 'build' },
  { name: 'extension', script: 'testExtension.mjs', args: [], needs: 'build', host: true },
  { name: 'browser', script: 'testBrowser.mjs', args: [], needs: 'build', host: true },
];

/**
 * The stages with these names, in the order of `stages`.
 * @param {readonly string[]} names
 */
export function chooseStages(names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    const known = stages.map(({ name }) => name).join(', ');
    throw new Failure(`There is no stage '${unknown.join("', '")}'. The stages are ${known}.`);
  }
  return stages.filter(({ name }) => names.includes(name));
}
