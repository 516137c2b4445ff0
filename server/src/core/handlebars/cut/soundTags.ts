import type { Span } from '../../text/index.js';
import { char } from './characters.js';
import type { ElsePiece } from './pieces.js';
import type { CallReading } from '../tag/parseBlockParams.js';
import { stripOf } from './strip.js';
import type {
  BlockCloser,
  BlockOpener,
  BlockParams,
  Call,
  Content,
  Expression,
  Mustache,
  PartialCall,
  TagEnds,
} from '../syntax.js';
import { TagAttempt } from '../tag/tagAttempt.js';
import { readCall } from '../tag/tagReading.js';
import type { TemplateSource } from './templateSource.js';

/**
 * A tag that `SoundScan` found to be without fault: what it says is parsed when it is asked for. A large template is
 * mostly never looked at in full, and its tree takes a fraction of the memory.
 */
class SoundTag {
  private details: SoundDetails | undefined = undefined;

  constructor(
    private readonly source: TemplateSource,
    readonly start: number,
    private readonly markEnd: number,
    readonly end: number,
  ) {}

  get span(): Span {
    const details = (this.details ??= {});
    return (details.span ??= { start: this.start, end: this.end });
  }

  get tag(): TagEnds {
    const details = (this.details ??= {});
    return (details.ends ??= this.ends());
  }

  get call(): Call {
    return this.read().call;
  }

  get blockParams(): BlockParams | undefined {
    return this.read().blockParams;
  }

  private read(): CallReading {
    const details = (this.details ??= {});
    return (details.reading ??= this.parse());
  }

  private parse(): CallReading {
    const { scanner, text } = this.source;
    scanner.begin(this.markEnd, text.length, false);
    return readCall(new TagAttempt(scanner), 'dynamic');
  }

  private ends(): TagEnds {
    const { start, markEnd, end } = this;
    const hasTilde = this.source.text.charCodeAt(end - 3) === char.tilde;
    const close = { start: hasTilde ? end - 3 : end - 2, end };
    return { open: { start, end: markEnd }, close, strip: stripOf(false, hasTilde) };
  }
}

/** What has been asked of a tag so far. */
interface SoundDetails {
  span?: Span;
  ends?: TagEnds;
  reading?: CallReading;
}

export class SoundMustache extends SoundTag implements Mustache {
  get kind(): 'mustache' {
    return 'mustache';
  }

  get form(): 'plain' {
    return 'plain';
  }
}

export class SoundPartial extends SoundTag implements PartialCall {
  get kind(): 'partial' {
    return 'partial';
  }
}

export class SoundOpener extends SoundTag implements BlockOpener {}

export class SoundCloser extends SoundTag implements BlockCloser {
  get name(): Expression {
    return this.call.callee;
  }
}

export class SoundElseIf extends SoundTag implements ElsePiece {
  readonly kind = 'else-tag';
  readonly form = 'else';
  readonly isChained = true;
}

/** `{{else}}`, which says nothing. */
export class SoundElse extends SoundTag implements ElsePiece {
  readonly kind = 'else-tag';
  readonly form = 'else';
  readonly isChained = false;
}

/** Content without an escape: its value is its text. */
export class PlainContent implements Content {
  private readSpan: Span | undefined = undefined;

  constructor(
    private readonly source: TemplateSource,
    readonly start: number,
    readonly end: number,
  ) {}

  get span(): Span {
    return (this.readSpan ??= { start: this.start, end: this.end });
  }

  get kind(): 'content' {
    return 'content';
  }

  get escaped(): boolean {
    return false;
  }

  get value(): string {
    return this.source.text.slice(this.start, this.end);
  }
}
