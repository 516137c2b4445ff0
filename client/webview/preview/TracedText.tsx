import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OutputPiece } from '../../../server/src/protocol/index.js';
import { useActs } from './actEvents.js';
import { PieceHover } from './PieceHover.js';
import type { Cursor } from './messages.js';
import type { Place } from './place.js';
import { TextBody } from './TextBody.js';

interface Props {
  readonly text: string;
  readonly pieces: readonly OutputPiece[];
  readonly cursor: Cursor | undefined;
  readonly whitespace: boolean;
  readonly onReveal: (place: Place) => void;
}

interface Hovered {
  readonly index: number;
  readonly left: number;
  readonly top: number;
}

/** After how many milliseconds of rest the hover comes. */
const restMs = 350;

/** A text whose pieces lead to the template: by click, by Enter, by hover; the arrow keys go from value to value. */
export function TracedText({ text, pieces, cursor, whitespace, onReveal }: Props): JSX.Element {
  const holder = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const [hovered, setHovered] = useState<Hovered>();
  const show = (target: Element | null): void => {
    const span = target?.closest<HTMLElement>('.v');
    const area = holder.current?.getBoundingClientRect();
    const line = span?.getClientRects()[0];
    if (!span || !area || !line) return;
    setHovered({
      index: Number(span.dataset['piece']),
      left: line.left - area.left,
      top: line.bottom - area.top,
    });
  };
  const later = (act: () => void): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, restMs);
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  useEffect(() => {
    setHovered(undefined);
  }, [text]);
  useActs(holder, { hover: show });
  const reveal = (target: EventTarget | null): void => {
    const span = target instanceof Element ? target.closest<HTMLElement>('[data-piece]') : null;
    const piece = span && pieces[Number(span.dataset['piece'])];
    if (piece) onReveal(piece.from);
  };
  const piece = hovered && pieces[hovered.index];
  return (
    <div
      ref={holder}
      class="traced"
      onClick={(event) => {
        if (window.getSelection()?.toString() === '') reveal(event.target);
      }}
      onMouseOver={(event) => {
        const { target } = event;
        if (target instanceof Element && target.closest('.hover')) clearTimeout(timer.current);
        else
          later(() => {
            if (target instanceof Element && target.closest('.v')) show(target);
            else setHovered(undefined);
          });
      }}
      onMouseLeave={() => {
        later(() => {
          setHovered(undefined);
        });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setHovered(undefined);
        if (event.key === 'Enter') reveal(event.target);
        if (event.key === 'ArrowRight' || event.key === 'ArrowLeft')
          step(event, event.key === 'ArrowRight' ? 1 : -1);
      }}
    >
      <TextBody text={text} whitespace={whitespace} pieces={pieces} cursor={cursor} />
      {hovered && piece && (
        <PieceHover
          piece={piece}
          value={text.slice(piece.start, piece.end)}
          left={hovered.left}
          top={hovered.top}
          onReveal={onReveal}
        />
      )}
    </div>
  );

  function step(event: KeyboardEvent, by: number): void {
    const spans = Array.from(holder.current?.querySelectorAll<HTMLElement>('.v') ?? []);
    const at = spans.findIndex((span) => span === document.activeElement);
    const next = at < 0 ? undefined : spans[at + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
