export { estimateTokens } from './estimateTokens.js';
export type { Model, ModelPrice, TokenizerId } from './model.js';
export { costOf, modelNamed } from './modelNamed.js';
