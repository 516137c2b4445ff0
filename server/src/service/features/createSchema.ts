import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import {
  analyzePrompt,
  type Problem,
  type PromptAnalysis,
  type PromptFile,
  type Workspace,
} from '../../core/index.js';
import { createdFile } from '../createdFile.js';
import { toDiagnostic } from './diagnostics.js';

interface SchemaPlace {
  readonly workspace: Workspace;
  readonly file: PromptFile;
}

/** The action that makes the file of a schema that is missing, with the variables of the prompt as its fields. */
export function createSchema(place: SchemaPlace, problem: Problem): CodeAction | undefined {
  if (problem.code !== 'schema-reference-missing') return undefined;
  const { workspace, file } = place;
  const index = file.prompts.findIndex(({ inputSchema, outputSchema }) =>
    [inputSchema, outputSchema].some((reference) => reference?.span.start === problem.span.start),
  );
  const prompt = file.prompts[index];
  const reference = [prompt?.inputSchema, prompt?.outputSchema].find(
    (one) => one?.span.start === problem.span.start,
  );
  const name = reference?.value ?? '';
  if (!prompt || !/^[A-Za-z_][\w-]*$/.test(name)) return undefined;
  const fields =
    reference === prompt.inputSchema ? inputsOf(analyzePrompt(file, index, workspace)) : ['answer'];
  const uri = `${schemaFolder(place)}/${name}.yaml`;
  if (workspace.files.has(uri)) return undefined;
  const lines = fields.map((field) => `      - { name: ${field}, type: string }\n`);
  return {
    title: `Create the schema '${name}'`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(file, problem)],
    edit: createdFile(uri, `schemas:\n  - name: ${name}\n    fields:\n${lines.join('')}`),
  };
}

/** The names that the library takes for fields; a schema has at least one. */
function inputsOf({ declarations }: PromptAnalysis): readonly string[] {
  const names = [...declarations.keys()].filter((name) => /^[A-Za-z]\w*$/.test(name));
  return names.length > 0 ? names : ['name'];
}

/** `schemas` beside the file, or beside its folder where schemas lie there already. */
function schemaFolder({ workspace, file }: SchemaPlace): string {
  const folder = file.uri.slice(0, file.uri.lastIndexOf('/'));
  const above = `${folder.slice(0, folder.lastIndexOf('/'))}/schemas`;
  const isUsed = workspace.schemaDeclarations().some(({ uri }) => uri.startsWith(`${above}/`));
  return isUsed ? above : `${folder}/schemas`;
}
