import type { KeyShape, Shape, TextShape } from '../promptManager/shape/modelShape.js';

/** A key that must be there. */
export function required(name: string, shape: Shape, description: string): KeyShape {
  return { name, required: true, shape, description };
}

/** A key that may be there. */
export function optional(name: string, shape: Shape, description: string): KeyShape {
  return { name, required: false, shape, description };
}

/** A text where also a number or nothing is taken. */
export const word: TextShape = { kind: 'text', nullable: true, loose: true };
