import { setTimeout } from 'node:timers/promises';

/** For how long after a rendering the next keystroke is taken to be one with an open preview, in milliseconds. */
const watchedMs = 2000;

/** How long other requests wait for a rendering to be asked for and done, in milliseconds. */
const patienceMs = 50;

interface Turn {
  /** When it began, by the clock of `performance`. */
  readonly at: number;
  /** Whether the file has changed since: another turn is awaited. */
  readonly stale: boolean;
  readonly ended: Promise<void>;
  readonly end: () => void;
}

/**
 * Lets the preview go first: after a keystroke in a file whose preview is open, the client asks for diagnostics before it
 * asks for the rendering, which people look at.
 */
export class PreviewTurns {
  private readonly turns = new Map<string, Turn>();

  /** A rendering of a file begins; the returned function says that it has ended. */
  begin(uri: string): () => void {
    const waiting = this.turns.get(uri);
    const turn = { ...(waiting?.stale ? waiting : newTurn()), at: performance.now(), stale: false };
    this.turns.set(uri, turn);
    return turn.end;
  }

  /** Files have changed. */
  changed(uris: Iterable<string>): void {
    for (const uri of uris) {
      const turn = this.turns.get(uri);
      if (!turn || turn.stale) continue;
      if (performance.now() - turn.at > watchedMs) this.turns.delete(uri);
      else this.turns.set(uri, { ...newTurn(), at: turn.at, stale: true });
    }
  }

  /** Resolves when nothing is to be rendered of a file any more, or when that takes long. */
  async over(uri: string): Promise<void> {
    const turn = this.turns.get(uri);
    if (turn) await Promise.race([turn.ended, setTimeout(patienceMs, undefined, { ref: false })]);
  }
}

function newTurn(): Pick<Turn, 'ended' | 'end'> {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { ended, end: () => end() };
}
