import { entryOf, valueOf, type MapNode, type ScalarNode } from '../../../notation/index.js';
import type { Problem } from '../../../text/index.js';

/** Rules of a collection beyond its shape: ids that differ, and no second kind of file in it. */
export function* checkCollection(root: MapNode): Generator<Problem> {
  const seen = new Map<string, ScalarNode>();
  const prompts = valueOf(root, 'prompts');
  for (const { value } of prompts?.kind === 'list' ? prompts.items : []) {
    const id = valueOf(value, 'id');
    if (id?.kind !== 'scalar' || id.type !== 'string') continue;
    const earlier = seen.get(id.text);
    if (!earlier) seen.set(id.text, id);
    else {
      yield {
        code: 'duplicate-id',
        severity: 'error',
        message: `Prompt IDs must be unique within schema: '${id.text}' stands here for the second time.`,
        span: id.span,
        related: [{ span: earlier.span, message: 'It stands here first.' }],
      };
    }
  }
  const schemas = entryOf(root, 'schemas');
  if (schemas) {
    yield {
      code: 'ambiguous-file',
      severity: 'warning',
      message: "Cannot tell what kind of file this is: it has both 'prompts' and 'schemas'; split it in two.",
      span: schemas.key.span,
    };
  }
}
