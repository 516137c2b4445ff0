import { setScalar, type PromptFile, type PromptNode } from '../formats/index.js';
import { firstVersion, readPrompt, type PromptDefaults } from '../prompt/index.js';
import { applyEdits } from '../text/index.js';
import { writePromptYaml } from './writePromptYaml.js';

/** A file with a prompt of its own. */
export interface PromptCopy {
  readonly text: string;
  readonly extension: 'yaml' | 'json';
}

/** What a copy does not take over. */
export interface CopyRequest extends PromptDefaults {
  readonly id: string;
}

/**
 * A copy of a prompt that begins anew: a draft, version 1.0.0, with its own id, uid and times. A file's comments and
 * formatting are copied, too; a prompt of a collection is written as the library writes it. Undefined when it cannot be read.
 */
export function writePromptCopy(
  file: PromptFile,
  node: PromptNode,
  request: CopyRequest,
): PromptCopy | undefined {
  const { id } = request;
  const time = request.now();
  const fresh = {
    id,
    version: firstVersion,
    status: 'draft',
    uid: request.newUid(),
    created_at: time,
    updated_at: time,
  };
  if (file.kind !== 'prompt') {
    const { prompt } = readPrompt({ ...node.data, ...fresh }, request);
    return prompt && { text: writePromptYaml(prompt), extension: 'yaml' };
  }
  // What the file does not say itself, the copy need not say either; an id, a version and a status it should have.
  const said = Object.entries(fresh).filter(
    ([key]) => key === 'id' || key === 'version' || key === 'status' || node.data?.[key] !== undefined,
  );
  const edits = said.map(([key, value]) => setScalar(file, node, [key], value));
  if (edits.some((edit) => edit === undefined)) return undefined;
  return {
    text: applyEdits(
      file.text,
      edits.flatMap((edit) => edit ?? []),
    ),
    extension: file.uri.endsWith('.json') ? 'json' : 'yaml',
  };
}
