import assert from 'node:assert/strict';
import {
  applyEdits,
  choiceFor,
  configurationIn,
  problemsOf,
  registeredHelpers,
  type Plugin,
} from '../../../server/src/core/index.js';
import { docExamples } from '../../support/docExamples.js';
import { markSpans, parseMarkers } from '../../support/markers.js';
import { fileAt, uriOf, workspaceOf } from '../../support/workspaceOf.js';

const file = '.promptmanager.yaml';

describe('.promptmanager.yaml', () => {
  it('decides for its folder and what is below, the nearest alone', () => {
    const workspace = workspaceOf({
      [file]: 'readers: [python-library]\nrules: { tag-case: off, unused-variable: error }\n',
      [`agents/${file}`]: 'targets: [openai]\n',
      'agents/a.prompt': 'Hello {{name}}!',
      'b.prompt': 'Hello {{name}}!',
    });
    const above = workspace.configurationOf(uriOf('b.prompt'));
    assert.deepEqual([...above.readers], ['python-library']);
    assert.deepEqual(
      [...above.severities],
      [
        ['tag-case', 'off'],
        ['unused-variable', 'error'],
      ],
    );
    const below = workspace.configurationOf(uriOf('agents/a.prompt'));
    assert.deepEqual([[...below.readers], [...below.targets]], [[], ['openai']]);
  });

  it('chooses dialects by globs, of which the last that fits counts', () => {
    const workspace = workspaceOf({
      [file]: 'dialects:\n  "**/*.prompt": dotprompt\n  old/**: none\n  "agents/my agent/*": handlebars\n',
    });
    const choices = ['a.prompt', 'old/a.prompt', 'agents/my agent/a.prompt', 'a.yaml'].map((path) =>
      choiceFor(uriOf(path), workspace.configurationOf(uriOf(path))),
    );
    assert.deepEqual(choices, [
      { dialect: 'dotprompt' },
      { format: 'foreign' },
      { dialect: 'handlebars' },
      undefined,
    ]);
  });

  it('makes helpers known to the analysis', () => {
    const prompt = 'Hello {{upper name}}, {{#twice}}you{{/twice}}!';
    const check = (configuration: string) => {
      const workspace = workspaceOf({ 'a.hbs': prompt, [file]: configuration });
      return problemsOf(fileAt(workspace, 'a.hbs'), workspace, { secrets: false }).map(({ code }) => code);
    };
    assert.deepEqual(check(''), ['unknown-helper']);
    const helper = '{ name: upper, kind: inline, parameters: [text] }';
    assert.deepEqual(check(`helpers: [${helper}]`), []);
    assert.deepEqual(check(`helpers: { declare: [${helper}] }`), []);
    assert.deepEqual(check('helpers: [{ name: upper, parameters: [text, language] }]'), [
      'wrong-argument-count',
    ]);
  });

  it('looks for partials in its folders first', () => {
    const workspace = workspaceOf({
      [file]: 'partials: [shared/partials]\n',
      'mail/hello.hbs': '{{> sign}}',
      'mail/sign.hbs': 'Near',
      'shared/partials/sign.hbs': 'Shared',
    });
    const found = workspace.partial('sign', uriOf('mail/hello.hbs'));
    assert.equal(found?.file.uri, uriOf('shared/partials/sign.hbs'));
  });

  it('lets texts pass that only look like secrets', () => {
    const key = ['sk', 'proj', 'Zx81kQwLp07RtYv3Nm5JbHc2'].join('-');
    const check = (configuration: string) => {
      const workspace = workspaceOf({ 'a.hbs': `Use ${key} there.`, [file]: configuration });
      return problemsOf(fileAt(workspace, 'a.hbs'), workspace, { secrets: true }).length;
    };
    assert.equal(check(''), 1);
    assert.equal(check('secrets: { allow: ["sk-proj-*"] }'), 0);
    assert.equal(check('secrets: { allow: ["sk-proj-*J"] }'), 1);
  });

  it('tells exactly what means nothing, and what may have been meant', () => {
    const source = `«reader»: [python-library]
readers: [«python»]
targets: «openai»
rules:
  «unused-variabel»: off
  tag-case: «maybe»
helpers:
  - «kind»: inline
    «parameter»: [text]
files: { include: [«1»] }
dialects: { "*.prompt": «dotpromt» }
`;
    const { text } = parseMarkers(source);
    const workspace = workspaceOf({ [file]: text });
    const problems = problemsOf(fileAt(workspace, file), workspace, { secrets: true });
    assert.equal(
      markSpans(
        text,
        problems.map(({ span }) => span),
      ),
      source,
    );
    const mended = problems.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
    assert.match(applyEdits(text, mended), /unused-variable: off[^]*parameters: \[text\][^]*dotprompt/);
  });

  it('takes names of plugins for targets, unless they look like a slip', () => {
    const source = 'targets: [openai, our-framework, «antropic»]\n';
    const { text } = parseMarkers(source);
    const workspace = workspaceOf({ [file]: text });
    const plugin: Plugin = {
      name: 'our-framework',
      version: '1',
      takes: 'rendered',
      renderForFramework: () => null,
      validateCompatibility: () => [],
    };
    const found = problemsOf(fileAt(workspace, file), workspace, { secrets: true, plugins: [plugin] });
    const spans = found.map(({ span }) => span);
    assert.equal(markSpans(text, spans), source);
    const [first] = problemsOf(fileAt(workspace, file), workspace, { secrets: true });
    assert.equal(first?.message, "No plugin 'our-framework' is loaded here, so nothing is checked for it.");
    assert.equal(first.severity, 'info');
    assert.deepEqual([...workspace.configurationOf(uriOf('a.yaml')).targets].slice(0, 2), [
      'openai',
      'our-framework',
    ]);
  });

  it('decides nothing while it cannot be read', () => {
    const workspace = workspaceOf({ [file]: 'readers: [python-library\n' });
    const broken = fileAt(workspace, file);
    assert.equal(configurationIn(broken).readers.size, 0);
    assert.deepEqual(
      problemsOf(broken, workspace, { secrets: true }).map(({ code }) => code),
      ['yaml-syntax'],
    );
  });
});

describe('helpers in programs', () => {
  it('are found where they are registered by name, in JavaScript and TypeScript', () => {
    const found = registeredHelpers(`
      // Handlebars.registerHelper('comment', f)
      const text = "registerHelper('text', f)", pattern = /registerHelper('pattern', f)/;
      Handlebars.registerHelper('upper', (value: string): string => value.toUpperCase());
      hb.registerHelper<Options>("json", toJson);
      this.engine
        .registerHelper(\`list\`, list as unknown as Helper);
      hb.registerHelper(name, f);
      hb.registerHelper('a' + b, f);
      hb.registerHelper({ map: f });
    `);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['upper', 'json', 'list'],
    );
  });

  it('are none in texts that are no program', () => {
    for (const text of [
      '',
      'registerHelper',
      "registerHelper('a",
      'registerHelper(`${',
      '/* registerHelper(',
    ])
      assert.deepEqual(registeredHelpers(text), []);
  });
});

describe('docs/CONFIGURATION.md', () => {
  it('shows every key, and nothing that means nothing', () => {
    const [example] = docExamples('docs/CONFIGURATION.md');
    const workspace = workspaceOf({ [file]: example?.code ?? '' });
    const shown = fileAt(workspace, file);
    assert.deepEqual(problemsOf(shown, workspace, { secrets: true }), []);
    const decided = configurationIn(shown);
    assert.ok([decided.readers, decided.targets, decided.severities].every(({ size }) => size > 0));
    assert.ok(
      [decided.dialects, decided.helpers, decided.scanned, decided.partials].every((list) => list.length > 0),
    );
    assert.ok(decided.include && decided.exclude && decided.allowedSecrets.length > 0);
  });
});
