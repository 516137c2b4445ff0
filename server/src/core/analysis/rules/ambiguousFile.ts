import { choiceFor } from '../../config/index.js';
import { syntaxOf, type PromptFile } from '../../formats/index.js';
import { textOf, valueOf } from '../../notation/index.js';
import type { Fix } from '../../text/index.js';
import { firstLine } from '../firstLine.js';
import type { FileFacts, FileRule } from '../rule.js';
import { codeIn, nodesOf } from '../templateNodes.js';

/** A `.prompt` file that two programs read, each in its own way. */
export const ambiguousFile: FileRule = {
  of: 'file',
  code: 'ambiguous-file',
  severity: 'warning',
  where: ['dotprompt', 'continue'],
  example: {
    path: 'prompts/ask.prompt',
    bad: `«model: googleai/gemini-2.5-flash»
config: {temperature: 0.2}
---
Answer: {{{question}}}
`,
    fixed: `---
model: googleai/gemini-2.5-flash
config: {temperature: 0.2}
---
Answer: {{{question}}}
`,
  },
  *check(facts) {
    const { file, configuration } = facts;
    if (file.kind !== 'prompt' || choiceFor(file.uri, configuration)) return;
    const span = firstLine(file.text);
    if (file.dialect === 'continue') {
      const sign = /<system>[\s\S]*<\/system>/.test(file.text) ? undefined : signOfDotprompt(file);
      if (sign !== undefined)
        yield {
          span,
          message: `Without a line '---' before the keys this is read as a prompt of Continue, but ${sign} is dotprompt's. Add the line, or say in '.promptmanager.yaml' which dialect this path has.`,
          fixes: fenced(file),
        };
      return;
    }
    const other = otherReader(facts);
    if (other !== undefined)
      yield {
        span,
        message: `This is read as dotprompt, but ${other}. Say in '.promptmanager.yaml' which dialect this path has.`,
      };
  },
};

/** One of the keys that only dotprompt has, or a model of Genkit. */
function signOfDotprompt(file: PromptFile): string | undefined {
  const root = syntaxOf(file)?.root;
  const key = ['config', 'input', 'output', 'tools'].find((name) => valueOf(root, name));
  const model = textOf(valueOf(root, 'model'));
  return key === undefined ? (model?.includes('/') ? `'model: ${model}'` : undefined) : `'${key}'`;
}

function fenced({ text }: PromptFile): readonly Fix[] {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text.startsWith('\ufeff') ? 1 : 0;
  return [
    {
      title: "Add '---' as the first line",
      edits: [{ span: { start, end: start }, text: `---${lineBreak}` }],
    },
  ];
}

/** Why another program might be meant. */
function otherReader({ file, prompts }: FileFacts): string | undefined {
  const [site] = prompts[0]?.prompt.templates ?? [];
  if (!site) return undefined;
  const isCode = codeIn(site);
  const system = /<system>[\s\S]*<\/system>/.exec(site.text);
  // Those of dotprompt may write tags like that as well.
  const isSurely = signOfDotprompt(file) !== undefined;
  if (system && !isSurely && !isCode(system.index))
    return "'<system>' is how Continue writes a message of the system";
  const blocks = file.syntax === 'front-matter' ? site.text.matchAll(/\{%-?\s*(?:if|for|set)\b/g) : [];
  const hasJinja = [...blocks].some(({ index }) => !isCode(index));
  return hasJinja && nodesOf(site, 'block').length === 0
    ? 'its blocks are those of Jinja, as programs such as LiteLLM have them'
    : undefined;
}
