import type { Block, ElseBranch, Statement } from '../../handlebars/index.js';
import type { Span } from '../../text/index.js';
import type { RenderJob } from '../renderJob.js';
import type { TextSpan } from './piece.js';
import type { PrintingNode, TracedProgram, TracedText } from './tracedText.js';

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
function notRendered(
  { text, tree, programs }: TracedText,
  entered: ReadonlySet<TracedProgram>,
): readonly TextSpan[] {
  const printing = new Set<PrintingNode | undefined>();
  const ran = new Set<PrintingNode | undefined>();
  for (const program of programs) {
    for (const { node } of program.appended) {
      printing.add(node);
      if (entered.has(program)) ran.add(node);
    }
  }
  const found: TextSpan[] = [];
  const bodies: Body[] = [{ body: tree.body, bodySpan: tree.span }];
  for (let next = bodies.pop(); next; next = bodies.pop()) {
    const { body, bodySpan } = next;
    if (body.some((node) => printing.has(node)) && !body.some((node) => ran.has(node)))
      found.push({ text, span: bodySpan });
    else bodies.push(...body.flatMap(bodiesOf));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

type Body = Pick<Block | ElseBranch, 'body' | 'bodySpan'>;

function bodiesOf(statement: Statement): readonly Body[] {
  return statement.kind === 'block' ? [statement, ...statement.branches] : [];
}

/** What no rendering of several has run, given what each of them has not. */
export function neverRendered(renderings: readonly (readonly TextSpan[])[]): readonly TextSpan[] {
  const [first = [], ...others] = renderings;
  return others.reduce(
    (left, right) => left.flatMap((one) => right.flatMap((other) => common(one, other))),
    first,
  );
}

function common(a: TextSpan, b: TextSpan): readonly TextSpan[] {
  if (keyOf(a) !== keyOf(b)) return [];
  const span: Span = {
    start: Math.max(a.span.start, b.span.start),
    end: Math.min(a.span.end, b.span.end),
  };
  return span.start < span.end ? [{ text: a.text, span }] : [];
}

function keyOf({ text }: TextSpan): string {
  return text.kind === 'template' ? String(text.index) : `>${text.name}`;
}
