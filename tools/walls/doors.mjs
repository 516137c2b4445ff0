/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

/** Rooms are entered through their front door only. @type {readonly Rule[]} */
export const doors = [
  {
    name: 'layer-door',
    comment: 'A layer of the server is entered through its index.ts.',
    severity: 'error',
    from: { path: '^(server/src/[^/]+|client)/' },
    to: { path: '^server/src/[^/]+/', pathNot: ['^$1/', '^server/src/[^/]+/index\\.ts$'] },
  },
  {
    name: 'room-door',
    comment: 'A room of core is entered through its index.ts.',
    severity: 'error',
    from: { path: '^server/src/core/([^/]+)/' },
    to: {
      path: '^server/src/core/[^/]+/',
      pathNot: ['^server/src/core/$1/', '^server/src/core/[^/]+/index\\.ts$'],
    },
  },
  {
    name: 'room-door-from-core-index',
    comment: "Core's own index.ts enters its rooms through their index.ts.",
    severity: 'error',
    from: { path: '^server/src/core/[^/]+$' },
    to: { path: '^server/src/core/[^/]+/', pathNot: '^server/src/core/[^/]+/index\\.ts$' },
  },
  {
    name: 'panel-door',
    comment: 'A webview panel imports its own folder and client/webview/shared, not another panel.',
    severity: 'error',
    from: { path: '^client/webview/([^/]+)/' },
    to: { path: '^client/webview/', pathNot: ['^client/webview/$1/', '^client/webview/shared/'] },
  },
];
