import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const require = createRequire(path.resolve('package.json'));

const cases: readonly (readonly [line: string, piece: string, scope: string])[] = [
  ['Hello {{name}}', 'name', 'variable.other.handlebars'],
  ['Hello {{name}}', '{{', 'punctuation.definition.tag.begin.handlebars'],
  ['{{#if a}}b{{/if}}', 'if', 'keyword.control.handlebars'],
  ['{{#each xs as |x|}}', 'x', 'variable.parameter.handlebars'],
  ['{{else if b}}', 'else', 'keyword.control.handlebars'],
  ['{{elsewhere}}', 'elsewhere', 'variable.other.handlebars'],
  ['{{> card title="x"}}', 'card', 'entity.name.function.partial.handlebars'],
  ['{{> card title="x"}}', 'title', 'entity.other.attribute-name.handlebars'],
  ['{{role "user"}}', 'user', 'string.quoted.double.handlebars'],
  ['{{@index}}', '@index', 'variable.language.handlebars'],
  ['{{add 1 2}}', '1', 'constant.numeric.handlebars'],
  ['{{#if (eq a true)}}', 'true', 'constant.language.handlebars'],
  ['{{#if (eq a true)}}', 'eq', 'entity.name.function.helper.handlebars'],
  ['{{!-- a }} b --}}', ' a }} b ', 'comment.block.handlebars'],
  ['\\{{x}}', '\\{{', 'constant.character.escape.handlebars'],
  ['Plain { text }', 'Plain { text }', 'text.prompt'],
];

describe('the grammar of .prompt files', () => {
  for (const [line, piece, scope] of cases) {
    it(`gives ‘${piece}’ of ‘${line}’ the scope ${scope}`, async () => {
      const { tokens } = (await grammar()).tokenizeLine(line, textmate.INITIAL);
      const token = tokens.find(({ startIndex, endIndex }) => line.slice(startIndex, endIndex) === piece);
      assert.equal(token?.scopes.at(-1), scope, JSON.stringify(tokens));
    });
  }
});

let loaded: Promise<textmate.IGrammar> | undefined;

function grammar(): Promise<textmate.IGrammar> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<textmate.IGrammar> {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const source = readFileSync(path.resolve('syntaxes/prompt.tmLanguage.json'), 'utf8');
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scopeName) =>
      Promise.resolve(
        scopeName === 'text.prompt' ? textmate.parseRawGrammar(source, 'prompt.tmLanguage.json') : null,
      ),
  });
  const found = await registry.loadGrammar('text.prompt');
  assert.ok(found);
  return found;
}
