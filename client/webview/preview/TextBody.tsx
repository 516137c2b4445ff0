import { Component, type JSX } from 'preact';
import type { OutputPiece } from '../../../server/src/protocol/index.js';
import { chunksOf } from './chunks.js';
import { withVisibleSpace } from './messageText.js';
import { isLit, piecesBetween, type Cursor } from './pieces.js';

interface Props {
  readonly text: string;
  readonly whitespace: boolean;
  /** Where the text comes from; without it nothing in it can be clicked. */
  readonly pieces?: readonly OutputPiece[] | undefined;
  readonly cursor?: Cursor | undefined;
}

/** A text as the model gets it. A long one is laid out only where it is in sight, and redrawn only where it changed. */
export function TextBody(props: Props): JSX.Element {
  const { text } = props;
  const chunks = chunksOf(text);
  if (chunks.length === 1) return <Chunk {...props} start={0} end={text.length} />;
  let start = 0;
  return (
    <>
      {chunks.map((chunk, index) => {
        const at = start;
        start += chunk.length + 1;
        return (
          <div key={index} class="chunk">
            <Chunk {...props} text={chunk === '' ? '\n' : chunk} start={at} end={at + chunk.length} />
          </div>
        );
      })}
    </>
  );
}

interface ChunkProps extends Props {
  readonly start: number;
  readonly end: number;
}

class Chunk extends Component<ChunkProps> {
  override shouldComponentUpdate(next: ChunkProps): boolean {
    const { text, whitespace, pieces, cursor } = this.props;
    return (
      text !== next.text || whitespace !== next.whitespace || pieces !== next.pieces || cursor !== next.cursor
    );
  }

  override render({ text, whitespace, pieces, cursor, start, end }: ChunkProps): JSX.Element {
    const shown = (part: string): string => (whitespace ? withVisibleSpace(part) : part);
    const first = pieces?.findIndex(({ kind }) => kind !== 'text');
    if (!pieces) return <>{shown(text)}</>;
    return (
      <>
        {piecesBetween(pieces, start, end).map(({ index, start: from, end: to }) => {
          const piece = pieces[index];
          const lit = piece !== undefined && isLit(piece, cursor);
          const marked = piece?.kind !== 'text';
          return (
            <span
              key={index}
              data-piece={index}
              class={lit ? (marked ? 'v lit' : 'lit-text') : marked ? 'v' : undefined}
              tabIndex={marked ? (index === first ? 0 : -1) : undefined}
            >
              {shown(text.slice(from, to))}
            </span>
          );
        })}
      </>
    );
  }
}
