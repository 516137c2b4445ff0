import Handlebars from 'handlebars';
import { traceCompiler } from './provenance/traceCompiler.js';
import { tracedText, type TracedText } from './provenance/tracedText.js';
import type { Tracer } from './provenance/tracer.js';
import { atLocation, longestText, RenderFault } from './renderFault.js';
import type { RenderText } from './renderText.js';
import type { Runtime } from './runtimes/runtime.js';

/** A compiled text: context and options in, text out. */
export type CompiledTemplate = (context: unknown, options?: Handlebars.RuntimeOptions) => string;

type CompileOptions = NonNullable<Parameters<typeof Handlebars.compile>[1]> & {
  readonly traced?: TracedText | undefined;
};

/** A runtime that is Handlebars. */
export type HandlebarsRuntime = Extract<Runtime, { kind: 'handlebars' }>;

/** A Handlebars instance that shares nothing with any other. */
export interface IsolatedHandlebars {
  /** Compiles a text; throws what Handlebars throws when the text is broken, at once or when it first runs. */
  compile(source: string, text: RenderText): CompiledTemplate;
}

/**
 * A new instance with the built-in helpers and those of a runtime, each of which tells where it failed, and without
 * prototype access. A tracer hears of all that its templates print.
 */
export function isolatedHandlebars(runtime: HandlebarsRuntime, tracer?: Tracer): IsolatedHandlebars {
  const instance = Handlebars.create();
  if (tracer) traceCompiler(instance, tracer);
  for (const [name, helper] of Object.entries({ ...instance.helpers, ...runtime.helpers })) {
    instance.registerHelper(name, function (this: unknown, ...args: unknown[]): unknown {
      try {
        const printed: unknown = Reflect.apply(helper, this, args);
        if (typeof printed === 'string' && printed.length > longestText) throw RenderFault.tooLong();
        return printed;
      } catch (error) {
        throw atLocation(error, locationOf(args));
      }
    });
  }
  instance.registerHelper('helperMissing', (...args: unknown[]) => {
    // A bare `{{name}}` comes here without arguments and prints nothing.
    if (args.length > 1) throw atLocation(RenderFault.unknownHelper(nameOf(args)), locationOf(args));
  });
  // What a template logs are values; they belong into no log.
  instance.registerHelper('log', () => undefined);

  const options: CompileOptions = {
    noEscape: !runtime.escapes,
    ...(runtime.knownHelpersOnly && {
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(Object.keys(runtime.helpers).map((name) => [name, true])),
    }),
  };
  return {
    compile(source, text) {
      const traced = tracer && tracedText(source, text);
      // Handlebars hands the name of a source on to every location, and so to `atLocation`.
      const tree = traced?.ast ?? instance.parse(source, { srcName: JSON.stringify(text) });
      const all: CompileOptions = { ...options, traced };
      const template = instance.compile<unknown>(tree, all);
      return (context, options) =>
        template(context, {
          allowProtoMethodsByDefault: false,
          allowProtoPropertiesByDefault: false,
          ...options,
        });
    },
  };
}

/** The options that Handlebars gives a helper as last argument hold its place and its name. */
function locationOf(args: readonly unknown[]): unknown {
  const options = args.at(-1);
  return typeof options === 'object' && options !== null && 'loc' in options ? options.loc : undefined;
}

function nameOf(args: readonly unknown[]): string {
  const options = args.at(-1);
  const known = typeof options === 'object' && options !== null && 'name' in options;
  return known && typeof options.name === 'string' ? options.name : '?';
}
