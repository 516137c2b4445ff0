import { parseTemplate, visit } from '../../handlebars/index.js';
import { fieldsToJsonSchema, toJson, type Field } from '../../schema/index.js';
import { applyEdits, type TextEdit } from '../../text/index.js';
import type { FrameworkMessage, FrameworkPrompt, ModelSettings } from '../frameworkPrompt.js';
import { builtIn, type Check } from './builtIn.js';
import { knowsRoles, noNames, noToolCalls, withoutSettings } from './checks.js';
import { templatePieces } from './templatePieces.js';

/** A prompt configuration of Semantic Kernel, which reads it as JSON and as YAML. */
export interface SemanticKernelPayload {
  name: string;
  description?: string;
  template_format: 'handlebars';
  template: string;
  input_variables: SemanticKernelInput[];
  output_variable?: { description: string; json_schema: string };
  execution_settings: { default: Record<string, unknown> };
}

export interface SemanticKernelInput {
  name: string;
  description?: string;
  /** The .NET version takes text only. */
  default?: string;
  is_required: boolean;
  json_schema?: string;
}

/** Semantic Kernel: templates stay Handlebars; a chat is written with `<message>` tags. */
export const semanticKernel = builtIn<SemanticKernelPayload>({
  name: 'semantic-kernel',
  takes: 'templates',
  checks: [
    knowsRoles('system', 'developer', 'user', 'assistant', 'model', 'tool'),
    noToolCalls,
    noNames,
    withoutSettings('tools'),
    partialsFit,
  ],
  payload(prompt) {
    const { id, description, inputs, settings } = prompt;
    return {
      name: id.replace(/\W/g, '_'),
      ...(description !== undefined && { description }),
      template_format: 'handlebars',
      template: templateOf(prompt),
      input_variables: inputs.map(inputOf),
      ...(settings.output && {
        output_variable: {
          description: settings.output.name,
          json_schema: JSON.stringify(settings.output.schema),
        },
      }),
      execution_settings: { default: settingsOf(settings) },
    };
  },
});

/** Semantic Kernel has no partials: they can be put in their place only where nothing else is called. */
function partialsFit({ messages, partials }: FrameworkPrompt, target: string): ReturnType<Check> {
  return messages.flatMap(({ content }, index) => {
    const read = hasPartial(content) ? templatePieces(content, partials) : undefined;
    if (read?.kind !== 'refused') return [];
    return [
      {
        code: 'provider-partials',
        severity: 'error',
        message: `Target '${target}' has no partials, and those of message ${index + 1} cannot be put in place: it holds ${read.what}.`,
        place: { kind: 'message', index, ...(read.span && { span: read.span }) },
      },
    ];
  });
}

function templateOf({ format, messages, partials }: FrameworkPrompt): string {
  const texts = messages.map(({ content }) => (hasPartial(content) ? inPlace(content, partials) : content));
  if (format !== 'chat') return texts.join('\n\n');
  return messages
    .map((message, i) => `<message role="${roleOf(message)}">${escapedContent(texts[i] ?? '')}</message>`)
    .join('\n');
}

function inPlace(content: string, partials: Readonly<Record<string, string>>): string {
  const read = templatePieces(content, partials);
  if (read.kind === 'refused') return content;
  return read.pieces
    .map((piece) => (piece.kind === 'variable' ? `{{${piece.name}}}` : piece.text.replaceAll('{{', '\\{{')))
    .join('');
}

function hasPartial(content: string): boolean {
  let found = false;
  visit(parseTemplate(content).tree, {
    enter(node) {
      found ||= node.kind === 'partial' || (node.kind === 'block' && node.form === 'partial');
      return undefined;
    },
  });
  return found;
}

/**
 * The text between tags is read as XML there, and its entities are decoded twice, in .NET once before the XML is read;
 * values are escaped by Semantic Kernel itself.
 */
function escapedContent(template: string): string {
  const edits: TextEdit[] = [];
  visit(parseTemplate(template).tree, {
    enter(node) {
      if (node.kind !== 'content') return undefined;
      const written = template.slice(node.span.start, node.span.end);
      edits.push({
        span: node.span,
        text: written.replace(/[&<>]/g, (character) => entities[character] ?? ''),
      });
      return undefined;
    },
  });
  return applyEdits(template, edits);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;amp;',
  '<': '&amp;lt;',
  '>': '&amp;gt;',
};

function roleOf({ role }: FrameworkMessage): string {
  if (role === 'model') return 'assistant';
  return role !== undefined && ['system', 'developer', 'assistant', 'tool'].includes(role) ? role : 'user';
}

function inputOf(field: Field): SemanticKernelInput {
  const { name, description, required, type, default: fallback } = field;
  const json = fallback === undefined ? undefined : toJson(fallback);
  return {
    name,
    ...(description !== undefined && { description }),
    ...(json !== undefined && { default: typeof json === 'string' ? json : JSON.stringify(json) }),
    is_required: required,
    ...(type.kind !== 'any' && { json_schema: schemaText(field) }),
  };
}

function schemaText(field: Field): string {
  const { properties } = fieldsToJsonSchema([{ ...field, description: undefined, default: undefined }]);
  return JSON.stringify(Object.values(properties ?? {})[0] ?? {});
}

function settingsOf({ model, temperature, maxTokens, topP, stop, output }: ModelSettings) {
  return {
    ...(model !== undefined && { model_id: model }),
    ...(temperature !== undefined && { temperature }),
    ...(maxTokens !== undefined && { max_tokens: maxTokens }),
    ...(topP !== undefined && { top_p: topP }),
    ...(stop && { stop_sequences: [...stop] }),
    ...(output && { response_format: { type: 'json_schema', json_schema: { ...output } } }),
  };
}
