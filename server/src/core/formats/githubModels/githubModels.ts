import { decodeNode, textOf, valueOf, type MapNode, type SyntaxNode } from '../../notation/index.js';
import { isDataMap } from '../../prompt/index.js';
import type { Field } from '../../schema/index.js';
import type { Span } from '../../text/index.js';
import { barePrompt } from '../barePrompt.js';
import type { Candidate, PromptFormat, Reading } from '../format.js';
import { isTemplateText, locate, locatedText } from '../located.js';
import type { InputDeclaration, TemplateSite } from '../promptFile.js';
import { templateSite } from '../templateSite.js';
import { checkGithubModels } from './checkGithubModels.js';
import { githubModelsShape } from './githubModelsShape.js';

/** `.prompt.yml` of GitHub Models: messages in which `{{key}}` is replaced, nothing else. */
export const githubModels: PromptFormat = {
  id: 'github-models',
  name: 'GitHub Models',
  dialects: ['github-models'],
  mayBe: ({ place, has }) => place.stem.endsWith('.prompt') && has('messages'),
  settingsIn: (data) => [data['modelParameters'], data],
  shapes: { prompt: githubModelsShape },
  detect: ({ place, root }) =>
    place.stem.endsWith('.prompt') && valueOf(root, 'messages')?.kind === 'list' ? 'prompt' : undefined,
  read,
};

function read({ uri, text, place, document }: Candidate): Reading {
  const { root } = document;
  if (root?.kind !== 'map')
    return { dialect: 'text', prompts: [], problems: document.problems, syntax: document.notation, document };
  const data = document.broken ? undefined : decodeNode(root);
  const bare = barePrompt({
    span: root.span,
    name: textOf(valueOf(root, 'name')) ?? place.stem.replace(/\.prompt$/, ''),
    templates: messagesOf(text, root),
  });
  return {
    dialect: 'github-models',
    prompts: [
      {
        ...bare,
        description: locatedText(valueOf(root, 'description')),
        inputs: testInputs(uri, valueOf(root, 'testData')),
        data: isDataMap(data) ? data : undefined,
        at: (...path) => locate(root, path),
      },
    ],
    problems: [...document.problems, ...checkGithubModels(document, root)],
    syntax: document.notation,
    document,
  };
}

function messagesOf(text: string, root: MapNode): readonly TemplateSite[] {
  const messages = valueOf(root, 'messages');
  const items = messages?.kind === 'list' ? messages.items : [];
  return items.flatMap(({ value }, index) => {
    const content = valueOf(value, 'content');
    if (!isTemplateText(content)) return [];
    return [
      templateSite(text, { kind: 'message', index, role: locatedText(valueOf(value, 'role')) }, content),
    ];
  });
}

/** The keys of the test rows are the only declaration of variables that there is. */
function testInputs(uri: string, rows: SyntaxNode | undefined): InputDeclaration | undefined {
  if (rows?.kind !== 'list') return undefined;
  const fields = new Map<string, Field>();
  const again = new Map<string, Span[]>();
  for (const { value } of rows.items) {
    for (const entry of value.kind === 'map' ? value.entries : []) {
      const name = entry.key.text;
      if (fields.has(name)) {
        again.set(name, [...(again.get(name) ?? []), entry.key.span]);
        continue;
      }
      fields.set(name, {
        name,
        type: { kind: 'any' },
        required: false,
        nullable: false,
        default: undefined,
        description: undefined,
        example: decodeNode(entry.value),
        declaredAt: { uri, span: entry.key.span },
      });
    }
  }
  return fields.size === 0 ? undefined : { fields: [...fields.values()], open: true, span: rows.span, again };
}
