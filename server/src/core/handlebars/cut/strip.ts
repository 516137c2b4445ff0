import type { Strip } from '../syntax.js';

/** The white space control of a tag; there are four values, shared by all tags. */
export function stripOf(open: boolean, close: boolean): Strip {
  if (open) return close ? both : opening;
  return close ? closing : none;
}

const none: Strip = { open: false, close: false };
const opening: Strip = { open: true, close: false };
const closing: Strip = { open: false, close: true };
const both: Strip = { open: true, close: true };
