import { char, isNameCharacter } from './characters.js';
import { soundKind, type PieceRow, type SoundKind } from './pieceRow.js';
import { SoundScan } from './soundScan.js';

/** Reads the tags that are quickly seen to be sound: by far the most. */
export class SoundTagReader {
  private readonly text: string;
  private readonly scan: SoundScan;

  constructor(private readonly row: PieceRow) {
    this.text = row.source.text;
    this.scan = new SoundScan(this.text);
  }

  /** Adds the tag at `start` to the row, and tells where it ends; -1 when it takes a closer look. */
  read(start: number): number {
    const { scan, text } = this;
    const code = text.charCodeAt(start + 2);
    const inner = start + 3;
    switch (code) {
      case char.hash:
        return scan.scanCall(inner, true) ? this.addNamed(soundKind.section, start, inner) : -1;
      case char.caret:
        return scan.scanCall(inner, true) ? this.addNamed(soundKind.inverse, start, inner) : -1;
      case char.slash:
        return scan.scanCloser(inner) ? this.addNamed(soundKind.closer, start, inner) : -1;
      case char.greater:
        return scan.scanCall(inner, false) ? this.add(soundKind.partial, start, inner) : -1;
      default:
        return this.readPlain(start, code);
    }
  }

  private readPlain(start: number, first: number): number {
    const { scan, text } = this;
    let at = start + 2;
    if (first === 32) while (text.charCodeAt(at) === 32) at++;
    const code = text.charCodeAt(at);
    if (!isNameCharacter(code) && code !== char.at && code !== char.dot) return -1;
    if (code === 101 && text.startsWith('else', at)) {
      const wordEnd = at + 4;
      if (text.startsWith('}}', wordEnd)) {
        scan.end = wordEnd + 2;
        return this.add(soundKind.else, start, wordEnd);
      }
      const isWord = text.charCodeAt(wordEnd) === 32;
      return isWord && scan.scanCall(wordEnd, true) ? this.add(soundKind.elseIf, start, wordEnd) : -1;
    }
    return scan.scanCall(at, false) ? this.add(soundKind.mustache, start, start + 2) : -1;
  }

  private add(kind: SoundKind, start: number, markEnd: number): number {
    this.row.add(kind, start, markEnd);
    return this.scan.end;
  }

  private addNamed(kind: SoundKind, start: number, markEnd: number): number {
    this.row.add(kind, start, markEnd);
    this.row.nameLast(this.scan.calleeStart, this.scan.calleeEnd);
    return this.scan.end;
  }
}
