import type { Observers, RenderEvent } from '../observability/index.js';
import { PromptManagerError, TemplateRenderError, type Abortable, type Prompt } from '../prompt/index.js';
import { renderKey, type RenderValues } from '../render/index.js';
import { checksum } from '../versioning/index.js';
import type { CachedRender } from './cachedRender.js';
import { checkedInput } from './checkedValues.js';
import { freshRender } from './freshRender.js';
import type { ManagerParts } from './managerParts.js';
import type { PromptAnalysis } from '../analysis/index.js';
import type { RenderFiles } from './renderFiles.js';
import type { SchemaShelf } from './schemaShelf.js';

/** How a prompt is rendered. */
export interface RenderOptions extends Abortable {
  /** A version, a label such as `production`, or `latest`; the current version without it. */
  readonly version?: string;
  /** Whether a result that is kept is good enough; true without it. */
  readonly useCache?: boolean;
  /** Whether the values must be as the input schema says; true without it. */
  readonly validateInput?: boolean;
  /** `strict` takes a variable without a value for an error; `lenient`, as without it, for a warning. */
  readonly missing?: 'strict' | 'lenient';
}

/** What the model gets. */
export interface RenderedPrompt extends CachedRender {
  readonly id: string;
  readonly version: string;
  readonly executionId: string;
  readonly cached: boolean;
  /** Milliseconds. */
  readonly durationMs: number;
  /** The name of the schema that the answer must meet. */
  readonly outputSchema: string | null;
}

/** A prompt that is to be rendered, once it is known. */
interface Found {
  readonly prompt: Prompt;
  readonly uri: string;
}

/** One render under way. */
interface RenderTurn {
  readonly event: RenderEvent & { readonly version: string };
  readonly options: RenderOptions;
  /** Called when the cache was asked in vain. */
  readonly onMiss: () => void;
}

/** What a renderer works with. */
export interface RendererParts extends Pick<
  ManagerParts,
  'runner' | 'cache' | 'metrics' | 'clock' | 'ids' | 'sha256'
> {
  readonly observers: Observers;
  readonly shelf: SchemaShelf;
  readonly files: RenderFiles;
}

/**
 * Renders prompts: finds the prompt, checks the values, says that it starts, looks into the cache or renders, counts, says
 * that it is done. What goes wrong at any point is told, counted and thrown.
 */
export class PromptRenderer {
  private readonly bodies = new WeakMap<Prompt, string>();

  constructor(private readonly parts: RendererParts) {}

  async render(
    id: string,
    values: RenderValues,
    options: RenderOptions & { readonly find: () => Promise<Found> },
  ): Promise<RenderedPrompt> {
    const { clock, ids, observers } = this.parts;
    const start = clock.millis();
    const base = { executionId: ids.newUid(), id, variables: Object.keys(values), at: clock.now() };
    let version: string | null = null;
    let cacheMiss = false;
    const onMiss = (): void => {
      cacheMiss = true;
    };
    try {
      options.signal?.throwIfAborted();
      const found = await options.find();
      ({ version } = found.prompt);
      const checked =
        options.validateInput === false
          ? { values, warnings: [] }
          : checkedInput(found, values, this.parts.shelf);
      const event = { ...base, version };
      observers.notify('onRenderStart', event);
      const { kept, cached } = await this.result(found, checked.values, { event, options, onMiss });
      const warnings = [...checked.warnings, ...kept.warnings];
      if (options.missing === 'strict') refuseMissing(event, kept.warnings);
      const durationMs = clock.millis() - start;
      this.count({ ...event, outcome: 'ok', durationMs, cacheHit: cached, cacheMiss, at: start });
      observers.notify('onRenderComplete', { ...event, durationMs, cached, contentLength: kept.text.length });
      const { output_schema: outputSchema } = found.prompt;
      return {
        ...kept,
        warnings,
        id,
        version,
        executionId: base.executionId,
        cached,
        durationMs,
        outputSchema,
      };
    } catch (cause) {
      const error = errorOf(cause, { id, version });
      const durationMs = clock.millis() - start;
      this.count({ id, version, outcome: error.code, durationMs, cacheHit: false, cacheMiss, at: start });
      observers.notify('onRenderError', { ...base, version, durationMs, error });
      // A caller who gave up gets the reason that the signal has.
      options.signal?.throwIfAborted();
      throw error;
    }
  }

  private async result(
    found: Found,
    values: RenderValues,
    { event, options, onMiss }: RenderTurn,
  ): Promise<{ readonly kept: CachedRender; readonly cached: boolean }> {
    const { cache, files, observers } = this.parts;
    const analysis = await files.analyze(found.prompt, found.uri);
    const { signal } = options;
    const fresh = (): Promise<CachedRender> =>
      freshRender({ ...found, analysis, values, signal }, this.parts);
    if (options.useCache === false) return { kept: await fresh(), cached: false };
    const { executionId, id, version } = event;
    const key = this.keyOf(found, values, analysis);
    const known = await orUndefined(cache.get(key));
    observers.notify(known ? 'onCacheHit' : 'onCacheMiss', { executionId, id, version, key });
    if (known) return { kept: known, cached: true };
    onMiss();
    const kept = await fresh();
    await orUndefined(cache.set(key, kept));
    return { kept, cached: false };
  }

  private keyOf({ prompt, uri }: Found, values: RenderValues, { partialFiles }: PromptAnalysis): string {
    const { shelf, sha256 } = this.parts;
    const body = this.bodies.get(prompt) ?? checksum(prompt, sha256);
    this.bodies.set(prompt, body);
    const schemas = [shelf.stampOf(prompt.input_schema, uri), shelf.stampOf(prompt.output_schema, uri)];
    const partials = Array.from(partialFiles, ([name, { file }]) => `${name}\n${file.text}`).sort();
    const { id, version } = prompt;
    return renderKey({ id, version, body, dialect: 'prompt-manager', schemas, partials, values }, sha256);
  }

  /** Figures that cannot be kept fail nothing. */
  private count(record: Parameters<ManagerParts['metrics']['add']>[0]): void {
    void orUndefined(this.parts.metrics.add(record));
  }
}

function refuseMissing(
  { id, version }: { readonly id: string; readonly version: string },
  missing: readonly string[],
): void {
  if (missing.length === 0) return;
  throw new TemplateRenderError(`'${id}' cannot be rendered: ${missing.join(' ')}`, {
    id,
    version,
    failure: 'missing-values',
  });
}

/** Only errors of the family leave; the words of others may hold values. */
function errorOf(
  cause: unknown,
  at: { readonly id: string; readonly version: string | null },
): PromptManagerError {
  if (isOurs(cause)) return cause;
  const context = { id: at.id, version: at.version ?? '', failure: 'render-failed' };
  return new TemplateRenderError(
    `'${at.id}' cannot be rendered with these values; give data as JSON has it.`,
    context,
    { cause },
  );
}

function isOurs(cause: unknown): cause is PromptManagerError {
  return cause instanceof PromptManagerError;
}

/** A cache that fails is as good as one that knows nothing. */
function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  return promise.catch(() => undefined);
}
