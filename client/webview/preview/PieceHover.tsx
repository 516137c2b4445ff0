import type { JSX } from 'preact';
import type { OutputPiece } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import type { Place } from './place.js';
import { originOf } from './pieces.js';

interface Props {
  readonly piece: OutputPiece;
  readonly value: string;
  /** Pixels in the text. */
  readonly left: number;
  readonly top: number;
  readonly onReveal: (place: Place) => void;
}

/** Tells of a piece of the output which variable it is, its value, and where it comes from. */
export function PieceHover({ piece, value, left, top, onReveal }: Props): JSX.Element {
  const { path, from } = piece;
  const input = path === null ? undefined : inputOf(path);
  return (
    <div class="hover" role="tooltip" style={{ left: `${String(left)}px`, top: `${String(top)}px` }}>
      <div class="hb">
        {path !== null && (
          <p>
            <code>
              <span class="t-name">{path}</span> ={' '}
              <span class="t-str">{JSON.stringify(shortened(value))}</span>
            </code>
          </p>
        )}
        <p class="muted">{originOf(piece)}</p>
      </div>
      <div class="hs">
        <button
          type="button"
          class="link"
          onClick={() => {
            onReveal(from);
          }}
        >
          {t('Go to Line {0}', from.range.start.line + 1)}
        </button>
        {input && (
          <button
            type="button"
            class="link"
            onClick={() => {
              input.focus();
            }}
          >
            {t('Edit Input')}
          </button>
        )}
      </div>
    </div>
  );
}

/** The control of the form that a path leads to, or of the variable it begins with. */
function inputOf(path: string): HTMLElement | undefined {
  const names = path.replace(/^(?:this|@root)[./]/, '').split(/[./]/);
  for (let count = names.length; count > 0; count--) {
    const control = document.getElementById(`input-${names.slice(0, count).join('.')}`);
    if (control) return control;
  }
  return undefined;
}

function shortened(value: string): string {
  return value.length > 120 ? `${value.slice(0, 120)}…` : value;
}
