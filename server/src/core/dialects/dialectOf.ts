import type { DialectId } from '../formats/index.js';
import { builtInHelpers } from './builtInHelpers.js';
import { builtInDataVariables } from './dataVariables.js';
import type { Dialect } from './dialect.js';

/** The dialect with an id. */
export function dialectOf(id: DialectId): Dialect {
  return dialects[id];
}

const dialects: Readonly<Record<DialectId, Dialect>> = {
  handlebars: {
    id: 'handlebars',
    name: 'Handlebars',
    helpers: builtInHelpers,
    dataVariables: builtInDataVariables,
  },
  // The Python library has no working way to register a helper: exactly the built-in ones are there.
  'prompt-manager': {
    id: 'prompt-manager',
    name: 'Prompt Manager',
    helpers: builtInHelpers,
    dataVariables: builtInDataVariables,
  },
};
