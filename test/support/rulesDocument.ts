import {
  dialectOf,
  problemsOf,
  rules,
  shapeCodes,
  syntaxErrorCodes,
  versionCodes,
  versionProblems,
  type Problem,
  type Rule,
  type RuleExample,
} from '../../server/src/core/index.js';
import { sha256 } from '../../server/src/node/index.js';
import { parseMarkers } from './markers.js';
import { turnedOn } from './turnedOn.js';
import { fileAt, workspaceOf } from './workspaceOf.js';

/** The text of docs/RULES.md: every rule with what it says of its example. `node tools/writeRules.mjs` writes it. */
export function rulesDocument(): string {
  const byGroup = new Map(groups.map(({ name }) => [name, [] as Rule[]]));
  for (const rule of rules) byGroup.get(groupOf(rule))?.push(rule);
  const sections = [...byGroup].flatMap(([name, members]) =>
    members.length > 0 ? [`## ${name}`, ...members.map(section)] : [],
  );
  return `${[intro, ...sections, syntaxSection(), shapeSection(), versionSection()].join('\n\n')}\n`;
}

const intro = `# Rules

Made from the rules by \`node tools/writeRules.mjs\`; a test compares it with them. How to change a severity and to silence
a line is said in [CONFIGURATION.md](CONFIGURATION.md). In the examples, \`«»\` marks what is found.`;

/** In which part of the document a rule stands: the first that fits. */
const groups: readonly { readonly name: string; readonly fits: (rule: Rule) => boolean }[] = [
  { name: 'Portability', fits: ({ code, reader }) => reader !== undefined || code.startsWith('pybars-') },
  { name: 'Provider compatibility', fits: ({ targets }) => targets !== undefined },
  { name: 'Secrets', fits: ({ code }) => /secret|pii/.test(code) },
  {
    name: 'Unicode and injection',
    fits: ({ code }) =>
      /bidi|zero-width|homoglyph|nfc|payload|injection|marker|untrusted|unfenced|fence-|entity|message-tag|oversized/.test(
        code,
      ),
  },
  { name: 'Partials', fits: ({ code }) => code.includes('partial') },
  {
    name: 'Versions',
    fits: ({ code }) => /version|checksum|snapshot|changelog|record|bump|deprecated/.test(code),
  },
  {
    name: 'Variables',
    fits: ({ code }) =>
      /variable|parent|level|index|printed|each-over|optional-|adjacent|dotted|undefined/.test(code),
  },
  {
    name: 'Helpers and blocks',
    fits: ({ code }) =>
      /helper|role|media|section|history|block|sk-|gh-|equality|enum-compare|argument|builtin|loop/.test(
        code,
      ),
  },
  {
    name: 'Files and shapes',
    fits: ({ code }) => /id|schema|yaml|file|pico|front-matter|validator|regex|layout/.test(code),
  },
  { name: 'Templates', fits: () => true },
];

function groupOf(rule: Rule): string {
  return groups.find(({ fits }) => fits(rule))?.name ?? 'Templates';
}

function section(rule: Rule): string {
  const { code, example } = rule;
  const [problem] = problemsOfExample(rule);
  const language = /\.(\w+)$/.exec(example.path ?? 'example.yaml')?.[1] ?? 'yaml';
  return [
    `### ${code}`,
    facts(rule, problem),
    problem?.message ?? '',
    block(language, example.bad),
    ...(example.fixed === undefined
      ? []
      : [`${problem?.fixes?.[0]?.title ?? 'Fixed'}:`, block(language, example.fixed)]),
  ].join('\n\n');
}

function facts({ severity, reader, targets, where }: Rule, problem: Problem | undefined): string {
  const dialects =
    where === undefined
      ? 'all Handlebars dialects'
      : where === 'everywhere'
        ? 'all files'
        : typeof where === 'string'
          ? kinds[where]
          : where.map((id) => dialectOf(id).name).join(', ');
  const fixes = (problem?.fixes ?? []).length > 0 ? 'quick fix' : 'no quick fix';
  const when =
    reader !== undefined && severity !== 'hint'
      ? ` where \`readers\` names \`${reader}\`, else info`
      : targets
        ? ` where \`targets\` names ${targets.map((target) => `\`${target}\``).join(' or ')}`
        : severity === 'off'
          ? ' until it is turned on'
          : '';
  return `**${severity}**${when} · ${dialects} · ${fixes}`;
}

const kinds = {
  schemas: 'files of validation schemas',
  inputs: 'saved inputs',
  snapshots: 'older versions',
} as const;

function problemsOfExample(rule: Rule): readonly Problem[] {
  const { code, example } = rule;
  const path = example.path ?? 'prompts/example.yaml';
  const { text } = parseMarkers(example.bad);
  const workspace = workspaceOf({ ...example.others, [path]: text }, turnedOn(rule), {
    [path]: example.outside,
  });
  const problems = problemsOf(fileAt(workspace, path), workspace, { secrets: true });
  return problems.filter((problem) => problem.code === code);
}

function block(language: string, text: string): string {
  const shown = text.length > mostCharacters ? `${text.slice(0, 80)}…` : text.replace(/\n$/, '');
  const fence = '`'.repeat(Math.max(3, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length + 1)));
  return `${fence}${language}\n${visible(shown)}\n${fence}`;
}

const mostCharacters = 1500;

/** Characters that cannot be seen are written as escapes. */
function visible(text: string): string {
  return text.replace(
    /[^\P{C}\n]|[\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function syntaxSection(): string {
  const codes = syntaxErrorCodes.map((code) => `\`${code}\``).join(', ');
  return `## Syntax of templates\n\nErrors of the parser, which can be lowered to a warning: ${codes}.`;
}

function shapeSection(): string {
  return `## Notation and shape of files\n\nFound while a file is read:\n\n${rows(shapeCodes)}`;
}

function versionSection(): string {
  const sections = Object.entries(versionCodes).map(([code, { meaning, example }]) => {
    const [problem] = versionProblemsOfExample(example);
    const language = /\.(\w+)$/.exec(example.path ?? '')?.[1] ?? 'yaml';
    const others = Object.keys(example.others ?? {}).map((path) => `\`${path}\``);
    return [
      `### ${code}`,
      `**${problem?.severity ?? ''}** · ${problem?.fixes?.length ? 'quick fix' : 'no quick fix'}`,
      `${meaning} ${problem?.message ?? ''}`,
      `\`${example.path ?? ''}\`${others.length > 0 ? `, beside ${others.join(' and ')}` : ''}:`,
      block(language, example.bad),
      ...(example.fixed === undefined
        ? []
        : [`${problem?.fixes?.[0]?.title ?? 'Fixed'}:`, block(language, example.fixed)]),
    ].join('\n\n');
  });
  return ['## Stored versions', 'Found between a prompt, its snapshots and its records.', ...sections].join(
    '\n\n',
  );
}

function versionProblemsOfExample({ path = '', bad, others }: RuleExample): readonly Problem[] {
  const workspace = workspaceOf({ ...others, [path]: parseMarkers(bad).text });
  return versionProblems(fileAt(workspace, path), workspace, { sha256 });
}

function rows(codes: Readonly<Record<string, string>>): string {
  return Object.entries(codes)
    .map(([code, meaning]) => `- \`${code}\`: ${meaning}`)
    .join('\n');
}
