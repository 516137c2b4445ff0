import type { JSX } from 'preact';
import type { Range, RenderProblem, TextChange } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import { Icon } from '../shared/Icon.js';

interface Props {
  readonly problem: RenderProblem;
  readonly onReveal: (range: Range) => void;
  readonly onFix: (edits: readonly TextChange[]) => void;
}

/** Why there is no rendering: the place, the cause, the lines around it, and what mends it. */
export function ErrorNotice({ problem, onReveal, onFix }: Props): JSX.Element {
  const { message, next, range, excerpt, fix } = problem;
  const place = range && t('Line {0}, column {1}:', range.start.line + 1, range.start.character + 1);
  return (
    <div class="notice error" role="alert">
      <Icon name="error" />
      <p class="strong">
        {place && `${place} `}
        {message}
      </p>
      {next !== null && <p class="muted">{next}</p>}
      {range && excerpt.length > 0 && (
        <pre class="src">
          {excerpt.map(({ line, text }) => (
            <div key={line}>
              <b>{line + 1}</b>
              <Marked line={line} text={text} range={range} />
            </div>
          ))}
        </pre>
      )}
      {range && (
        <div class="acts">
          <button
            type="button"
            class="btn small"
            onClick={() => {
              onReveal(range);
            }}
          >
            {t('Go to Line {0}', range.start.line + 1)}
          </button>
          {fix && (
            <button
              type="button"
              class="btn second small"
              onClick={() => {
                onFix(fix.edits);
              }}
            >
              {fix.title}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** A line with the part of it that lies in the range underlined. */
function Marked({
  line,
  text,
  range,
}: {
  readonly line: number;
  readonly text: string;
  readonly range: Range;
}): JSX.Element {
  const { start, end } = range;
  if (line < start.line || line > end.line) return <>{text}</>;
  const from = line === start.line ? start.character : 0;
  const to = line === end.line ? Math.max(end.character, from + 1) : text.length;
  return (
    <>
      {text.slice(0, from)}
      <span class="sq">{text.slice(from, to) || ' '}</span>
      {text.slice(to)}
    </>
  );
}
