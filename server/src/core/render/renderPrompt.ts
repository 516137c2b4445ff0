import { withDefaults, type PromptAnalysis } from '../analysis/index.js';
import {
  frontMatterData,
  sentAsText,
  type PromptFile,
  type PromptNode,
  type TemplateSite,
} from '../formats/index.js';
import { FilePlacer, type FilePlace, type PlacedSite } from './provenance/filePieces.js';
import { messagePieces } from './provenance/messagePieces.js';
import { dotpromptMetadata, type DotpromptMetadata } from './dotprompt/metadata.js';
import type { DotpromptMessage } from './dotprompt/toMessages.js';
import type { Data } from '../prompt/index.js';
import type { JsonMap } from '../schema/index.js';
import { contains, type Span } from '../text/index.js';
import type { RenderedMessage } from './renderedMessage.js';
import { isDotprompt, sendingOf } from './sentMessages.js';
import { missingValues } from './values.js';
import type {
  RenderFailure,
  RenderFailureCode,
  RenderPlace,
  RenderRunner,
  RenderValues,
} from './renderJob.js';
import type { RenderText } from './renderText.js';

/** What the model gets from a prompt, or why it gets nothing. */
export type PromptRendering =
  | {
      readonly kind: 'rendered';
      /** A prompt of text is one message without a role. */
      readonly messages: readonly RenderedMessage[];
      readonly durationMs: number;
      /** What the reader should know: variables without a value, and `notes`. */
      readonly warnings: readonly string[];
      /** What the runtime of the dialect makes of the output that is not as it looks. */
      readonly notes: readonly string[];
      /** When the call asks for provenance: bodies of blocks that did not run, partials that were not called. */
      readonly notRendered?: readonly FilePlace[];
    }
  | {
      readonly kind: 'failed';
      readonly code: RenderFailureCode;
      /** A sentence that holds no value of a variable. */
      readonly message: string;
      /** The place in the file, where it is known. */
      readonly span: Span | undefined;
    };

type FailedRendering = Extract<PromptRendering, { kind: 'failed' }>;

/** What a caller gives besides the values; of dotprompt earlier messages, documents, values of `@key`. */
export interface RenderCall {
  readonly messages?: readonly DotpromptMessage[];
  readonly docs?: unknown;
  readonly context?: RenderValues;
  /** The schemas that the program knows by name. */
  readonly schemas?: Readonly<Record<string, JsonMap>> | undefined;
  /** Whether to tell where each piece of the messages comes from. */
  readonly provenance?: boolean;
}

/**
 * Renders a prompt as it stands in its file, saved or not. What is not given gets the default of the input schema. A
 * chat message without `{{` stays as it is. Never rejects unless the runner does.
 */
export async function renderPrompt(
  analysis: PromptAnalysis,
  values: RenderValues,
  runner: RenderRunner,
  call: RenderCall = {},
): Promise<PromptRendering> {
  const { prompt, file } = analysis;
  const { dialect } = file;
  const { provenance = false } = call;
  const given = withDefaults(analysis, values);
  const whole = sentAsText(file);
  const sites = whole ? [whole] : printedSites(prompt);
  if (sites.length === 0) return nothingToRender(prompt);
  const rendered = sites.filter(isTemplate);
  const partials = new Map([...ownPartials(analysis), ...partialFilesOf(analysis)]);
  const sending = sendingOf(analysis, call.messages);
  const result = await runner.render({
    templates: rendered.map(({ text }) => text),
    partials: Object.fromEntries(Array.from(partials, ([name, { site }]) => [name, site.text])),
    values: sending.values(given),
    dialect,
    ...(isDotprompt(dialect) && { data: dataOf(file, call) }),
    ...(provenance && { provenance }),
  });
  const siteOf = (text: RenderText): PlacedSite | undefined => {
    if (text.kind === 'partial') return partials.get(text.name);
    const site = rendered[text.index];
    return site && { file, site };
  };
  if (result.kind === 'failed') {
    return ofProgram(
      failed(result, ({ text }) => siteOf(text)?.site),
      analysis,
    );
  }
  const outputs = new Map(rendered.map((site, i) => [site, result.outputs[i] ?? '']));
  const placer = new FilePlacer(siteOf);
  const known = { file, rendered, placer, provenance: result.provenance };
  const sent = sites.map((site) => sending.send(message(prompt, site, outputs.get(site) ?? site.text)));
  const notes = sent.flatMap((one) => one.notes);
  return {
    kind: 'rendered',
    messages: sent.flatMap(({ messages }) =>
      messages.map(({ message, content }) =>
        provenance ? { ...message, pieces: messagePieces(message, known, content) } : message,
      ),
    ),
    durationMs: result.durationMs,
    warnings: [...missingValues(analysis, given), ...notes],
    notes,
    ...(result.provenance && {
      notRendered: result.provenance.notRendered.flatMap((place) => placer.place(place) ?? []),
    }),
  };
}

/** The texts that the model gets: the messages of a chat, otherwise the content. */
function printedSites({ format, templates }: PromptNode): readonly TemplateSite[] {
  const messages = templates.filter(({ part }) => part.kind === 'message');
  const contents = templates.filter(({ part }) => part.kind === 'content');
  if (format) return format.value === 'chat' ? messages : contents;
  return messages.length > 0 ? messages : contents;
}

/** The Python library looks for the braces, too, before it renders a message. */
function isTemplate({ part, text }: TemplateSite): boolean {
  return part.kind !== 'message' || text.includes('{{');
}

function ownPartials({ prompt, file }: PromptAnalysis): readonly (readonly [name: string, at: PlacedSite])[] {
  return prompt.templates.flatMap((site) =>
    site.part.kind === 'partial' ? [[site.part.name.value, { file, site }] as const] : [],
  );
}

/** The texts of the partials that are files, by the names that they are called by. */
function partialFilesOf({
  partialFiles,
  computedFiles = new Map(),
}: PromptAnalysis): readonly (readonly [name: string, at: PlacedSite])[] {
  return [...computedFiles, ...partialFiles].flatMap(([name, { file, prompt }]) =>
    prompt.templates.slice(0, 1).map((site) => [name, { file, site }] as const),
  );
}

/** The data variables that dotprompt sets. */
function dataOf(file: PromptFile, { messages, docs, context, schemas }: RenderCall): RenderValues {
  const metadata = metadataOrNone(file, schemas);
  const prompt = Object.fromEntries(Object.entries(metadata).filter(([key]) => key !== 'input'));
  return { metadata: { prompt, docs, messages }, ...context };
}

/** A schema that dotprompt refuses is told where the prompt is checked. */
function metadataOrNone(file: PromptFile, schemas: RenderCall['schemas']): DotpromptMetadata {
  try {
    return dotpromptMetadata(frontMatterData(file), schemas);
  } catch {
    return {};
  }
}

function message(prompt: PromptNode, site: TemplateSite, content: string): RenderedMessage {
  const { part } = site;
  if (part.kind !== 'message') return { role: undefined, content, extra: {}, site };
  const extra: Record<string, Data> = {};
  for (const key of ['name', 'function_call', 'tool_calls']) {
    const value = prompt.at('chat_template', 'messages', part.index, key)?.value ?? null;
    if (value !== null) extra[key] = value;
  }
  return { role: part.role?.value, content, extra, site };
}

function nothingToRender({ format, span }: PromptNode): PromptRendering {
  const wanted = format?.value === 'chat' ? "'chat_template' with messages" : "'template' with a 'content'";
  const message = `There is nothing to render: this prompt has no ${wanted}.`;
  return {
    kind: 'failed',
    code: 'nothing-to-render',
    message,
    span: format?.span ?? { start: span.start, end: span.start },
  };
}

/** A helper that is declared for the program is known, but only the program can run it. */
function ofProgram(failure: FailedRendering, { helperCalls }: PromptAnalysis): FailedRendering {
  const { code, span } = failure;
  if (code !== 'unknown-helper' || !span) return failure;
  const call = helperCalls.find((one) => one.helper !== undefined && contains(span, one.span));
  if (!call) return failure;
  const message = `'${call.name}' is a helper of the program: what it prints is not known here. Render with inputs that leave it out, or in the program.`;
  return { ...failure, message };
}

function failed(
  { code, message, place }: RenderFailure,
  siteAt: (place: RenderPlace) => TemplateSite | undefined,
): FailedRendering {
  const site = place && siteAt(place);
  return {
    kind: 'failed',
    code,
    message,
    span: place?.span && site ? site.map.toFileSpan(place.span) : site?.span,
  };
}
