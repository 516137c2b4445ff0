import { layOut } from './layOut.js';
import type { PrintedBody, PrintedPiece } from './printed.js';
import type { TracedProgram } from './tracedText.js';

interface Frame {
  readonly data: unknown;
  readonly pieces: PrintedPiece[];
  inner: PrintedBody[];
}

/** Hears what compiled bodies do, and keeps what each of them printed. */
export class Tracer {
  /** The bodies that ran since the trace began. */
  entered = new Set<TracedProgram>();
  private frame: Frame = emptyFrame(undefined);

  begin(): void {
    this.entered = new Set();
    this.frame = emptyFrame(undefined);
  }

  /** What the outermost body that ran last has printed. */
  takePrinted(): PrintedBody | undefined {
    const [body] = this.frame.inner;
    this.frame = emptyFrame(undefined);
    return body;
  }

  /** Runs a body. */
  enter(program: TracedProgram, data: unknown, run: () => unknown): unknown {
    const outer = this.frame;
    const frame = emptyFrame(data);
    this.frame = frame;
    this.entered.add(program);
    try {
      const value = run();
      const { text, tiles } = layOut(program, frame.pieces, value);
      outer.inner.push({ program, text, tiles, turn: data === outer.data ? undefined : turnOf(data) });
      return value;
    } finally {
      this.frame = outer;
    }
  }

  /** Takes what a body appends, and hands it on. */
  readonly piece = (id: number, value: unknown): unknown => {
    const { frame } = this;
    frame.pieces.push({ id, value, inner: frame.inner });
    if (frame.inner.length > 0) frame.inner = [];
    return value;
  };
}

function emptyFrame(data: unknown): Frame {
  return { data, pieces: [], inner: [] };
}

/** `each` counts in `index`, and has the name of an entry in `key`; of a list both are the index. */
function turnOf(data: unknown): number | string | undefined {
  if (typeof data !== 'object' || data === null || !('key' in data)) return undefined;
  const { key } = data;
  return typeof key === 'number' || typeof key === 'string' ? key : undefined;
}
