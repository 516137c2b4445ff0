import type { PromptFile, TemplateSite } from '../../formats/index.js';
import type { Span } from '../../text/index.js';
import type { RenderText } from '../renderText.js';
import type { RenderPiece, TextSpan } from './piece.js';

/** A span of a file. */
export interface FilePlace {
  readonly file: PromptFile;
  readonly span: Span;
}

/** A piece of what the model gets, and where it comes from in the files. */
export interface FilePiece extends Pick<RenderPiece, 'start' | 'end' | 'kind' | 'path'> {
  readonly from: FilePlace;
  readonly loops: readonly { readonly opener: FilePlace; readonly at: number | string }[];
  readonly calls: readonly { readonly name: string | undefined; readonly call: FilePlace }[];
}

/** A template and the file it stands in. */
export interface PlacedSite {
  readonly file: PromptFile;
  readonly site: TemplateSite;
}

const nothingAround: readonly never[] = [];

/** Turns places in the texts of a job into places in the files that they come from. */
export class FilePlacer {
  /** One place for each span of a text: a loop prints the same ones again and again. */
  private readonly known = new Map<TextSpan, FilePlace>();
  private readonly placedLoops = new Map<RenderPiece['loops'], FilePiece['loops']>();
  private readonly placedCalls = new Map<RenderPiece['calls'], FilePiece['calls']>();

  constructor(private readonly siteOf: (text: RenderText) => PlacedSite | undefined) {}

  /** The piece in the files; undefined when its text is none of theirs. */
  piece({ start, end, kind, path, from, loops, calls }: RenderPiece): FilePiece | undefined {
    const place = this.place(from);
    if (!place) return undefined;
    return { start, end, kind, path, from: place, loops: this.loops(loops), calls: this.calls(calls) };
  }

  /** The turns around the pieces of one turn are one value, so that they are placed once. */
  private loops(loops: RenderPiece['loops']): FilePiece['loops'] {
    if (loops.length === 0) return nothingAround;
    let placed = this.placedLoops.get(loops);
    if (!placed) {
      placed = loops.flatMap(({ opener, at }) => {
        const there = this.place(opener);
        return there ? [{ opener: there, at }] : [];
      });
      this.placedLoops.set(loops, placed);
    }
    return placed;
  }

  private calls(calls: RenderPiece['calls']): FilePiece['calls'] {
    if (calls.length === 0) return nothingAround;
    let placed = this.placedCalls.get(calls);
    if (!placed) {
      placed = calls.flatMap(({ name, call }) => {
        const there = this.place(call);
        return there ? [{ name, call: there }] : [];
      });
      this.placedCalls.set(calls, placed);
    }
    return placed;
  }

  place(at: TextSpan): FilePlace | undefined {
    const known = this.known.get(at);
    if (known) return known;
    const found = this.siteOf(at.text);
    if (!found) return undefined;
    const place = { file: found.file, span: found.site.map.toFileSpan(at.span) };
    this.known.set(at, place);
    return place;
  }
}
