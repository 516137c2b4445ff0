import { CompiledTexts } from './compiledTexts.js';
import { cutTemplate, type TextPart } from './provenance/cutTemplate.js';
import { notRenderedIn } from './provenance/notRendered.js';
import { printParts } from './provenance/printParts.js';
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

/** The engine over npm Handlebars, isolated, without HTML escaping; it keeps what it has compiled. */
export function createTemplateEngine(): TemplateEngine {
  const instances = new Map<string, Instance>();
  const compiled = new CompiledTexts();

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
    let text: RenderText = { kind: 'template', index: 0 };
    try {
      const values = ownData(job.values);
      const data = job.data && ownData(job.data);
      const options = { partials: callablePartials(job, at), ...(data && { data }) };
      const print = (part: TextPart): string => compile(part, text, at)(values, options);
      tracer?.begin();
      const printed = job.templates.map((source, index) => {
        text = { kind: 'template', index };
        if (tracer) return printParts(cutTemplate(source), print, tracer);
        return { output: print(wholeText(source)), pieces: [] };
      });
      const outputs = printed.map(({ output }) => output);
      if (!tracer) return { kind: 'rendered', outputs };
      const pieces = printed.map((one) => one.pieces);
      const notRendered = notRenderedIn(job, tracer.entered);
      return { kind: 'rendered', outputs, provenance: { pieces, notRendered } };
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
            return compile(wholeText(source), text, at)(context, options);
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

  function compile(
    { source, nth }: TextPart,
    text: RenderText,
    { key: of, handlebars }: Instance,
  ): CompiledTemplate {
    const place = text.kind === 'template' ? `${text.index}.${nth}` : `>${text.name}`;
    return compiled.get(`${of}\0${place}\0${source}`, () => handlebars.compile(source, text));
  }
}

function wholeText(source: string): TextPart {
  return { source, start: 0, nth: 0 };
}

/** Renders one job with an engine of its own. */
export function renderTemplates(job: RenderJob): RenderResult {
  return createTemplateEngine().render(job);
}
