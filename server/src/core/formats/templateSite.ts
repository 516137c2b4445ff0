import type { TemplatePart, TemplateSite } from './promptFile.js';
import { parsedSite } from './siteTrees.js';
import { type ScalarNode, decodeScalar, editScalar, encodeInto, type Decoded } from '../notation/index.js';

/** The template that stands in a scalar; its tree is made when it is first asked for. */
export function templateSite(
  file: string,
  part: TemplatePart,
  { source, span, text, map }: ScalarNode,
): TemplateSite {
  let decoded: Decoded | undefined = map && { text, map };
  const decode = () => (decoded ??= decodeScalar(file, source));
  return {
    part,
    span,
    text,
    get map() {
      return decode().map;
    },
    get tree() {
      return parsedSite(this).tree;
    },
    get errors() {
      return parsedSite(this).errors;
    },
    encode: (inserted) => encodeInto(file, source, inserted),
    edit: (change) => editScalar(file, source, decode(), change),
  };
}
