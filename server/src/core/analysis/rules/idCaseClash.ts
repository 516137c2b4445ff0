import type { PromptRule } from '../rule.js';
import { fileNameOf, folderOf } from '../uriParts.js';

/** Two prompts of a folder whose ids differ only in case. */
export const idCaseClash: PromptRule = {
  of: 'prompt',
  code: 'id-case-clash',
  severity: 'warning',
  where: ['prompt-manager'],
  example: {
    path: 'prompts/Greet.yaml',
    bad: `id: «Greet»
format: text
template: {content: Hello!}
`,
    others: {
      'prompts/greet.yaml': `id: greet
format: text
template: {content: Hi!}
`,
    },
  },
  *check({ file, prompt, workspace }) {
    if (!prompt.id) return;
    const { value: id, span } = prompt.id;
    const other = workspace
      .promptsLikeId(id)
      .find((placed) => placed.file.uri !== file.uri && folderOf(placed.file.uri) === folderOf(file.uri));
    if (!other) return;
    yield {
      span,
      message: `'${id}' and '${other.prompt.name}' in '${fileNameOf(other.file.uri)}' differ only in case: on Windows and macOS their files are one. Rename one of them.`,
    };
  },
};
