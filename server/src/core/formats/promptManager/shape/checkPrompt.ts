import {
  replaceScalar,
  removeEntry,
  entryOf,
  valueOf,
  type MapEntry,
  type MapNode,
} from '../../../notation/index.js';
import { removeDeclared } from '../edits/variableList.js';
import type { Problem } from '../../../text/index.js';
import { formats } from '../../../prompt/index.js';
import type { Checked } from './checkedValue.js';

/** Rules of a prompt that one field alone does not show, and things that are allowed and have no effect. */
export function* checkPrompt(file: Checked, prompt: MapNode): Generator<Problem> {
  yield* checkFormat(file, prompt);
  for (const place of ['template', 'chat_template']) yield* checkVariables(file, valueOf(prompt, place));
  yield* checkHelpers(file, valueOf(prompt, 'template'));
  yield* checkTags(file, valueOf(prompt, 'metadata'));
}

function* checkFormat({ text }: Checked, prompt: MapNode): Generator<Problem> {
  const format = valueOf(prompt, 'format');
  const known = format?.kind === 'scalar' ? formats.find((name) => name === format.text) : undefined;
  if (format?.kind !== 'scalar' || known === undefined) return;
  const template = written(prompt, 'template');
  const chat = written(prompt, 'chat_template');
  const [needed, other] = known === 'chat' ? [chat, template] : [template, chat];
  if (other) {
    const both =
      known === 'chat'
        ? 'Chat format cannot have both template and chat_template'
        : `${known} format cannot have chat_template`;
    const message = needed ? both : known === 'chat' ? 'Chat format requires chat_template' : both;
    const related = [{ span: format.span, message: `The format is '${known}'.` }];
    const fitting = known === 'chat' ? 'text' : 'chat';
    const fixes = needed
      ? []
      : [{ title: `Change 'format' to '${fitting}'`, edits: [replaceScalar(text, format, fitting)] }];
    yield {
      code: 'format-template-mismatch',
      severity: 'error',
      message: `${message}.`,
      span: other.key.span,
      related,
      fixes,
    };
  } else if (!needed) {
    const message =
      known === 'chat' ? 'Chat format requires chat_template' : `${known} format requires template`;
    yield { code: 'missing-required-key', severity: 'error', message: `${message}.`, span: format.span };
  }
}

function written(prompt: MapNode, key: string): MapEntry | undefined {
  const entry = entryOf(prompt, key);
  return entry && !(entry.value.kind === 'scalar' && entry.value.type === 'null') ? entry : undefined;
}

function* checkVariables(
  { text }: Checked,
  template: MapNode | ReturnType<typeof valueOf>,
): Generator<Problem> {
  const entry = template?.kind === 'map' ? entryOf(template, 'variables') : undefined;
  if (entry?.value.kind !== 'list') return;
  const seen = new Set<string>();
  for (const [index, { value }] of entry.value.items.entries()) {
    if (value.kind !== 'scalar' || value.type !== 'string') continue;
    if (seen.has(value.text)) {
      yield {
        code: 'duplicate-variable',
        severity: 'warning',
        message: `The variable '${value.text}' is declared twice; remove one.`,
        span: value.span,
        fixes: [{ title: `Remove this '${value.text}'`, edits: removeDeclared(text, entry, index) }],
      };
    }
    seen.add(value.text);
  }
}

function* checkHelpers({ text }: Checked, template: ReturnType<typeof valueOf>): Generator<Problem> {
  if (template?.kind !== 'map') return;
  const index = template.entries.findIndex(({ key }) => key.text === 'helpers');
  const entry = template.entries[index];
  if (entry?.value.kind !== 'map' || entry.value.entries.length === 0) return;
  yield {
    code: 'unused-helpers-map',
    severity: 'warning',
    message: "'helpers' has no effect: nothing reads it.",
    span: entry.key.span,
    fixes: [{ title: "Remove 'helpers'", edits: removeEntry(text, template.entries, index, template.style) }],
    tag: 'unnecessary',
  };
}

function* checkTags({ text }: Checked, metadata: ReturnType<typeof valueOf>): Generator<Problem> {
  const tags = valueOf(metadata, 'tags');
  if (tags?.kind !== 'list') return;
  for (const { value, alias } of tags.items) {
    if (value.kind !== 'scalar' || value.type !== 'string') continue;
    const stored = value.text.trim().toLowerCase();
    if (stored === value.text || stored === '') continue;
    yield {
      code: 'tag-case',
      severity: 'info',
      message: `The Python library stores this tag as '${stored}'.`,
      span: value.span,
      fixes: alias ? [] : [{ title: `Change to '${stored}'`, edits: [replaceScalar(text, value, stored)] }],
    };
  }
}
