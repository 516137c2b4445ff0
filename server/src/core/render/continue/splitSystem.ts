import { MappedText } from '../mappedText.js';

/** What Continue makes of a text with `<system>` in it. */
export interface WithSystem {
  /** As it is written: Continue takes it out before it renders the rest. */
  readonly system: MappedText;
  readonly prompt: MappedText;
  /** Sentences about what is not as it looks. */
  readonly notes: readonly string[];
}

/**
 * The system message and the prompt of a template that was rendered as a whole; undefined when it has no `<system>`.
 * Fact: core/promptFiles/v2/parsePromptFileV1V2.ts of Continue.
 */
export function splitSystem(template: string, rendered: string): WithSystem | undefined {
  const written = placesIn(template);
  const printed = placesIn(rendered);
  if (!written || !printed) return undefined;
  const output = MappedText.of(rendered);
  const stretch = { start: printed.start, end: printed.end };
  const text = template.slice(written.start, written.end);
  const same = text === rendered.slice(stretch.start, stretch.end);
  const system = same ? output.slice(stretch.start, stretch.end) : output.as(text, stretch);
  const [after = ''] = rendered.slice(printed.after).split(close, 1);
  return {
    system: system.trimmed(),
    prompt: output.slice(printed.after, printed.after + after.length).trimmed(),
    notes: [
      ...(text.includes('{{') ? [notRendered] : []),
      ...(rendered.slice(0, printed.start - open.length).trim() === '' ? [] : [dropped]),
    ],
  };
}

const open = '<system>';
const close = '</system>';

const notRendered =
  "The system message is sent as it is written: Continue renders what stands behind '</system>' only.";

const dropped = "What stands before '<system>' is left out by Continue.";

/** The place of the system message, and where the prompt begins. */
function placesIn(
  text: string,
): { readonly start: number; readonly end: number; readonly after: number } | undefined {
  const start = text.indexOf(open) + open.length;
  if (start < open.length) return undefined;
  const end = text.indexOf(close, start);
  return end === -1 ? undefined : { start, end, after: end + close.length };
}
