import type {
  PartSummary,
  PromptRelations,
  PromptSummary,
  VariableSummary,
} from '../../../server/src/protocol/index.js';
import { relationRows } from './relationRows.js';
import { noRows, type Row } from './row.js';
import { t } from '../../l10n/l10n.js';

/** The rows below a prompt: what it says, what it needs, what it has to do with others, what it was. */
export function promptChildren(
  prompt: PromptSummary,
  parent: string,
  relations?: PromptRelations | null,
): readonly Row[] {
  const group = groupBelow(prompt, parent);
  const parts = (kind: PartSummary['kind']): readonly Row[] =>
    prompt.parts
      .filter((part) => part.kind === kind)
      .map((part, index) => partRow(prompt, part, `${parent}/${kind}/${index}`));
  return [
    ...parts('content'),
    ...group(t('Messages'), 'symbol-text', parts('message')),
    ...group(t('Partials'), 'references', parts('partial')),
    ...group(
      t('Variables'),
      'symbol-variable',
      prompt.variables.map((variable, index) =>
        variableRow(prompt, variable, `${parent}/variables/${index}`),
      ),
    ),
    ...(relations ? relationRows(prompt, relations, parent) : []),
    ...group(
      t('Versions'),
      'versions',
      prompt.versions.map((version) => versionRow(prompt, version, `${parent}/versions/${version}`)),
    ),
  ];
}

/** Makes rows that hold rows; none when they would hold none. */
function groupBelow(prompt: PromptSummary, parent: string) {
  return (label: string, icon: string, children: readonly Row[]): readonly Row[] => {
    if (children.length === 0) return [];
    const id = `${parent}/${label.toLowerCase()}`;
    const description = String(children.length);
    return [
      { id, kind: 'group', label, description, icon, fold: 'collapsed', children: () => children, prompt },
    ];
  };
}

function partRow(prompt: PromptSummary, part: PartSummary, id: string): Row {
  const { icon, color } = partIcons[part.kind === 'message' ? part.label : part.kind] ?? otherPart;
  return {
    id,
    kind: 'part',
    label: part.kind === 'content' ? t('Content') : part.label,
    description: part.preview,
    icon,
    ...(color && { iconColor: color }),
    fold: 'none',
    children: noRows,
    prompt,
    opens: { kind: 'place', uri: prompt.uri, position: part.range.start },
  };
}

function variableRow(prompt: PromptSummary, variable: VariableSummary, id: string): Row {
  const { name, type, required, description, range } = variable;
  return {
    id,
    kind: 'variable',
    label: name,
    description: required ? t('{0}, required', type) : type,
    icon: typeIcon(type),
    ...(description !== null && {
      tooltip: () => ({ title: name, subtitle: type, text: description, facts: [] }),
    }),
    fold: 'none',
    children: noRows,
    prompt,
    opens: { kind: 'place', uri: prompt.uri, position: range.start },
  };
}

function versionRow(prompt: PromptSummary, version: string, id: string): Row {
  return {
    id,
    kind: 'version',
    label: version,
    description: [
      version === prompt.versions[0] ? 'newest' : '',
      ...prompt.labels.filter((label) => label.version === version).map(({ name }) => `[${name}]`),
    ]
      .filter((fact) => fact !== '')
      .join(' · '),
    icon: 'git-commit',
    fold: 'none',
    children: noRows,
    prompt,
    opens: { kind: 'version', version },
  };
}

interface PartIcon {
  readonly icon: string;
  readonly color?: string;
}

const otherPart: PartIcon = { icon: 'comment' };

/** By role of a message, or by kind of another part. */
const partIcons: Readonly<Partial<Record<string, PartIcon>>> = {
  system: { icon: 'settings-gear', color: 'charts.purple' },
  user: { icon: 'account', color: 'charts.blue' },
  assistant: { icon: 'hubot', color: 'charts.green' },
  tool: { icon: 'tools', color: 'charts.orange' },
  function: { icon: 'tools', color: 'charts.orange' },
  content: { icon: 'symbol-text' },
  partial: { icon: 'symbol-snippet' },
};

/** By the first word of a type as people read it; the first row that fits. */
const typeIcons: readonly (readonly [RegExp, string])[] = [
  [/^(list|array)\b/, 'symbol-array'],
  [/^(integer|number)\b/, 'symbol-numeric'],
  [/^boolean\b/, 'symbol-boolean'],
  [/^(enum|one of)\b|^['"]/, 'symbol-enum'],
  [/^(map|object)\b/, 'symbol-object'],
  [/^string\b/, 'symbol-string'],
];

function typeIcon(type: string): string {
  return typeIcons.find(([pattern]) => pattern.test(type))?.[1] ?? 'symbol-variable';
}
