import { Dotprompt } from 'dotprompt';
import type { DotpromptCase } from './dotpromptCases.js';

/** What the caller of npm dotprompt gets of a prompt; undefined where it refuses the prompt. */
export async function npmDotprompt({ source, partials, data }: DotpromptCase): Promise<unknown> {
  const log = console.error;
  // It tells broken front matter there.
  console.error = () => undefined;
  try {
    const dotprompt = new Dotprompt({ partials: { ...partials } });
    const rendered = await dotprompt.render(source, {
      input: { ...data.input },
      messages: data.messages.map((message) => ({ ...message })),
      docs: data.docs.map((doc) => ({ ...doc })),
      context: data.context,
    });
    const { input } = await dotprompt.renderMetadata(source);
    return plain({ ...rendered, ...(input !== undefined && { input }) });
  } catch {
    return undefined;
  } finally {
    console.error = log;
  }
}

/** Without keys that hold nothing. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
