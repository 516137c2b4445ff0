import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, readPromptFile, removePrompt, setTags } from '../../../../server/src/core/index.js';

const head = 'id: a\nformat: text\ntemplate:\n  content: Hi\n';

describe('Tags of a prompt', () => {
  for (const [title, before, tags, after] of [
    [
      'are added and taken away line by line, with their comments',
      `${head}metadata:\n  tags:\n    - old # gone soon\n    - shop # stays\n  author: Ann\n`,
      ['shop', 'mail'],
      `${head}metadata:\n  tags:\n    - shop # stays\n    - mail\n  author: Ann\n`,
    ],
    ['in brackets', `${head}metadata: {tags: [a, b]}\n`, ['b', 'c'], `${head}metadata: {tags: [b, c]}\n`],
    ['all taken away', `${head}metadata:\n  tags:\n  - a\n`, [], `${head}metadata:\n  tags: []\n`],
    [
      'as a new list',
      `${head}metadata:\n  author: Ann\n`,
      ['x'],
      `${head}metadata:\n  author: Ann\n  tags:\n    - x\n`,
    ],
    ['as new metadata', head, ['x'], `${head}metadata:\n  tags: [x]\n`],
    ['none where there are none', head, [], head],
  ] as const)
    it(title, () => {
      assert.equal(tagged(before, tags), after);
    });

  it('in JSON', () => {
    const text = '{"id": "a", "format": "text", "template": {"content": "Hi"}, "metadata": {"tags": ["a"]}}';
    assert.equal(tagged(text, ['b'], 'a.json'), text.replace('["a"]', '["b"]'));
  });

  it('have no place where something else stands', () => {
    assert.equal(tagged(`${head}metadata: none\n`, ['x']), undefined);
    assert.equal(tagged(`${head}metadata:\n  tags: a, b\n`, ['x']), undefined);
  });

  it('are those that were asked for, whatever there was', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'on', '1.0', 'x y', '#d'), { maxLength: 5 });
    fc.assert(
      fc.property(names, names, fc.boolean(), (before, after, isBlock) => {
        const quoted = before.map((tag) => JSON.stringify(tag));
        const list =
          isBlock && before.length > 0
            ? quoted.map((tag) => `\n    - ${tag} # kept`).join('')
            : ` [${quoted.join(', ')}]`;
        const text = tagged(`${head}metadata:\n  tags:${list}\n  author: Ann\n`, after);
        const file = readPromptFile('file:///w/prompts/a.yaml', text ?? '');
        const got = file.prompts[0]?.tags.map(({ value }) => value) ?? [];
        assert.deepEqual([...got].sort(), [...after].sort());
        assert.match(text ?? '', /author: Ann\n$/);
      }),
    );
  });
});

describe('Taking a prompt out of a collection', () => {
  const [a, b] = ['a', 'b'].map((id) => `- id: ${id}\n  format: text\n  template: {content: Hi}\n`);

  it('leaves the others and all comments', () => {
    const file = readPromptFile('file:///w/all.yaml', `# ours\nprompts:\n${a ?? ''}${b ?? ''}`);
    const edits = removePrompt(file, 0);
    assert.equal(edits && applyEdits(file.text, edits), `# ours\nprompts:\n${b ?? ''}`);
  });

  it('is refused for the last one, and for a file of one prompt', () => {
    assert.equal(removePrompt(readPromptFile('file:///w/all.yaml', `prompts:\n${a ?? ''}`), 0), undefined);
    assert.equal(removePrompt(readPromptFile('file:///w/prompts/a.yaml', head), 0), undefined);
  });
});

function tagged(text: string, tags: readonly string[], name = 'a.yaml'): string | undefined {
  const uri = `file:///w/prompts/${name}`;
  const file = readPromptFile(uri, text);
  const edits = setTags(file, { index: 0, tags, reread: (changed) => readPromptFile(uri, changed) });
  return edits && applyEdits(text, edits);
}
