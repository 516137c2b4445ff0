export type {
  RenderFailure,
  RenderFailureCode,
  RenderJob,
  RenderPlace,
  RenderResult,
  RenderRunner,
  RenderText,
  RenderValues,
  TimedRenderResult,
} from './renderJob.js';
export { renderPrompt, type PromptRendering, type RenderedMessage } from './renderPrompt.js';
export { createTemplateEngine, renderTemplates, type TemplateEngine } from './templateEngine.js';
