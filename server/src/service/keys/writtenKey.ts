import type { KeyShape, MapShape, Shape } from '../../core/index.js';

/** Where a key is written. */
export interface WrittenPlace {
  readonly style: 'block' | 'flow' | 'json';
  /** The column of the key in a block. */
  readonly indent: number;
  readonly lineBreak: string;
  /** Whether places to fill in are marked as snippets mark them. */
  readonly snippets: boolean;
}

/** A key with the beginning of its value: `status: ${1|draft,active|}`, or the required keys of a map. */
export function writtenKey({ name, shape }: KeyShape, place: WrittenPlace): string {
  const writer = new Writer(place);
  if (place.style === 'json') return `"${name}": ${writer.inline(shape)}`;
  if (place.style === 'flow') return `${name}: ${writer.inline(shape)}`;
  return `${name}:${writer.inBlock(shape, place.indent)}`;
}

class Writer {
  private stops = 0;

  constructor(private readonly place: WrittenPlace) {}

  /** The value behind the colon, with the blank or line break before it. */
  inBlock(shape: Shape, indent: number): string {
    const inner = indent + 2;
    switch (shape.kind) {
      case 'map':
        return `${this.line(inner)}${this.keys(shape, inner)}`;
      case 'mapOf':
        return `${this.line(inner)}${this.stop()}`;
      case 'list':
        return `${this.line(indent)}- ${shape.items.kind === 'map' ? this.keys(shape.items, inner) : this.inline(shape.items)}`;
      case 'text':
        return shape.rule === 'content' || shape.rule === 'message content'
          ? ` |${this.line(inner)}${this.stop()}`
          : ` ${this.inline(shape)}`;
      case 'either':
        return shape.shapes[0] ? this.inBlock(shape.shapes[0], indent) : ' ';
      default:
        return ` ${this.inline(shape)}`;
    }
  }

  /** The value on the line of its key. */
  inline(shape: Shape): string {
    const quote = this.place.style === 'json' ? '"' : '';
    switch (shape.kind) {
      case 'map':
      case 'mapOf':
        return `{${this.stop()}}`;
      case 'list':
        return `[${this.place.style === 'json' && shape.items.kind === 'text' ? `"${this.stop()}"` : this.stop()}]`;
      case 'either':
        return shape.shapes[0] ? this.inline(shape.shapes[0]) : '';
      case 'enum':
        return `${quote}${this.stop(shape.values)}${quote}`;
      case 'boolean':
        return this.stop(['true', 'false']);
      case 'text':
      case 'uuid':
      case 'datetime':
        return `${quote}${this.stop()}${quote}`;
      case 'number':
      case 'integer':
      case 'anything':
        return this.stop();
    }
  }

  private keys({ keys }: MapShape, indent: number): string {
    const required = keys.filter((key) => key.required);
    if (required.length === 0) return this.stop();
    return required
      .map(({ name, shape }) => `${name}:${this.inBlock(shape, indent)}`)
      .join(this.line(indent));
  }

  private line(indent: number): string {
    return `${this.place.lineBreak}${' '.repeat(indent)}`;
  }

  private stop(choices?: readonly string[]): string {
    if (!this.place.snippets) return '';
    this.stops += 1;
    return choices ? `\${${this.stops}|${choices.join(',')}|}` : `$${this.stops}`;
  }
}
