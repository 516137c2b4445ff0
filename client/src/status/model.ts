import type { PromptSummary } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import { problemsOf } from '../prompts/tooltip.js';

/** What the status bar says of the active prompt. */
export interface Status {
  readonly text: string;
  readonly tooltip: string;
  readonly spoken: string;
}

/** The prompt's id and version, a dot when it is changed, and its problems. */
export function promptStatus(prompt: PromptSummary): Status {
  const { id, family, dialect, version, changed, errors, warnings, versions } = prompt;
  const isForeign = family !== 'prompt-manager';
  const text = [
    '$(comment-discussion)',
    id,
    isForeign ? dialect : version,
    changed === true ? '●' : null,
    errors > 0 ? `$(error) ${errors}` : null,
    warnings > 0 ? `$(warning) ${warnings}` : null,
  ];
  const [newest] = versions;
  const facts = [
    version === null ? id : `${id} ${version}`,
    isForeign ? dialect : '',
    changed === true && newest !== undefined ? t('changed since {0}', newest) : '',
    problemsOf(prompt),
  ];
  const spoken = facts.filter((fact) => fact !== '').join(', ');
  return {
    text: text.filter((part) => part !== null && part !== '').join(' '),
    tooltip: t('{0}. Show the history.', spoken),
    spoken: t('Prompt {0}', spoken),
  };
}
