import { Memo } from '../../cache/index.js';
import type { Block, ElseBranch, Statement } from '../../handlebars/index.js';
import type { Span } from '../../text/index.js';
import type { RenderJob } from '../renderJob.js';
import type { TextSpan } from './piece.js';
import { placeIn, type PrintingNode, type TracedProgram, type TracedText } from './tracedText.js';

/** What of a job's texts did not run: bodies of blocks, and whole partials. */
export function notRenderedIn(
  { partials }: RenderJob,
  entered: ReadonlySet<TracedProgram>,
): readonly TextSpan[] {
  const texts = new Set(Array.from(entered, ({ of }) => of));
  const called = new Set(Array.from(texts, ({ text }) => (text.kind === 'partial' ? text.name : undefined)));
  const uncalled = Object.entries(partials).filter(([name, source]) => !called.has(name) && source !== '');
  return [
    ...[...texts].flatMap((text) => notRendered(text, entered)),
    ...uncalled.map(([name, source]): TextSpan => {
      return { text: { kind: 'partial', name }, span: { start: 0, end: source.length } };
    }),
  ];
}

/** The bodies of blocks in a text that did not run, in the order of the text; what lies in one of them is not told again. */
function notRendered(traced: TracedText, entered: ReadonlySet<TracedProgram>): readonly TextSpan[] {
  const ran = traced.programs.map((program) => (entered.has(program) ? '1' : '0')).join('');
  let last = silent.get(traced);
  if (last?.ran !== ran) silent.set(traced, (last = { ran, spans: silentSpans(traced, entered) }));
  return last.spans.map((span) => placeIn(traced, span));
}

/** Of a text what did not run when these of its bodies did: in a text that is kept mostly the same ones run again. */
const silent = new Memo<TracedText, { readonly ran: string; readonly spans: readonly Span[] }>();

function silentSpans({ tree, programs }: TracedText, entered: ReadonlySet<TracedProgram>): readonly Span[] {
  const printing = new Set<PrintingNode | undefined>();
  const ran = new Set<PrintingNode | undefined>();
  for (const program of programs) {
    for (const { node } of program.appended) {
      printing.add(node);
      if (entered.has(program)) ran.add(node);
    }
  }
  const found: Span[] = [];
  const bodies: Body[] = [{ body: tree.body, bodySpan: tree.span }];
  for (let next = bodies.pop(); next; next = bodies.pop()) {
    const { body, bodySpan } = next;
    if (body.some((node) => printing.has(node)) && !body.some((node) => ran.has(node))) found.push(bodySpan);
    else bodies.push(...body.flatMap(bodiesOf));
  }
  return found.sort((a, b) => a.start - b.start);
}

type Body = Pick<Block | ElseBranch, 'body' | 'bodySpan'>;

function bodiesOf(statement: Statement): readonly Body[] {
  return statement.kind === 'block' ? [statement, ...statement.branches] : [];
}
