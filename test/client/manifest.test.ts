import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { defaultSettings } from '../../server/src/protocol/index.js';

interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly MenuItem[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsContainers: {
      readonly activitybar: readonly { readonly id: string; readonly icon: string }[];
    };
    readonly languages: readonly { readonly configuration: string }[];
    readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly yamlValidation: readonly { readonly url: string }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, Setting>>;
    }[];
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly {
        readonly id: string;
        readonly media: { readonly svg: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

interface Setting {
  readonly default: unknown;
  readonly scope: unknown;
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const { commands, menus, keybindings, views, viewsContainers, languages, grammars, configuration } =
  manifest.contributes;

const settingsOf: Readonly<Record<string, Setting>> = Object.fromEntries(
  configuration.flatMap(({ properties }) => Object.entries(properties)),
);

describe('the manifest', () => {
  it('says nothing twice in a menu that it names twice', () => {
    const names = Array.from(text.matchAll(/^ {6}"([^"]+)": \[$/gm), ([, name]) => name);
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });

  it('has exactly the settings that the server reads, with its defaults, and the trace', () => {
    const { 'promptManager.trace.server': trace, ...settings } = settingsOf;
    assert.ok(trace);
    const found = Object.fromEntries(Object.entries(settings).map(([name, entry]) => [name, entry.default]));
    assert.deepEqual(found, flatSettings('promptManager', defaultSettings));
  });

  it('names JSON Schemas that are there, and shipped', () => {
    const { jsonValidation, yamlValidation } = manifest.contributes;
    for (const { url } of [...jsonValidation, ...yamlValidation]) assert.ok(existsSync(url), url);
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!schemas\/\*\.json$/m);
  });

  it('gives each setting a scope', () => {
    for (const [name, { scope }] of Object.entries(settingsOf)) assert.equal(scope, 'window', name);
  });

  it('restricts only settings that there are', () => {
    for (const name of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations) {
      assert.ok(name in settingsOf, name);
    }
  });

  it('has a text for each placeholder, and no text without one', () => {
    const used = [...text.matchAll(/"%([^%"]+)%"/g)].flatMap(([, key]) => (key === undefined ? [] : [key]));
    assert.deepEqual([...new Set(used)].sort(), Object.keys(texts).sort());
  });

  it('shows only commands and views that there are, in menus, keys and welcome texts', () => {
    const known = new Set(commands.map(({ command }) => command));
    const shown = [...Object.values(menus).flat(), ...keybindings];
    for (const { command } of shown) assert.ok(known.has(command), command);
    const links = Object.values(texts).flatMap((each) => [...each.matchAll(/command:(promptManager\.\w+)/g)]);
    for (const [, command = ''] of links) assert.ok(known.has(command), command);

    const viewIds = new Set(Object.values(views).flatMap((group) => group.map(({ id }) => id)));
    for (const { when = '' } of shown) {
      for (const [, id = ''] of when.matchAll(/\bview == ([\w.]+)/g)) assert.ok(viewIds.has(id), id);
    }
  });

  it('leads through five steps, each with a picture and a command that completes it', () => {
    const [walkthrough, ...others] = manifest.contributes.walkthroughs;
    assert.equal(others.length, 0);
    assert.equal(walkthrough?.steps.length, 5);
    const known = new Set(commands.map(({ command }) => command));
    for (const { media, completionEvents, id } of walkthrough.steps) {
      assert.match(readFileSync(media.svg, 'utf8'), /^<svg [^]*<\/svg>\n$/, id);
      const [event = ''] = completionEvents;
      assert.ok(known.has(event.replace('onCommand:', '')), event);
    }
  });

  it('names files that there are', () => {
    const files = [
      manifest.icon,
      ...viewsContainers.activitybar.map(({ icon }) => icon),
      ...languages.map((language) => language.configuration),
      ...grammars.map(({ path }) => path),
    ];
    for (const file of files) assert.ok(existsSync(file), file);
  });

  it('names each grammar by its own scope', () => {
    for (const { path, scopeName } of grammars) {
      const grammar = JSON.parse(readFileSync(path, 'utf8')) as { readonly scopeName: string };
      assert.equal(scopeName, grammar.scopeName);
    }
  });
});

/** `{ a: { b: 1 } }` as `{ 'prefix.a.b': 1 }`. */
function flatSettings(prefix: string, value: unknown): Record<string, unknown> {
  const isLeaf = typeof value !== 'object' || value === null || Array.isArray(value);
  // An empty record is the default of a setting whose keys are the user's.
  if (isLeaf || Object.keys(value).length === 0) return { [prefix]: value };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => flatSettings(`${prefix}.${key}`, inner)),
  ) as Record<string, unknown>;
}
