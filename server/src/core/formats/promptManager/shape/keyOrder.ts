import type { MapShape } from './modelShape.js';
import { promptShape } from './promptShape.js';

/** The keys that the model names at a path of a prompt, in its order. */
export function keyOrder(path: readonly string[]): readonly string[] {
  return shapeAt(path)?.keys.map(({ name }) => name) ?? [];
}

/** The part of the prompt model at a path of keys; undefined where it names no keys. */
function shapeAt(path: readonly string[]): MapShape | undefined {
  let shape: MapShape | undefined = promptShape;
  for (const key of path) {
    const found: MapShape['keys'][number]['shape'] | undefined = shape?.keys.find(
      ({ name }) => name === key,
    )?.shape;
    const inner: MapShape['keys'][number]['shape'] | undefined = found?.kind === 'list' ? found.items : found;
    shape = inner?.kind === 'map' ? inner : undefined;
  }
  return shape;
}
