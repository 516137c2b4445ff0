/** What a pattern is followed by: steps that name each other by their places. */
export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
  /** Backwards for what stands before a place. */
  readonly direction: 1 | -1;
}

export type Step =
  /** Takes one code point. */
  | { readonly kind: 'take'; readonly accepts: (point: string) => boolean; readonly next: number }
  /** Goes on in several ways. */
  | { readonly kind: 'fork'; readonly next: readonly number[] }
  /** Goes on where something holds of the place. */
  | {
      readonly kind: 'edge';
      readonly holds: (before: string, after: string) => boolean;
      readonly next: number;
    }
  /** Goes on where another program fits, or does not, from this place on. */
  | { readonly kind: 'look'; readonly program: Program; readonly negate: boolean; readonly next: number }
  | { readonly kind: 'end' };
