export { formatTemplate, type Formatting, type FormattingExtent } from './format/formatTemplate.js';
export { nodeAt } from './nodeAt.js';
export { parseTemplate, type ParsedTemplate } from './parse.js';
export { partialName } from './partialName.js';
export { printTemplate } from './print.js';
export type * from './syntax.js';
export {
  syntaxErrorCodes,
  type RelatedPlace,
  type Repair,
  type SyntaxError,
  type SyntaxErrorCode,
} from './syntaxError.js';
export { tilesOf, type Tile } from './tiles.js';
export { rendersAlike, type Expand } from './ast/rendersAlike.js';
export { toHandlebarsAst, type AstOptions } from './ast/toHandlebarsAst.js';
export type * from './ast/handlebarsAst.js';
export { visit, type Visitor } from './visit.js';
