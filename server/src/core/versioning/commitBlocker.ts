import type { PromptFile, PromptNode } from '../formats/index.js';
import { parseVersion, readPrompt, unsafeId } from '../prompt/index.js';

/** Why no version of a prompt can be committed as its file stands, as a sentence; undefined when one can. */
export function commitBlocker(file: PromptFile, prompt: PromptNode): string | undefined {
  if (file.format !== 'prompt-manager')
    return 'Versions are kept of prompts in the format of Prompt Manager; this file has another one. Keep it in Git.';
  if (file.kind !== 'prompt' && file.kind !== 'collection')
    return 'Only the current file of a prompt can be committed.';
  const fault = firstFault(file, prompt);
  if (fault !== undefined) return `The prompt has an error: ${fault}`;
  if (!prompt.data) return 'The prompt has an error: its file cannot be read.';
  const { prompt: read, problems } = readPrompt(prompt.data, placeholders);
  if (!read) return `The prompt has an error: ${problems[0] ?? ''}`;
  const reason = unsafeId(read.id);
  if (reason !== undefined) return `The prompt's id cannot name files: ${reason}. Change 'id' first.`;
  return parseVersion(read.version)
    ? undefined
    : `The version of '${read.id}' must be MAJOR.MINOR.PATCH in the digits 0 to 9.`;
}

/** The first error of the prompt, of the file around all prompts, or of a template. */
function firstFault({ problems, prompts }: PromptFile, { span, templates }: PromptNode): string | undefined {
  const others = prompts.map((other) => other.span).filter((other) => other !== span);
  const problem = problems.find(
    (found) =>
      found.severity === 'error' &&
      !others.some(({ start, end }) => start <= found.span.start && found.span.end <= end),
  );
  return (
    problem?.message ?? templates.flatMap(({ errors }) => errors).find(({ tolerated }) => !tolerated)?.message
  );
}

const placeholders = {
  newUid: () => '00000000-0000-4000-8000-000000000000',
  now: () => '2000-01-01T00:00:00',
};
