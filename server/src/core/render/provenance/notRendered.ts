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
    const prints = body.filter((node) => printing.has(node));
    const isSilent = prints.length > 0 && !prints.some((node) => ran.has(node));
    // An inline partial runs where it is called, also when the body that defines it prints nothing.
    const heard = isSilent ? body.filter((node) => node.kind === 'block' && holds(node, ran)) : body;
    const rest = isSilent ? between(bodySpan, heard) : [];
    found.push(...rest.filter((span) => prints.some((node) => lies(node, span))));
    bodies.push(...heard.flatMap(bodiesOf));
  }
  return found.sort((a, b) => a.start - b.start);
}

function holds({ span }: Statement, nodes: Iterable<PrintingNode | undefined>): boolean {
  for (const node of nodes) if (node && lies(node, span)) return true;
  return false;
}

function lies({ span }: PrintingNode, { start, end }: Span): boolean {
  return span.start >= start && span.end <= end;
}

/** What is left of a span without some statements in it. */
function between({ start, end }: Span, statements: readonly Statement[]): readonly Span[] {
  const starts = [start, ...statements.map(({ span }) => span.end)];
  return starts.map((from, i) => ({ start: from, end: statements[i]?.span.start ?? end }));
}

type Body = Pick<Block | ElseBranch, 'body' | 'bodySpan'>;

function bodiesOf(statement: Statement): readonly Body[] {
  return statement.kind === 'block' ? [statement, ...statement.branches] : [];
}
