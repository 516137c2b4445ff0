import { stringify } from 'yaml';
import { parseTemplate, toHandlebarsAst, type AstProgram } from '../../handlebars/index.js';
import { fieldsToJsonSchema, toJson, type Field } from '../../schema/index.js';
import type { FrameworkMessage, FrameworkPrompt, ModelSettings } from '../frameworkPrompt.js';
import { builtIn } from './builtIn.js';
import { knowsRoles, noNames, noToolCalls } from './checks.js';

/** dotprompt: the text of a `.prompt` file, with the partials of the prompt inside. */
export const dotprompt = builtIn<string>({
  name: 'dotprompt',
  takes: 'templates',
  checks: [knowsRoles('system', 'user', 'assistant', 'model', 'tool', 'function'), noToolCalls, noNames],
  payload: (prompt) => `---\n${stringify(frontMatterOf(prompt))}---\n${bodyOf(prompt)}\n`,
});

function frontMatterOf({ id, version, description, inputs, settings }: FrameworkPrompt) {
  const { model, tools, output } = settings;
  const config = configOf(settings);
  return {
    name: id,
    version,
    ...(description !== undefined && { description }),
    ...(model !== undefined && { model }),
    ...(Object.keys(config).length > 0 && { config }),
    ...(inputs.length > 0 && { input: inputOf(inputs) }),
    ...(output && { output: { format: 'json', schema: output.schema } }),
    ...(tools && {
      toolDefs: tools.map(({ name, description: what, parameters }) => ({
        name,
        ...(what !== undefined && { description: what }),
        inputSchema: parameters,
      })),
    }),
  };
}

function configOf({ temperature, maxTokens, topP, stop }: ModelSettings) {
  return {
    ...(temperature !== undefined && { temperature }),
    ...(maxTokens !== undefined && { maxOutputTokens: maxTokens }),
    ...(topP !== undefined && { topP }),
    ...(stop && { stopSequences: stop }),
  };
}

function inputOf(inputs: readonly Field[]) {
  const defaults = inputs.flatMap(({ name, default: value }) =>
    value === undefined ? [] : [[name, toJson(value)] as const],
  );
  return {
    ...(defaults.length > 0 && { default: Object.fromEntries(defaults) }),
    schema: fieldsToJsonSchema(inputs, true),
  };
}

function bodyOf({ format, messages, partials }: FrameworkPrompt): string {
  const inline = Object.entries(partials).map(
    ([name, text]) => `{{#*inline ${JSON.stringify(name)}}}{{!}}${text}{{/inline}}`,
  );
  const texts = messages.map((message) =>
    format === 'chat' ? `{{role "${roleOf(message)}"}}${onLines(message.content)}` : message.content,
  );
  return `${inline.join('')}${texts.join('')}`;
}

/** A tag that stands alone on its line, and so prints no line, stays alone on it. */
function onLines(content: string): string {
  const alone = printedParts(content);
  const before = printedParts(`${neighbour}${content}`) === alone ? '' : '\n';
  const behind = printedParts(`${content}${neighbour}`) === alone ? '' : '\n';
  return `${before}${content}${behind}`;
}

/** A tag as `{{role}}`, beside which nothing stands alone. */
const neighbour = '{{role}}';

/** The texts of a template that are printed, white space that tags take with them left out. */
function printedParts(content: string): string {
  const parts: string[] = [];
  const queue: (AstProgram | undefined)[] = [toHandlebarsAst(parseTemplate(content).tree)];
  for (let program = queue.pop(); program; program = queue.pop()) {
    for (const statement of program.body) {
      if (statement.type === 'ContentStatement') parts.push(statement.value);
      if (!('program' in statement)) continue;
      const inverse = 'inverse' in statement ? statement.inverse : undefined;
      queue.push(...[statement.program, inverse].filter((inner) => inner !== undefined));
    }
  }
  return JSON.stringify(parts.filter((part) => part !== ''));
}

function roleOf({ role }: FrameworkMessage): string {
  if (role === 'assistant' || role === 'model') return 'model';
  if (role === 'tool' || role === 'function') return 'tool';
  return role === 'system' ? 'system' : 'user';
}
