import type { PromptAnalysis } from '../analysis/index.js';
import {
  PromptError,
  TemplateError,
  TemplateRenderError,
  TemplateSyntaxError,
  type Abortable,
  type Prompt,
} from '../prompt/index.js';
import { renderPrompt, type RenderedMessage, type RenderRunner, type RenderValues } from '../render/index.js';
import type { CachedRender, PlainMessage } from './cachedRender.js';
import { outputBlock } from './outputBlock.js';
import type { SchemaShelf } from './schemaShelf.js';

/** A prompt that is to be rendered now. */
export interface FreshRender extends Abortable {
  readonly prompt: Prompt;
  readonly uri: string;
  readonly analysis: PromptAnalysis;
  readonly values: RenderValues;
}

/**
 * Renders a prompt, with the block about its answer at the end. Throws a TemplateError, and PromptError when the output schema
 * is not loaded.
 */
export async function freshRender(
  { prompt, uri, analysis, values, signal }: FreshRender,
  { runner, shelf }: { readonly runner: RenderRunner; readonly shelf: SchemaShelf },
): Promise<CachedRender> {
  const block = blockFor(prompt, uri, shelf);
  const limits = signal ? { signal } : {};
  const rendering = await renderPrompt(analysis, values, { render: (job) => runner.render(job, limits) });
  if (rendering.kind === 'failed') {
    const { code: failure, message } = rendering;
    const context = { id: prompt.id, version: prompt.version, failure };
    if (failure === 'template-syntax') throw new TemplateSyntaxError(message, context);
    if (failure === 'nothing-to-render') throw new TemplateError(message, context);
    throw new TemplateRenderError(message, context);
  }
  const messages = rendering.messages.map((message, index, { length }) =>
    plain(message, block !== undefined && index === length - 1 ? `\n\n${block}` : ''),
  );
  return Object.freeze({ text: textOf(messages), messages, warnings: rendering.warnings });
}

function blockFor({ id, output_schema: name }: Prompt, uri: string, shelf: SchemaShelf): string | undefined {
  if (name === null) return undefined;
  const schema = shelf.get(name, uri);
  if (schema) return outputBlock(schema);
  throw new PromptError(
    `Output schema '${name}' is defined but not loaded. Please load the schema using manager.loadSchemas() before rendering.`,
    { id },
  );
}

function plain({ role, content, extra }: RenderedMessage, block: string): PlainMessage {
  return { role: role ?? null, content: content + block, extra };
}

function textOf(messages: readonly PlainMessage[]): string {
  return messages.map(({ role, content }) => (role === null ? content : `${role}: ${content}`)).join('\n\n');
}
