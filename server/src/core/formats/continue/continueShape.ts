import type { MapShape } from '../promptManager/shape/modelShape.js';
import { optional, word } from '../shape/key.js';

/** The keys before the rule of Continue's older `.prompt` files. */
export const continueShape: MapShape = {
  kind: 'map',
  name: 'Continue prompt',
  open: true,
  keys: [
    optional('name', word, 'The name of the command.'),
    optional('description', word, 'What it does.'),
    optional('version', word, 'The version of the format.'),
    optional(
      'temperature',
      { kind: 'number', minimum: 0, maximum: 2, nullable: true },
      'Sampling temperature.',
    ),
  ],
};
