import { valueOf, type SyntaxDocument, type SyntaxNode } from '../../notation/index.js';
import { decodeNode } from '../../notation/index.js';
import { isDataMap } from '../../prompt/index.js';
import { readPicoschema } from '../../schema/index.js';
import type { Problem, Span } from '../../text/index.js';
import { barePrompt } from '../barePrompt.js';
import type { Candidate, Reading } from '../format.js';
import { locate, locatedText } from '../located.js';
import type { FileKind, InputDeclaration, PromptNode } from '../promptFile.js';
import { textSite } from '../textSite.js';
import { checkFrontMatter, fenceProblem } from './checkFrontMatter.js';
import { declareInput } from './declareInput.js';
import { readFrontMatter, splitFrontMatter, trimmed, type FrontMatter } from './frontMatter.js';
import { parsedYaml } from './frontMatterData.js';

/** Reads a `.prompt` file: its front matter, and the one template behind it. */
export function readDotprompt({ uri, text, place }: Candidate, kind: FileKind): Reading {
  const parts = splitFrontMatter(text);
  const isPartial = kind === 'partial';
  const document = parts.yaml && readFrontMatter(text, parts.yaml);
  const span = { start: 0, end: text.length };
  const invalid = parts.yaml && parsedYaml(text.slice(parts.yaml.start, parts.yaml.end)) === undefined;
  const body = isPartial ? span : invalid ? trimmed(text, span) : parts.body;
  const bare = barePrompt({
    span,
    name: isPartial ? place.stem.slice(1) : place.stem,
    templates: [textSite(text, { kind: 'content' }, body)],
  });
  const base = { dialect: 'dotprompt', syntax: document ? 'front-matter' : 'text', document } as const;
  if (isPartial) return { ...base, prompts: [bare], problems: fenceProblem(text, parts, { partial: true }) };
  const fences = fenceProblem(text, parts, { partial: false });
  if (!document) return { ...base, prompts: [bare], problems: fences };
  const { prompt, problems } = withFrontMatter(uri, bare, document);
  return { ...base, prompts: [prompt], problems: [...fences, ...yamlProblems(document, parts), ...problems] };
}

/** What is wrong with the YAML: dotprompt then sends it to the model as text. */
function yamlProblems(
  { problems, broken, text }: SyntaxDocument,
  { fence }: FrontMatter,
): readonly Problem[] {
  if (!broken)
    return problems
      .filter(({ severity }) => severity === 'error')
      .map((problem) =>
        problem.code === 'yaml-duplicate-key'
          ? { ...problem, message: twice(text.slice(problem.span.start, problem.span.end)) }
          : problem,
      );
  const [first] = problems.filter(({ severity }) => severity === 'error');
  return [
    {
      code: 'front-matter-invalid-yaml',
      severity: 'error',
      message: `This front matter is no YAML, so dotprompt sends it to the model as text: ${first?.message ?? ''}`,
      span: first?.span ?? fence,
    },
  ];
}

function twice(key: string): string {
  return `The key '${key}' stands twice here, which dotprompt refuses: it sends the front matter to the model as text. Remove one.`;
}

function withFrontMatter(
  uri: string,
  bare: PromptNode,
  document: SyntaxDocument,
): { prompt: PromptNode; problems: readonly Problem[] } {
  const { root } = document;
  if (root?.kind !== 'map') return { prompt: bare, problems: checkFrontMatter(document) };
  const schema = valueOf(valueOf(root, 'input'), 'schema');
  const input = schema && inputsOf(uri, schema, valueOf(valueOf(root, 'input'), 'default'));
  const schemaOfOutput = valueOf(valueOf(root, 'output'), 'schema');
  const output = schemaOfOutput && readPicoschema(uri, schemaOfOutput);
  const data = document.broken ? undefined : decodeNode(root);
  return {
    prompt: {
      ...bare,
      version: locatedText(valueOf(root, 'version')),
      description: locatedText(valueOf(root, 'description')),
      inputs: input?.inputs,
      outputType: output?.type,
      data: isDataMap(data) ? data : undefined,
      declareVariable: (name) => declareInput(document, schema, name),
      at: (...path) => locate(root, path),
    },
    problems: [...checkFrontMatter(document), ...(input?.problems ?? []), ...(output?.problems ?? [])],
  };
}

/** Where default values name the variables again. */
function keysOf(defaults: SyntaxNode | undefined): ReadonlyMap<string, readonly Span[]> {
  const entries = defaults?.kind === 'map' ? defaults.entries : [];
  return new Map(entries.map(({ key }) => [key.text, [key.span]]));
}

/** The variables of an input schema; any other type than a map with fields says nothing about names. */
function inputsOf(
  uri: string,
  schema: SyntaxNode,
  defaults: SyntaxNode | undefined,
): { inputs: InputDeclaration | undefined; problems: readonly Problem[] } {
  const { type, problems } = readPicoschema(uri, schema);
  if (type.kind !== 'map') return { inputs: undefined, problems };
  const fields = type.fields.map((field) => {
    const fallback = valueOf(defaults, field.name);
    return fallback ? { ...field, default: decodeNode(fallback) } : field;
  });
  return { inputs: { fields, open: type.open, span: schema.span, again: keysOf(defaults) }, problems };
}
