import { parseTemplate } from '../handlebars/index.js';
import type { TemplatePart, TemplateSite } from './promptFile.js';
import { type ScalarNode, decodeScalar, editScalar, encodeInto, type Decoded } from '../notation/index.js';

/** The template that stands in a scalar; its tree is made when it is first asked for. */
export function templateSite(
  file: string,
  part: TemplatePart,
  { source, span, text, map }: ScalarNode,
): TemplateSite {
  let decoded: Decoded | undefined = map && { text, map };
  let parsed: ReturnType<typeof parseTemplate> | undefined;
  const decode = () => (decoded ??= decodeScalar(file, source));
  const parse = () => (parsed ??= parseTemplate(text));
  return {
    part,
    span,
    text,
    get map() {
      return decode().map;
    },
    get tree() {
      return parse().tree;
    },
    get errors() {
      return parse().errors;
    },
    encode: (inserted) => encodeInto(file, source, inserted),
    edit: (change) => editScalar(file, source, decode(), change),
  };
}
