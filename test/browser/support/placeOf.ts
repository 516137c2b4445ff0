import type { Locator } from 'playwright-core';
import { until } from './until.js';

/** Where a piece of text is on the page, in pixels; `y` is its middle. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Finds the first place where the visible text of an editor has `text`, within one line. */
export function placeOf(editor: Locator, text: string): Promise<Place> {
  return until(`'${text}' in the editor`, () => editor.evaluate(find, text));
}

/** Runs in the page. A line is made of several elements, and its spaces are no-break spaces. */
function find(editor: Element, wanted: string): Place | undefined {
  for (const line of Array.from(editor.querySelectorAll('.view-line'))) {
    const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
    if (start < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let offset = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      const [from, to] = [start - offset, start + wanted.length - offset];
      if (from >= 0 && from < length) range.setStart(node, from);
      if (to > 0 && to <= length) range.setEnd(node, to);
      offset += length;
    }
    const { left, right, top, height } = range.getBoundingClientRect();
    return { left, right, y: top + height / 2 };
  }
  return undefined;
}
