import type Handlebars from 'handlebars';
import type { AstLocation } from '../../handlebars/index.js';
import type { Appended, TracedProgram, TracedText } from './tracedText.js';
import type { Tracer } from './tracer.js';

/** Source text of JavaScript: a string, one of Handlebars' own nodes, or a list of such. */
type Source = unknown;

type ProgramFunction = (container: Container, context: unknown, ...rest: unknown[]) => unknown;

/** What every compiled body gets as its first argument. */
interface Container {
  piece?: Tracer['piece'];
}

interface CompileOptions {
  readonly traced: TracedText;
}

/** What we use of the compiler of Handlebars 4.7, whose methods are made to be overridden. */
interface JavaScriptCompiler {
  pendingContent: string | undefined;
  readonly options: CompileOptions;
  readonly source: { readonly currentLocation: AstLocation | undefined };
  compiler: new () => JavaScriptCompiler;
  compile(environment: unknown, options: CompileOptions, context: unknown, asObject: boolean): unknown;
  appendToBuffer(source: Source, location?: AstLocation, explicit?: boolean): unknown;
  appendContent(content: string): void;
  pushSource(source: Source): void;
  matchExistingProgram(child: unknown): unknown;
}

/** The places of `data` among what a compiled body gets behind its context: helpers, partials, data. */
const dataIndex = 2;

/**
 * Makes an instance of Handlebars compile so that `tracer` hears of each body that is entered and each piece that is
 * appended to an output. What is computed stays the same: a piece is handed on as it is. Templates are to be compiled with
 * the option `traced`.
 */
export function traceCompiler(instance: typeof Handlebars, tracer: Tracer): void {
  const holder = instance as unknown as { JavaScriptCompiler: new () => JavaScriptCompiler };

  class TracingCompiler extends holder.JavaScriptCompiler {
    private readonly appended: Appended[] = [];

    override compile(
      environment: unknown,
      options: CompileOptions,
      context: unknown,
      asObject: boolean,
    ): unknown {
      const program: TracedProgram = { of: options.traced, appended: this.appended };
      options.traced.programs.push(program);
      const compiled = super.compile(environment, options, context, asObject);
      if (typeof compiled === 'function') return traced(program, compiled as ProgramFunction);
      const specification = compiled as { main: ProgramFunction };
      specification.main = traced(program, specification.main);
      return specification;
    }

    override appendToBuffer(source: Source, location?: AstLocation, explicit = false): unknown {
      const { start } = location ?? this.source.currentLocation ?? {};
      const node = start && this.options.traced.nodeAt(start);
      const id = this.appended.push({ node, alone: explicit }) - 1;
      return super.appendToBuffer([`container.piece(${id}, `, source, ')'], location, explicit);
    }

    /** Each content is a piece, where Handlebars joins those side by side. */
    override appendContent(content: string): void {
      if (this.pendingContent) this.pushSource('');
      super.appendContent(content);
    }

    /** Bodies that look alike stand in different places. */
    override matchExistingProgram(): undefined {
      return undefined;
    }
  }
  TracingCompiler.prototype.compiler = TracingCompiler;
  holder.JavaScriptCompiler = TracingCompiler;

  function traced(program: TracedProgram, run: ProgramFunction): ProgramFunction {
    return (container, context, ...rest) => {
      container.piece = tracer.piece;
      return tracer.enter(program, rest[dataIndex], () => run(container, context, ...rest));
    };
  }
}
