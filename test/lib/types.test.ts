import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';

const consumer = `
import { parseTemplate, problemsOf, readPromptFile, renderPrompt, type Prompt, type Span } from 'prompt-manager-vscode';
export const span: Span | undefined = parseTemplate('Hello {{name}}').errors[0]?.span;
export const functions = [problemsOf, readPromptFile, renderPrompt];
export const idOf = (prompt: Prompt): string => prompt.id;
// @ts-expect-error The declarations are real: this name is not exported.
import { nothingOfThisName } from 'prompt-manager-vscode';
`;

describe('the types of the npm library', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'consumer-'));
    mkdirSync(path.join(folder, 'node_modules'));
    symlinkSync(path.resolve('.'), path.join(folder, 'node_modules/prompt-manager-vscode'), 'junction');
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(path.join(folder, 'index.ts'), consumer);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('serve a consumer that checks them as strictly as it can', function () {
    this.timeout(60_000);
    const program = ts.createProgram([path.join(folder, 'index.ts')], {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2023,
      lib: ['lib.es2023.d.ts'],
      types: ['node'],
      typeRoots: [path.resolve('node_modules/@types')],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
    });
    const problems = ts.getPreEmitDiagnostics(program).map(({ messageText, file }) => {
      return `${path.basename(file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
    assert.deepEqual(problems, []);
  });
});
