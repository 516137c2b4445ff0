import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Contributed {
  readonly command: string;
  readonly title?: string;
  readonly category?: string;
  readonly icon?: string;
  readonly when?: string;
  readonly group?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly Contributed[];
    readonly menus: Readonly<Record<string, readonly Contributed[]>>;
    readonly keybindings: readonly Contributed[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>;
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    }[];
  };
}

const { commands, menus, keybindings, views, configuration } = (
  JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
).contributes;
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const walks = textsBelow('test/browser') + textsBelow('test/extension');

/** What `when` clauses may ask for: our own keys, and those of VS Code. */
const contextKeys: ReadonlySet<string> = new Set([
  'promptManager.activePrompt',
  'promptManager.filtered',
  'promptManager.loaded',
  'promptManager.promptFiles',
  'activeWebviewPanelId',
  'editorTextFocus',
  'focusedView',
  'inputFocus',
  'isInDiffEditor',
  'resourcePath',
  'view',
  'viewItem',
]);

describe('what the manifest contributes', () => {
  it('has a title, a category and, for the palette, one title each', () => {
    const titles = commands.map(({ title }) => textOf(title));
    for (const { command, category } of commands) assert.equal(category, 'Prompt Manager', command);
    for (const title of titles) assert.match(title, /^[A-Z]/);
    assert.equal(new Set(titles).size, titles.length);
  });

  it('says with an ellipsis which commands ask something, and only those', () => {
    const asking =
      /^(?:New|Choose|Set|Group|Sort|Filter|Duplicate|Rename|Delete|Restore|Reset|Import|Export)\b/;
    for (const { title } of commands) {
      if (asking.test(textOf(title))) assert.match(textOf(title), /…$/);
    }
  });

  it('has an icon wherever it is a button', () => {
    const buttons = ['view/title', 'view/item/context', 'editor/title'].flatMap((menu) =>
      (menus[menu] ?? []).filter(({ group = '' }) => /^(?:navigation|inline)/.test(group)),
    );
    for (const { command } of buttons) {
      assert.match(commands.find((each) => each.command === command)?.icon ?? '', /^\$\([\w-]+\)$/, command);
    }
  });

  it('stands in each menu once, in a group, under a condition', () => {
    for (const [menu, items] of Object.entries(menus)) {
      for (const { command, when, group } of items) {
        assert.ok(when, `${command} in ${menu}`);
        if (menu !== 'commandPalette') assert.match(group ?? '', /^\w+(?:@\d+)?$/, `${command} in ${menu}`);
      }
      const places = items.map(({ command, when = '', group = '' }) =>
        [command, when, group.startsWith('inline') ? 'inline' : 'menu'].join(' '),
      );
      assert.equal(new Set(places).size, places.length, menu);
    }
  });

  it('takes no two commands the same key in the same place, and no key everywhere', () => {
    const places = keybindings.map(({ command, when, ...binding }) => {
      assert.ok(when, command);
      return `${'key' in binding ? String(binding.key) : ''} ${when}`;
    });
    assert.equal(new Set(places).size, places.length);
  });

  it('asks only for context keys that are known', () => {
    for (const { command, when = '' } of [...Object.values(menus).flat(), ...keybindings]) {
      const names = when.replace(/'[^']*'|\/[^/]*\/|(?:==|=~) [\w.]+/g, '').match(/[A-Za-z][\w.]*/g);
      for (const name of names ?? [])
        assert.ok(contextKeys.has(name) || ['in', 'false'].includes(name), `${command}: ${name}`);
    }
  });

  for (const { command, title } of commands) {
    it(`has ‘${textOf(title)}’ done by a test that drives VS Code`, () => {
      const name = textOf(title);
      const key = keybindings.some((binding) => binding.command === command);
      const isPreviewKey = key && command.startsWith('promptManager.preview.');
      const isDone =
        walks.includes(command) ||
        walks.includes(`Prompt Manager: ${name}'`) ||
        walks.includes(`run('${name}')`) ||
        walks.includes(`toggled('${name}'`) ||
        isPreviewKey ||
        command in doneOtherwise;
      assert.ok(isDone, `No test runs '${command}'.`);
    });
  }

  it('knows no command as done otherwise that is not there', () => {
    for (const command of Object.keys(doneOtherwise))
      assert.ok(
        commands.some((each) => each.command === command),
        command,
      );
  });

  it('shows each view in a test that drives VS Code', () => {
    for (const { id, name } of Object.values(views).flat()) {
      const short = id.replace('promptManager.', '');
      const isShown =
        walks.includes(`webview('${short}')`) || walks.includes(`Focus on ${textOf(name)} View`);
      assert.ok(isShown, id);
    }
  });

  it('sorts the settings into groups, each described once and with a type', () => {
    const names = configuration.flatMap(({ properties }) => Object.keys(properties));
    assert.equal(new Set(names).size, names.length);
    for (const { title, properties } of configuration) {
      assert.match(textOf(title), /^[A-Z]/);
      assert.ok(Object.keys(properties).length > 0);
      for (const [name, { type, description, markdownDescription }] of Object.entries(properties)) {
        assert.ok(typeof type === 'string', name);
        assert.match(textOf(String(description ?? markdownDescription)), /[.]$/, name);
      }
    }
  });

  it('has each setting used by a test', () => {
    const all = walks + textsBelow('test/lsp') + textsBelow('test/client') + textsBelow('test/core');
    for (const name of configuration.flatMap(({ properties }) => Object.keys(properties))) {
      const [key = ''] = name.split('.').slice(-1);
      assert.ok(all.includes(name) || new RegExp(`\\b${key}\\b`).test(all), name);
    }
  });
});

/** Commands that tests reach by another way than their title, and where. */
const doneOtherwise: Readonly<Record<string, string>> = {
  'promptManager.compareRendered': 'test/browser/history.test.ts, by the button of a version',
  'promptManager.exportMetrics': 'test/browser/metrics.test.ts, by the link below the figures',
  'promptManager.resetMetrics': 'test/browser/metrics.test.ts, by the link below the figures',
};

function textOf(placeholder = ''): string {
  return texts[placeholder.replaceAll('%', '')] ?? '';
}

function textsBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}
