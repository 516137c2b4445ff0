import assert from 'node:assert/strict';
import { Dotprompt } from 'dotprompt';
import fc from 'fast-check';
import {
  analyzePrompt,
  createTemplateEngine,
  createWorkspace,
  dotpromptMetadata,
  frontMatterData,
  readPromptFile,
  renderPrompt,
  type RenderRunner,
} from '../../../server/src/core/index.js';
import { dotpromptCases, type DotpromptCase } from '../../support/dotpromptCases.js';

const engine = createTemplateEngine();
const runner: RenderRunner = {
  render(job) {
    const result = engine.render(job);
    return Promise.resolve(result.kind === 'failed' ? result : { ...result, durationMs: 0 });
  },
};

describe('Rendering .prompt files', () => {
  it('gives the messages and the metadata of npm dotprompt', async () => {
    const numRuns = Number(process.env['DOTPROMPT_RUNS'] ?? 500);
    await fc.assert(
      fc.asyncProperty(dotpromptCases, async (prompt) => {
        assert.deepEqual(await ours(prompt), await theirs(prompt), prompt.source);
      }),
      { numRuns },
    );
  });

  it('tells a helper that nobody has', async () => {
    const file = readPromptFile('file:///w/a.prompt', 'Hi {{upper name}}');
    const rendering = await renderPrompt(analyzePrompt(file, 0, createWorkspace([file])), {}, runner);
    assert.ok(rendering.kind === 'failed');
    assert.equal(rendering.code, 'unknown-helper');
    assert.match(rendering.message, /'upper'/);
  });

  it('leaves defaults of the front matter to the caller, as JavaScript does', async () => {
    const { messages } = await ours({
      source: '---\ninput: {default: {a: x}}\n---\nHi {{a}}!',
      partials: {},
      data: { input: {}, messages: [], docs: [], context: {} },
    });
    assert.deepEqual(messages, [{ role: 'user', content: [{ text: 'Hi !' }] }]);
  });
});

/** What a caller gets; `messages` is undefined where the prompt is refused. */
interface Outcome {
  readonly messages: unknown;
  readonly metadata: unknown;
}

async function ours({ source, partials, data }: DotpromptCase): Promise<Outcome> {
  const file = readPromptFile('file:///w/a.prompt', source, { choice: { format: 'dotprompt' } });
  const others = Object.entries(partials).map(([name, text]) =>
    readPromptFile(`file:///w/_${name}.prompt`, text),
  );
  const analysis = analyzePrompt(file, 0, createWorkspace([file, ...others]));
  const { input, ...call } = data;
  const rendering = await renderPrompt(analysis, input, runner, call);
  if (rendering.kind === 'failed') return { messages: undefined, metadata: undefined };
  const messages = rendering.messages.map(({ role, parts, metadata }) => ({
    role,
    content: parts,
    ...(metadata && { metadata }),
  }));
  return { messages: plain(messages), metadata: plain(dotpromptMetadata(frontMatterData(file))) };
}

async function theirs({ source, partials, data }: DotpromptCase): Promise<Outcome> {
  const log = console.error;
  // It tells broken front matter there.
  console.error = () => undefined;
  try {
    const dotprompt = new Dotprompt({ partials: { ...partials } });
    const { messages, ...rest } = await dotprompt.render(source, {
      input: { ...data.input },
      messages: data.messages.map((message) => ({
        ...message,
        role: message.role === 'user' ? 'user' : 'model',
      })),
      docs: data.docs.map(() => ({ content: [{ text: 'doc' }] })),
      context: data.context,
    });
    const { input } = await dotprompt.renderMetadata(source);
    return { messages: plain(messages), metadata: plain({ ...rest, ...(input && { input }) }) };
  } catch {
    return { messages: undefined, metadata: undefined };
  } finally {
    console.error = log;
  }
}

/** Without keys that hold nothing. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
