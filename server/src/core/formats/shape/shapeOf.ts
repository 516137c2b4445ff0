import { promptFormats } from '../formats.js';
import type { PromptFile } from '../promptFile.js';
import type { MapShape, Shape } from '../promptManager/shape/modelShape.js';
import { fittingShape } from './fittingShape.js';

/** What the keys and values of a file may be; undefined for a file without keys of ours. */
export function shapeOf({ format, kind }: Pick<PromptFile, 'format' | 'kind'>): MapShape | undefined {
  return promptFormats.find(({ id }) => id === format)?.shapes?.[kind];
}

/** The shape at a path of keys and positions; undefined where nothing is known. */
export function shapeAt(root: Shape, path: readonly (string | number)[]): Shape | undefined {
  let shape: Shape | undefined = root;
  for (const step of path) {
    const holder: Shape | undefined = shape && fittingShape(shape, typeof step === 'number' ? 'list' : 'map');
    switch (holder?.kind) {
      case 'map':
        shape = holder.keys.find(({ name }) => name === step)?.shape;
        break;
      case 'mapOf':
        shape = holder.values;
        break;
      case 'list':
        shape = holder.items;
        break;
      case 'anything':
        shape = holder;
        break;
      default:
        return undefined;
    }
  }
  return shape;
}
