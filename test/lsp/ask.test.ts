import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import { createWorkspace } from '../../server/src/core/index.js';
import { createAsk } from '../../server/src/lsp/ask.js';
import { viewOf } from '../../server/src/lsp/view.js';

describe('ask', () => {
  const log: string[] = [];
  const view = viewOf(createWorkspace([]));
  const ask = createAsk('test/method', { takeView: () => view, log: (line) => log.push(line) });

  beforeEach(() => void (log.length = 0));

  it('answers from one view', async () => {
    const { token } = new CancellationTokenSource();
    assert.equal(await ask(token, (given) => given === view), true);
  });

  it('lets a cancel arrive before it begins', async () => {
    const source = new CancellationTokenSource();
    let begun = false;
    const answer = ask(source.token, () => (begun = true));
    source.cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    assert.equal(begun, false);
    assert.deepEqual(log, []);
  });

  it('gives no answer that was cancelled meanwhile', async () => {
    const source = new CancellationTokenSource();
    const answer = ask(source.token, () => {
      source.cancel();
      return Promise.resolve('late');
    });
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
  });

  it('turns a fault into an error, and logs it without its message', async () => {
    const answer = ask(new CancellationTokenSource().token, () => {
      throw new TypeError('the value of a variable');
    });
    await assert.rejects(answer, (error: unknown) => {
      assert.ok(error instanceof ResponseError);
      assert.equal(error.code, ErrorCodes.InternalError);
      assert.equal(error.message, "'test/method' failed. The log of the language server says where.");
      return true;
    });
    assert.match(log.join('\n'), /^test\/method failed: TypeError\n\s+at /);
    assert.doesNotMatch(log.join('\n'), /value of a variable/);
  });

  it('passes on an error that is an answer', async () => {
    const refusal = new ResponseError(LSPErrorCodes.RequestFailed, 'Not so.');
    await assert.rejects(
      ask(new CancellationTokenSource().token, () => {
        throw refusal;
      }),
      refusal,
    );
  });
});
