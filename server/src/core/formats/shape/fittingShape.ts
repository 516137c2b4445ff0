import type { SyntaxNode } from '../../notation/index.js';
import type { Shape } from '../promptManager/shape/modelShape.js';

/** Of several shapes the one for a list, a map or a single value; any other shape itself. */
export function fittingShape(shape: Shape, kind: SyntaxNode['kind']): Shape | undefined {
  return shape.kind === 'either' ? shape.shapes.find((one) => collectionOf(one) === kind) : shape;
}

function collectionOf({ kind }: Shape): SyntaxNode['kind'] {
  if (kind === 'list') return 'list';
  return kind === 'map' || kind === 'mapOf' ? 'map' : 'scalar';
}
