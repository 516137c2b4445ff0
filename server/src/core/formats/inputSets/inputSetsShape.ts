import type { MapShape, Proposal, Shape } from '../promptManager/shape/modelShape.js';
import { required } from '../shape/key.js';

const anySet: Shape = { kind: 'mapOf', values: { kind: 'anything' }, nullable: true };

/** A file of saved inputs; where they are known, with the shape of its sets and names to propose for them. */
export function inputSetsShape({
  set = anySet,
  names = [],
}: { readonly set?: Shape | undefined; readonly names?: readonly Proposal[] } = {}): MapShape {
  return {
    kind: 'map',
    name: 'a file of saved inputs',
    open: false,
    keys: [
      required(
        'inputs',
        { kind: 'mapOf', keys: names, values: set, nullable: true },
        'Saved inputs of the prompt: a name, and below it the values by variable.',
      ),
    ],
  };
}
