import { failureOf } from './failureOf.js';
import { isolatedHandlebars, type CompiledTemplate } from './isolatedHandlebars.js';
import { ownData } from './ownData.js';
import { inText, RenderFault } from './renderFault.js';
import type { RenderJob, RenderResult, RenderText } from './renderJob.js';

/** Renders templates in this thread, without limits of time and memory. */
export interface TemplateEngine {
  /** Never throws. */
  render(job: RenderJob): RenderResult;
}

/** How many partials may be under way within each other; Handlebars itself ends with a full stack. */
const maxPartialDepth = 200;

/** How many compiled texts an engine keeps. */
const maxCompiled = 256;

/** The engine over npm Handlebars, isolated, without HTML escaping; it keeps what it has compiled. */
export function createTemplateEngine(): TemplateEngine {
  const handlebars = isolatedHandlebars();
  const compiled = new Map<string, CompiledTemplate>();

  return {
    render(job) {
      const outputs: string[] = [];
      let text: RenderText = { kind: 'template', index: 0 };
      try {
        const values = ownData(job.values);
        const partials = callablePartials(job);
        for (const [index, source] of job.templates.entries()) {
          text = { kind: 'template', index };
          outputs.push(compile(source, text)(values, { partials }));
        }
        return { kind: 'rendered', outputs };
      } catch (error) {
        return failureOf(inText(error, text), job);
      }
    },
  };

  /** Partials as functions, compiled when first called, that know where a fault came from and how deep they are. */
  function callablePartials({ partials }: RenderJob): Record<string, CompiledTemplate> {
    const running: string[] = [];
    return Object.fromEntries(
      Object.entries(partials).map(([name, source]) => {
        const text: RenderText = { kind: 'partial', name };
        const call: CompiledTemplate = (context, options) => {
          if (running.length >= maxPartialDepth) throw RenderFault.tooDeep([...running, name]);
          running.push(name);
          try {
            return compile(source, text)(context, options);
          } catch (error) {
            throw inText(error, text);
          } finally {
            running.pop();
          }
        };
        return [name, call];
      }),
    );
  }

  function compile(source: string, text: RenderText): CompiledTemplate {
    const key = `${text.kind === 'template' ? text.index : `>${text.name}`}\0${source}`;
    const known = compiled.get(key);
    const template = known ?? handlebars.compile(source, text);
    compiled.delete(key);
    compiled.set(key, template);
    const oldest = compiled.keys().next().value;
    if (compiled.size > maxCompiled && oldest !== undefined) compiled.delete(oldest);
    return template;
  }
}

/** Renders one job with an engine of its own. */
export function renderTemplates(job: RenderJob): RenderResult {
  return createTemplateEngine().render(job);
}
