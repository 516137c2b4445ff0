import type { PromptRule } from '../rule.js';
import { changeScalar, isPlainWord } from '../scalarEdits.js';
import { fileNameOf } from '../uriParts.js';

/** A prompt's id is not the name of its file. */
export const idFileMismatch: PromptRule = {
  of: 'prompt',
  code: 'id-file-mismatch',
  severity: 'warning',
  example: {
    bad: `id: «greet»
format: text
template: {content: Hello!}
`,
    fixed: `id: greeting
format: text
template: {content: Hello!}
`,
    path: 'prompts/greeting.yaml',
  },
  *check({ file, prompt }) {
    if (file.kind !== 'prompt' || !prompt.id) return;
    const { value: id, span } = prompt.id;
    const name = fileNameOf(file.uri);
    const dot = name.lastIndexOf('.');
    const stem = dot > 0 ? name.slice(0, dot) : name;
    if (stem === id) return;
    yield {
      span,
      message: `The file is called '${name}' but its prompt '${id}': saving with the Python library writes a second file '${id}.yaml'. Rename one of them.`,
      fixes: isPlainWord(stem) ? [changeScalar(file, span, stem)] : [],
    };
  },
};
