import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project/root.mjs';

/** Test folders with a stage of their own: they need a build or a real VS Code. */
const ownStage = ['test/lsp/', 'test/cli/', 'test/lib/', 'test/extension/', 'test/browser/'];

/** The test files of the unit stage, relative to the project with forward slashes. */
export function unitTests() {
  return allTests().filter((file) => !ownStage.some((folder) => file.startsWith(folder)));
}

/**
 * The test files whose path in the project starts with one of the prefixes.
 * @param {readonly string[]} prefixes
 */
export function findTests(prefixes) {
  const wanted = prefixes.map((prefix) => path.posix.normalize(prefix.replaceAll(path.sep, '/')));
  return allTests().filter((file) => wanted.some((prefix) => file.startsWith(prefix)));
}

/**
 * The files with fuzzers, `NAME.fuzz.ts`, relative to the project.
 * @param {string} [name] of the only one wanted
 */
export function findFuzzers(name) {
  return filesOfTests().filter((file) =>
    name === undefined ? file.endsWith('.fuzz.ts') : file.endsWith(`/${name}.fuzz.ts`),
  );
}

function allTests() {
  return filesOfTests().filter((file) => /\.test\.tsx?$/.test(file));
}

/** @returns {readonly string[]} */
function filesOfTests() {
  return readdirSync(path.join(projectRoot, 'test'), { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${file.replaceAll(path.sep, '/')}`)
    .sort();
}
