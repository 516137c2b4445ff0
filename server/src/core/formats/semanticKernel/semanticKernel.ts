import { decodeNode, textOf, valueOf, type MapNode } from '../../notation/index.js';
import { isDataMap } from '../../prompt/index.js';
import { barePrompt } from '../barePrompt.js';
import type { Candidate, PromptFormat, Reading } from '../format.js';
import { isTemplateText, locate, locatedText } from '../located.js';
import type { DialectId } from '../promptFile.js';
import { templateSite } from '../templateSite.js';
import { checkSemanticKernel } from './checkSemanticKernel.js';
import { inputVariables } from './inputVariables.js';
import { semanticKernelShape } from './semanticKernelShape.js';

/** Prompts of Semantic Kernel as YAML or JSON: `template` is a text, in the language that `template_format` names. */
export const semanticKernel: PromptFormat = {
  id: 'semantic-kernel',
  name: 'Semantic Kernel',
  dialects: ['semantic-kernel', 'semantic-kernel-net', 'semantic-kernel-python'],
  mayBe: ({ has }) => has('template'),
  shapes: { prompt: semanticKernelShape },
  settingsIn({ execution_settings: services }) {
    return services !== undefined && isDataMap(services)
      ? [services['default'] ?? Object.values(services)[0]]
      : [];
  },
  detect({ root }) {
    const template = valueOf(root, 'template');
    return template?.kind === 'scalar' && marks.some((key) => valueOf(root, key)) ? 'prompt' : undefined;
  },
  read,
};

const marks = ['template_format', 'input_variables', 'execution_settings'];

function read({ uri, text, place, document }: Candidate): Reading {
  const { root } = document;
  if (root?.kind !== 'map')
    return { dialect: 'text', prompts: [], problems: document.problems, syntax: document.notation, document };
  const template = valueOf(root, 'template');
  const templates = isTemplateText(template) ? [templateSite(text, { kind: 'content' }, template)] : [];
  const data = document.broken ? undefined : decodeNode(root);
  const bare = barePrompt({
    span: root.span,
    name: textOf(valueOf(root, 'name')) ?? place.stem,
    templates,
  });
  const { inputs, declare } = inputVariables(uri, document, root);
  return {
    dialect: languageOf(root),
    prompts: [
      {
        ...bare,
        description: locatedText(valueOf(root, 'description')),
        inputs,
        data: isDataMap(data) ? data : undefined,
        declareVariable: declare,
        at: (...path) => locate(root, path),
      },
    ],
    problems: [...document.problems, ...checkSemanticKernel(document, root, templates[0])],
    syntax: document.notation,
    document,
  };
}

/** Only `handlebars` is ours; without a word it is Semantic Kernel's own language. */
function languageOf(root: MapNode): DialectId {
  return textOf(valueOf(root, 'template_format')) === 'handlebars' ? 'semantic-kernel' : 'text';
}
