export { decodeNode } from './decodeNode.js';
export { gapBefore, insertEntry, lineAfter, lineBreakOf } from './edits/insertEntry.js';
export { removeEntry } from './edits/removeEntry.js';
export { replaceScalar, replaceValue } from './edits/replaceScalar.js';
export { readData } from './readData.js';
export { readJson } from './readJson.js';
export { readYaml } from './readYaml.js';
export {
  decodeScalar,
  editScalar,
  encodeInto,
  writeScalar,
  type Decoded,
  type ScalarStyle,
} from './scalars/index.js';
export { resolvePlain } from './scalars/resolveScalar.js';
export {
  entriesOf,
  entryOf,
  isMergeKey,
  textOf,
  valueOf,
  type ListNode,
  type MapEntry,
  type MapNode,
  type ScalarNode,
  type SyntaxDocument,
  type SyntaxNode,
} from './syntaxNode.js';
