import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  createWorkspace,
  problemsOf,
  readPromptFile,
  type PromptFile,
} from '../../../server/src/core/index.js';
import { corpusFiles, type CorpusFile } from '../../support/corpusFiles.js';
import { runtimeFault } from '../../support/runtimeVerdict.js';
import { mutatedTemplate } from '../../support/templates/mutatedTemplate.js';

describe('real prompt files', () => {
  const corpus = corpusFiles();
  if (corpus === undefined) {
    it('are not here', () => console.log('      (no shared/corpus beside the project)'));
    return;
  }
  const workspace = createWorkspace(corpus.map(({ file }) => file));
  const errorsOf = (file: PromptFile) =>
    problemsOf(file, workspace, { secrets: true })
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message }) => `${code}: ${message}`);

  const check = async (one: CorpusFile) => {
    const fault = await runtimeFault(one);
    const errors = errorsOf(one.file);
    if (fault === undefined) assert.deepEqual(errors, [], one.file.text);
    else assert.notEqual(errors.length, 0, `${fault}\n${one.file.text}`);
  };

  it('are all there', () => assert.equal(corpus.length, 226));

  for (const one of corpus)
    it(`${one.name} has an error if and only if its runtime refuses it`, () => check(one));

  it('have one, too, however they are damaged, if and only if their runtime then refuses them', async () => {
    for (const one of corpus.filter(({ kind }) => damaged.has(kind))) {
      const choice = { format: one.kind === 'dotprompt' ? ('dotprompt' as const) : ('template' as const) };
      await fc.assert(
        fc.asyncProperty(mutatedTemplate(fc.constant(one.file.text)), (text) =>
          check({ ...one, file: readPromptFile(one.file.uri, text, { choice }) }),
        ),
        { numRuns: 10 },
      );
    }
  });
});

/** The kinds whose whole file the runtime takes; npm has it. */
const damaged: ReadonlySet<string> = new Set(['dotprompt', 'hbs', 'hbs-md']);
