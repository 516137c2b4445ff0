import assert from 'node:assert/strict';
import { formattedFiles } from '../../../client/src/editing/formattedFiles.js';

describe('the files that VS Code has us format', () => {
  const file = (fsPath: string, scheme = 'file') => ({
    uri: { scheme, fsPath, toString: () => `${scheme}://${fsPath}` },
  });

  it('are the open ones that are prompts', () => {
    const open = [file('/w/prompts/a.yaml'), file('/w/other.yaml')];
    const prompts = new Set(['file:///w/prompts/a.yaml', 'file:///w/prompts/closed.yaml']);
    assert.deepEqual(formattedFiles(open, prompts), [{ scheme: 'file', pattern: '/w/prompts/a.yaml' }]);
  });

  it('are not versions and other documents without a file', () => {
    const prompts = new Set(['git:///w/prompts/a.yaml']);
    assert.deepEqual(formattedFiles([file('/w/prompts/a.yaml', 'git')], prompts), []);
  });

  it('are matched by path, whatever characters it has', () => {
    const open = [file('/w/[a]/{b}*.yaml')];
    const [pattern] = formattedFiles(open, new Set(['file:///w/[a]/{b}*.yaml']));
    assert.deepEqual(pattern, { scheme: 'file', pattern: '/w/?a?/?b??.yaml' });
  });

  it('do not depend on the order in which they were opened', () => {
    const [a, b] = [file('/w/a.yaml'), file('/w/b.yaml')];
    const prompts = new Set([a, b].map(({ uri }) => uri.toString()));
    assert.deepEqual(formattedFiles([a, b], prompts), formattedFiles([b, a, b], prompts));
  });
});
