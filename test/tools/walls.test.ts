import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkWalls, type Breach } from '../../tools/walls/checkWalls.mjs';

/** A small house in which every import is allowed. */
const sound: Readonly<Record<string, string>> = {
  'server/src/core/index.ts': "export * from './text/index.js';",
  'server/src/core/text/index.ts': "export { span } from './span.js';",
  'server/src/core/text/span.ts': 'export const span = 1;',
  'server/src/core/formats/index.ts':
    "import { parse } from 'yaml'; import { span } from '../text/index.js'; export const a = [parse, span];",
  'server/src/protocol/index.ts': "export type { Settings } from './settings.js';",
  'server/src/protocol/settings.ts': 'export interface Settings { readonly a: string }',
  'server/src/service/index.ts': "import { span } from '../core/index.js'; export const b = span;",
  'server/src/node/index.ts':
    "import { readFile } from 'node:fs/promises'; import { span } from '../core/index.js'; export const c = [span, readFile];",
  'server/src/lsp/main.ts':
    "import { createConnection } from 'vscode-languageserver/node'; import { b } from '../service/index.js'; export const d = [b, createConnection];",
  'client/src/extension.ts':
    "import * as vscode from 'vscode'; import type { Settings } from '../../server/src/protocol/index.js'; import type { Message } from '../webview/preview/messages.js'; export const e: [Settings?, Message?] = []; void vscode;",
  'client/webview/preview/messages.ts': 'export type Message = string;',
  'client/webview/shared/list.ts': "import { h } from 'preact'; export const list = h;",
  'client/webview/preview/main.tsx':
    "import { list } from '../shared/list.js'; import type { Message } from './messages.js'; export const f: Message[] = [String(list)];",
  'tools/build.mjs': 'export const g = 1;',
};

/** Imports that must be refused: the file they stand in, what it imports, and the rule that says no. */
const refused: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['server/src/core/text/a.ts', 'node:fs', 'core-imports'],
  ['server/src/core/text/b.ts', 'vscode', 'core-imports'],
  ['server/src/core/text/c.ts', 'vscode-languageserver-types', 'core-imports'],
  ['server/src/core/text/d.ts', '../../service/index.js', 'core-imports'],
  ['server/src/core/text/e.ts', '../../protocol/index.js', 'core-imports'],
  ['server/src/core/text/f.ts', '../formats/inside.js', 'room-door'],
  ['server/src/core/door.ts', './text/span.js', 'room-door-from-core-index'],
  ['server/src/service/a.ts', '../node/index.js', 'service-imports'],
  ['server/src/service/b.ts', 'vscode', 'service-imports'],
  ['server/src/service/c.ts', '../core/text/span.js', 'layer-door'],
  ['server/src/service/d.ts', 'node:path', 'service-imports'],
  ['server/src/protocol/a.ts', 'vscode-languageserver-types', 'protocol-types-only'],
  ['server/src/protocol/b.ts', '../core/index.js', 'protocol-imports'],
  ['server/src/node/a.ts', '../service/index.js', 'node-imports'],
  ['server/src/lsp/a.ts', 'vscode', 'lsp-imports'],
  ['server/src/cli/a.ts', '../lsp/main.js', 'cli-imports'],
  ['server/src/cli/b.ts', '../protocol/index.js', 'cli-imports'],
  ['server/src/lib/a.ts', '../service/index.js', 'lib-imports'],
  ['client/src/a.ts', '../../server/src/core/index.js', 'client-imports'],
  ['client/src/b.ts', '../webview/shared/list.js', 'client-imports'],
  ['client/src/c.ts', '../../server/src/protocol/settings.js', 'layer-door'],
  ['client/src/d.ts', '../../tools/build.mjs', 'no-test-in-source'],
  ['client/src/e.ts', './missing.js', 'resolvable'],
  ['client/webview/metrics/a.tsx', '../preview/messages.js', 'panel-door'],
  ['client/webview/metrics/b.tsx', 'vscode', 'webview-imports'],
  ['client/webview/metrics/c.tsx', 'node:fs', 'webview-imports'],
];

describe('the walls of the house', () => {
  const folder = mkdtempSync(path.join(mkdirs(path.resolve('out')), 'walls-'));
  let breaches: readonly Breach[] = [];

  before(async () => {
    for (const [file, text] of Object.entries(sound)) write(file, text);
    write('server/src/core/formats/inside.ts', 'export const inside = 1;');
    write('server/src/core/render/a.ts', "import './b.js';");
    write('server/src/core/render/b.ts', "import './a.js';");
    for (const [file, imports] of refused) write(file, `import '${imports}';`);
    breaches = await checkWalls(folder, ['server', 'client']);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [file, imports, rule] of refused) {
    it(`refuse '${imports}' in ${file}`, () => {
      const found = breaches.filter(({ from }) => from === file).map((breach) => breach.rule);
      assert.ok(found.includes(rule), `expected '${rule}', found: ${found.join(', ') || 'nothing'}`);
    });
  }

  it('refuse an import cycle', () => {
    assert.ok(
      breaches.some(({ rule, from }) => rule === 'no-cycle' && from.startsWith('server/src/core/render/')),
    );
  });

  it('let every allowed import through', () => {
    assert.deepEqual(
      breaches.filter(({ from }) => from in sound),
      [],
    );
  });

  function write(file: string, text: string): void {
    const target = path.join(folder, file);
    mkdirs(path.dirname(target));
    writeFileSync(target, text);
  }

  function mkdirs(target: string): string {
    mkdirSync(target, { recursive: true });
    return target;
  }
});
