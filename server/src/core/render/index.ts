export { neverRendered } from './provenance/neverRendered.js';
export type { FilePiece, FilePlace } from './provenance/filePieces.js';
export type { LoopTurn, PartialTurn, RenderPiece, TextSpan } from './provenance/piece.js';
export type {
  Provenance,
  RenderedOutputs,
  RenderFailure,
  RenderFailureCode,
  RenderJob,
  RenderPlace,
  RenderResult,
  RenderRunner,
  RenderValues,
  TimedRenderResult,
} from './renderJob.js';
export { dotpromptMetadata, type DotpromptMetadata } from './dotprompt/metadata.js';
export type { DotpromptMessage, DotpromptPart } from './dotprompt/toMessages.js';
export type { RenderText } from './renderText.js';
export { renderPrompt, type PromptRendering, type RenderCall } from './renderPrompt.js';
export type { RenderedMessage } from './renderedMessage.js';
export { createTemplateEngine, renderTemplates, type TemplateEngine } from './templateEngine.js';
export { renderKey, renderKeysOf, type RenderKeyParts } from './renderKey.js';
