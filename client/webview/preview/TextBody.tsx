import { Component, createRef, type JSX } from 'preact';
import type { OutputPiece } from '../../../server/src/protocol/index.js';
import { chunksOf } from './chunks.js';
import { withVisibleSpace } from './messageText.js';
import type { Cursor } from './messages.js';
import { isLit, piecesBetween } from './pieces.js';

interface Props {
  readonly text: string;
  readonly whitespace: boolean;
  /** Where the text comes from; without it nothing in it can be clicked. */
  readonly pieces?: readonly OutputPiece[] | undefined;
  readonly cursor?: Cursor | undefined;
}

/**
 * A text as the model gets it. A long one is laid out, and its pieces are marked, only where it is in sight; it is redrawn
 * only where it changed.
 */
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
        const whole = chunk === '' ? '\n' : chunk;
        return <FarChunk key={index} {...props} text={whole} start={at} end={at + chunk.length} />;
      })}
    </>
  );
}

interface ChunkProps extends Props {
  readonly start: number;
  readonly end: number;
}

/** A chunk of a long text, plain until it comes near to what is in sight. */
class FarChunk extends Component<ChunkProps, { readonly near: boolean }> {
  override state = { near: false };
  readonly #holder = createRef<HTMLDivElement>();
  #observer: IntersectionObserver | undefined;

  override componentDidMount(): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        const near = entries.at(-1)?.isIntersecting ?? false;
        if (near !== this.state.near) this.setState({ near });
      },
      { rootMargin: '800px' },
    );
    if (this.#holder.current) this.#observer.observe(this.#holder.current);
  }

  override componentWillUnmount(): void {
    this.#observer?.disconnect();
  }

  override render(props: ChunkProps, { near }: { readonly near: boolean }): JSX.Element {
    return (
      <div class="chunk" ref={this.#holder}>
        <Chunk {...props} pieces={near ? props.pieces : undefined} />
      </div>
    );
  }
}

class Chunk extends Component<ChunkProps> {
  /** The pieces as they were drawn last. */
  #drawn: readonly Drawn[] = [];

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
    this.#drawn = piecesBetween(pieces, start, end).map(({ index, start: from, end: to }, at) => {
      const piece = pieces[index];
      const lit = piece !== undefined && isLit(piece, cursor);
      const marked = piece?.kind !== 'text';
      return redrawn(this.#drawn[at], {
        index,
        text: shown(text.slice(from, to)),
        className: lit ? (marked ? 'v lit' : 'lit-text') : marked ? 'v' : undefined,
        tabIndex: marked ? (index === first ? 0 : -1) : undefined,
      });
    });
    return <>{this.#drawn.map(({ element }) => element)}</>;
  }
}

/** How a piece looks. */
interface Look {
  readonly index: number;
  readonly text: string;
  readonly className: string | undefined;
  readonly tabIndex: number | undefined;
}

interface Drawn {
  readonly look: Look;
  readonly element: JSX.Element;
}

/** The same element for a piece that looks as before: it is not compared again. */
function redrawn(before: Drawn | undefined, look: Look): Drawn {
  const { index, text, className, tabIndex } = look;
  const old = before?.look;
  if (
    before &&
    old?.index === index &&
    old.text === text &&
    old.className === className &&
    old.tabIndex === tabIndex
  )
    return before;
  const element = (
    <span key={index} data-piece={index} class={className} tabIndex={tabIndex}>
      {text}
    </span>
  );
  return { look, element };
}
