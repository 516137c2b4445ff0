import type { Dialect } from '../dialects/index.js';
import type { TemplateSite } from '../formats/index.js';
import type { ValueType } from '../schema/index.js';
import type { DataUse, Declaration, HelperCall, PartialUse, VariableUse } from './promptAnalysis.js';
import type { PartialArguments, Scope } from './scope.js';

/** What one template means, entered with one scope. */
export interface SiteAnalysis {
  readonly site: TemplateSite;
  /** The scope of its outermost text. */
  readonly scope: Scope;
  readonly uses: readonly VariableUse[];
  readonly dataUses: readonly DataUse[];
  readonly helperCalls: readonly HelperCall[];
  readonly partialUses: readonly PartialUse[];
  readonly inlinePartials: readonly string[];
  /** The scopes in which partials are entered. */
  readonly entrances: readonly Entrance[];
  /** Where the scope changes, in ascending order of offsets of the text. */
  readonly regions: readonly Region[];
}

/** From an offset on, up to the next region, names mean this. */
export interface Region {
  readonly from: number;
  readonly scope: Scope;
}

/** A partial is called by name with this scope. */
export interface Entrance {
  readonly partial: string;
  readonly scope: Scope;
  readonly args: PartialArguments | undefined;
}

/** What all templates of a prompt have in common. */
export interface PromptNames {
  readonly dialect: Dialect;
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** What default values and saved inputs show of types. */
  readonly inferred: ReadonlyMap<string, ValueType>;
  /** The template of a file that a partial's name means, for names that the prompt itself has not. */
  partialFile(name: string): TemplateSite | undefined;
}

/** The scope at an offset of an analysed template. */
export function scopeIn({ regions, scope }: SiteAnalysis, offset: number): Scope {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((regions[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return regions[low - 1]?.scope ?? scope;
}
