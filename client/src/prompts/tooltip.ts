import type { PromptSummary } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import { counted } from '../counted.js';

/** A hover over a row, as plain text. */
export interface Tooltip {
  readonly title: string;
  readonly subtitle: string;
  readonly text: string;
  /** Names and values, one a line. */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** What the hover over a prompt says. */
export function promptTooltip(prompt: PromptSummary, path: string): Tooltip {
  const { id, version, status, description, changed, versions, firstProblem, tags, variables, parts } =
    prompt;
  const [newest] = versions;
  const problems = problemsOf(prompt);
  const messages = parts.filter(({ kind }) => kind === 'message').length;
  const facts: readonly (readonly [string, string | undefined | false])[] = [
    [t('Changed'), changed === true && newest !== undefined && t('since {0}', newest)],
    [
      t('Problems'),
      problems !== '' && firstProblem ? t('{0}, line {1}', problems, firstProblem.line + 1) : problems,
    ],
    [
      t('Size'),
      [messages > 0 ? counted(messages, 'message') : '', counted(variables.length, 'variable')]
        .filter(Boolean)
        .join(', '),
    ],
    [
      t('Versions'),
      newest === undefined ? t('none committed yet') : t('{0}, newest {1}', versions.length, newest),
    ],
    [t('Tags'), tags.join(', ')],
    [t('File'), path],
  ];
  return {
    title: id,
    subtitle: [version, status].filter((fact) => fact !== null).join(', '),
    text: description ?? '',
    facts: facts.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  };
}

/** `1 error, 2 warnings`; empty when there are none. */
export function problemsOf({ errors, warnings }: Pick<PromptSummary, 'errors' | 'warnings'>): string {
  const found = [
    errors > 0 ? counted(errors, 'error') : '',
    warnings > 0 ? counted(warnings, 'warning') : '',
  ];
  return found.filter((part) => part !== '').join(', ');
}

/** The hover as Markdown in which nothing of the user's text is markup. */
export function tooltipMarkdown({ title, subtitle, text, facts }: Tooltip): string {
  const blocks = [`**${literal(title)}** ${literal(subtitle)}`];
  if (text !== '') blocks.push(literal(text));
  if (facts.length > 0) {
    const lines = facts.map(([name, value]) => `|${name}|&nbsp;&nbsp;${literal(value)}|`);
    blocks.push('---', ['| | |', '|:-|:-|', ...lines].join('\n'));
  }
  return blocks.join('\n\n');
}

function literal(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
