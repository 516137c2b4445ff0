export { parseTemplate, type ParsedTemplate } from './parse.js';
export type * from './syntax.js';
export {
  syntaxErrorCodes,
  type RelatedPlace,
  type Repair,
  type SyntaxError,
  type SyntaxErrorCode,
} from './syntaxError.js';
