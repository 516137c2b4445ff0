import { extractPartial } from './extractPartial.js';
import { extractVariable } from './extractVariable.js';
import { inlinePartial } from './inlinePartial.js';
import type { Refactoring } from './refactoring.js';
import { toggleWhitespaceControl } from './toggleWhitespaceControl.js';
import { wrapInIf } from './wrapInIf.js';

/** Every refactoring, in the order in which they are offered. */
export const refactorings: readonly Refactoring[] = [
  wrapInIf,
  extractPartial,
  extractVariable,
  inlinePartial,
  toggleWhitespaceControl,
];
