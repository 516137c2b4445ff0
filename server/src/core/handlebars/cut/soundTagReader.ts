import { char, isNameCharacter } from './characters.js';
import type { Piece } from './pieces.js';
import { SoundScan } from './soundScan.js';
import { SoundCloser, SoundElse, SoundMustache, SoundOpener, SoundPartial } from './soundTags.js';
import type { TemplateSource } from './templateSource.js';

/** Reads the tags that are quickly seen to be sound: by far the most. */
export class SoundTagReader {
  /** Where the tag read last ends. */
  end = 0;
  private readonly scan: SoundScan;

  constructor(private readonly source: TemplateSource) {
    this.scan = new SoundScan(source.text);
  }

  /** The tag at `start`, or undefined when it takes a closer look. */
  read(start: number): Piece | undefined {
    const piece = this.readPiece(start);
    this.end = this.scan.end;
    return piece;
  }

  private readPiece(start: number): Piece | undefined {
    const { source, scan } = this;
    const { text } = source;
    const code = text.charCodeAt(start + 2);
    const inner = start + 3;
    switch (code) {
      case char.hash:
        return this.readOpener(start, inner, 'section');
      case char.caret:
        return this.readOpener(start, inner, 'inverse');
      case char.slash: {
        if (!scan.scanCloser(inner)) return undefined;
        const { end } = scan;
        return {
          kind: 'closer',
          start,
          end,
          key: this.key(),
          closer: new SoundCloser(source, start, inner, end),
        };
      }
      case char.greater:
        return scan.scanCall(inner, false) ? new SoundPartial(source, start, inner, scan.end) : undefined;
      default:
        return this.readPlain(start, code);
    }
  }

  private readOpener(start: number, inner: number, form: 'section' | 'inverse'): Piece | undefined {
    const { source, scan } = this;
    if (!scan.scanCall(inner, true)) return undefined;
    const { end } = scan;
    const key = this.key();
    const opener = new SoundOpener(source, start, inner, end);
    return { kind: 'opener', start, end, form, key, name: key, isSound: true, opener };
  }

  private readPlain(start: number, first: number): Piece | undefined {
    const { source, scan } = this;
    const { text } = source;
    let at = start + 2;
    if (first === 32) while (text.charCodeAt(at) === 32) at++;
    const code = text.charCodeAt(at);
    if (!isNameCharacter(code) && code !== char.at && code !== char.dot) return undefined;
    if (code === 101 && text.startsWith('else', at)) {
      const isWord = text.charCodeAt(at + 4) === 32;
      if (!isWord || !scan.scanCall(at + 4, true)) return undefined;
      return new SoundElse(source, start, at + 4, scan.end);
    }
    return scan.scanCall(at, false) ? new SoundMustache(source, start, start + 2, scan.end) : undefined;
  }

  private key(): string {
    return this.source.text.slice(this.scan.calleeStart, this.scan.calleeEnd);
  }
}
