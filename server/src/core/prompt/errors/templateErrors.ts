import { PromptManagerError } from './promptManagerError.js';

/** Where a template failed; `failure` is the stable code of the render failure. */
export interface TemplateErrorContext {
  readonly id: string;
  readonly version: string;
  readonly failure: string;
}

/** A template cannot be used. */
export class TemplateError<
  Context extends object = TemplateErrorContext,
> extends PromptManagerError<Context> {
  override readonly name: string = 'TemplateError';
  override readonly code: string = 'template';
}

/** A template cannot be rendered: with these values, or within the limits of time, memory and output. */
export class TemplateRenderError extends TemplateError {
  override readonly name = 'TemplateRenderError';
  override readonly code = 'template-render';
}

/** A template is no Handlebars. */
export class TemplateSyntaxError extends TemplateError {
  override readonly name = 'TemplateSyntaxError';
  override readonly code = 'template-syntax';
}
