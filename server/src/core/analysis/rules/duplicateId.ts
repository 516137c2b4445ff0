import { firstVersion } from '../../prompt/index.js';
import type { PlacedPrompt } from '../../workspace/index.js';
import type { PromptRule } from '../rule.js';
import { fileNameOf, folderOf } from '../uriParts.js';

/** Two files of a folder define the same version of a prompt. */
export const duplicateId: PromptRule = {
  of: 'prompt',
  code: 'duplicate-id',
  severity: 'error',
  example: {
    bad: `id: «example»
format: text
template: {content: Hello!}
`,
    others: {
      'prompts/copy.yaml': `id: example
format: text
template: {content: Hi!}
`,
    },
  },
  *check({ file, prompt, workspace }) {
    if (!prompt.id) return;
    const { value: id, span } = prompt.id;
    const version = prompt.version?.value ?? firstVersion;
    const others = workspace.promptsById(id).filter((other) => isRival(other, file.uri, version));
    const [other] = others;
    if (!other) return;
    const both = file.kind === 'prompt' && others.some((one) => one.file.kind === 'prompt');
    yield {
      span,
      // The Python library does not load collections from a prompt folder, so there nothing is replaced.
      severity: both ? 'error' : 'warning',
      message: `'${id}' ${version} is also defined in '${fileNameOf(other.file.uri)}', and one silently replaces the other. Give one of them another id or version.`,
    };
  },
};

function isRival({ file, prompt }: PlacedPrompt, uri: string, version: string): boolean {
  if (file.uri === uri || folderOf(file.uri) !== folderOf(uri)) return false;
  return (prompt.version?.value ?? firstVersion) === version;
}
