import { notRenderedIn } from './provenance/notRendered.js';
import type { RenderPiece } from './provenance/piece.js';
import { piecesOf } from './provenance/piecesOf.js';
import { Tracer } from './provenance/tracer.js';
import { failureOf } from './failureOf.js';
import type { DialectId } from '../formats/index.js';
import {
  isolatedHandlebars,
  type CompiledTemplate,
  type HandlebarsRuntime,
  type IsolatedHandlebars,
} from './isolatedHandlebars.js';
import { replacePlaceholders } from './runtimes/replacePlaceholders.js';
import { runtimeOf } from './runtimes/runtime.js';
import { ownData } from './ownData.js';
import { inText, RenderFault } from './renderFault.js';
import type { RenderJob, RenderResult } from './renderJob.js';
import type { RenderText } from './renderText.js';

/** Renders templates in this thread, without limits of time and memory. */
export interface TemplateEngine {
  /** Never throws. */
  render(job: RenderJob): RenderResult;
}

/** What runs a dialect, with or without a trace. */
interface Instance {
  readonly key: string;
  readonly handlebars: IsolatedHandlebars;
  readonly tracer: Tracer | undefined;
}

/** How many partials may be under way within each other; Handlebars itself ends with a full stack. */
const maxPartialDepth = 200;

/** How many compiled texts an engine keeps. */
const maxCompiled = 256;

/** The engine over npm Handlebars, isolated, without HTML escaping; it keeps what it has compiled. */
export function createTemplateEngine(): TemplateEngine {
  const instances = new Map<string, Instance>();
  const compiled = new Map<string, CompiledTemplate>();

  return {
    render(job) {
      const { dialect = 'handlebars' } = job;
      const runtime = runtimeOf(dialect);
      if (runtime.kind === 'none') return { kind: 'rendered', outputs: job.templates };
      if (runtime.kind === 'placeholders') {
        const outputs = job.templates.map((template) => replacePlaceholders(template, job.values));
        return { kind: 'rendered', outputs };
      }
      const traced = job.provenance && run(job, instanceOf(dialect, runtime, 'traced'));
      // A failure is told by the plain engine, which knows its place.
      return traced && traced.kind === 'rendered' ? traced : run(job, instanceOf(dialect, runtime, 'plain'));
    },
  };

  function instanceOf(dialect: DialectId, runtime: HandlebarsRuntime, mode: 'plain' | 'traced'): Instance {
    const key = `${dialect}\0${mode}`;
    const known = instances.get(key);
    if (known) return known;
    const tracer = mode === 'traced' ? new Tracer() : undefined;
    const instance = { key, handlebars: isolatedHandlebars(runtime, tracer), tracer };
    instances.set(key, instance);
    return instance;
  }

  function run(job: RenderJob, at: Instance): RenderResult {
    const { tracer } = at;
    const outputs: string[] = [];
    const pieces: (readonly RenderPiece[])[] = [];
    let text: RenderText = { kind: 'template', index: 0 };
    try {
      const values = ownData(job.values);
      const data = job.data && ownData(job.data);
      const partials = callablePartials(job, at);
      tracer?.begin();
      for (const [index, source] of job.templates.entries()) {
        text = { kind: 'template', index };
        outputs.push(compile(source, text, at)(values, { partials, ...(data && { data }) }));
        const printed = tracer?.takePrinted();
        if (printed) pieces.push(piecesOf(printed));
      }
      if (!tracer) return { kind: 'rendered', outputs };
      return {
        kind: 'rendered',
        outputs,
        provenance: { pieces, notRendered: notRenderedIn(job, tracer.entered) },
      };
    } catch (error) {
      return failureOf(inText(error, text), job);
    }
  }

  /** Partials as functions, compiled when first called, that know where a fault came from and how deep they are. */
  function callablePartials({ partials }: RenderJob, at: Instance): Record<string, CompiledTemplate> {
    const running: string[] = [];
    return Object.fromEntries(
      Object.entries(partials).map(([name, source]) => {
        const text: RenderText = { kind: 'partial', name };
        const call: CompiledTemplate = (context, options) => {
          if (running.length >= maxPartialDepth) throw RenderFault.tooDeep([...running, name]);
          running.push(name);
          try {
            return compile(source, text, at)(context, options);
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

  function compile(source: string, text: RenderText, { key: of, handlebars }: Instance): CompiledTemplate {
    const key = `${of}\0${text.kind === 'template' ? text.index : `>${text.name}`}\0${source}`;
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
