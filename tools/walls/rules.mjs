import { doors } from './doors.mjs';
import { layers } from './layers.mjs';

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

/** What each part of the source may import: everything that its row of the table does not name is refused. */
const layerRules = layers.map(
  /** @returns {Rule} */ ({ name, folder, may, npm = [], node = false }) => ({
    name: `${name}-imports`,
    comment: `${folder} may import ${[...may, ...npm].join(', ') || 'nothing'}${node ? ' and Node built-ins' : ''}.`,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: {
      path: '.',
      pathNot: [`^${folder}/`, ...may.map((path) => `^${path}`), ...npm.map(npmPackage)],
      ...(node ? { dependencyTypesNot: ['core'] } : {}),
    },
  }),
);

/** @type {readonly Rule[]} */
const general = [
  {
    name: 'protocol-types-only',
    comment: 'server/src/protocol imports nothing at run time.',
    severity: 'error',
    from: { path: '^server/src/protocol/' },
    to: { pathNot: '^server/src/protocol/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-test-in-source',
    comment: 'The product does not import tests, benchmarks or tools.',
    severity: 'error',
    from: { path: '^(server|client)/' },
    to: { path: '^(test|tools|bench)/' },
  },
  {
    name: 'no-cycle',
    comment: 'No file imports itself by a detour.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: "Every import leads somewhere ('vscode' is there at run time only).",
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^vscode$' },
  },
];

/** All walls of the house, as rules of dependency-cruiser. */
export const forbidden = [...layerRules, ...doors, ...general];

/**
 * Where an npm package is found: its folder, its type declarations, or its bare name when only types or nothing is there.
 * @param {string} name
 */
function npmPackage(name) {
  return `(^|node_modules/(@types/)?)${name}(/|$)`;
}
