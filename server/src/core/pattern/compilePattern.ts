import { RegExpParser, type AST } from '@eslint-community/regexpp';
import type { Program, Step } from './program.js';

/** The program of an expression with the flag `u`; undefined when it refers back to groups, or would be too large. */
export function compilePattern({ source, flags }: RegExp): Program | undefined {
  const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, undefined, undefined, {
    unicode: true,
  });
  const writer = new ProgramWriter(flags, { left: maxSteps });
  const program = writer.program(pattern.alternatives);
  return writer.isWhole ? program : undefined;
}

/** Beyond it, time for each code point of a text would be noticed. */
const maxSteps = 5000;

/** Writes the steps of a pattern from its end to its beginning, so that each knows what follows it. */
class ProgramWriter {
  private readonly steps: Step[] = [];
  private canWrite = true;

  constructor(
    private readonly flags: string,
    private readonly room: { left: number },
    private readonly direction: 1 | -1 = 1,
  ) {}

  /** Whether everything could be written. */
  get isWhole(): boolean {
    return this.canWrite && this.room.left >= 0;
  }

  program(alternatives: readonly AST.Alternative[]): Program {
    const start = this.alternatives(alternatives, this.put({ kind: 'end' }));
    return { steps: this.steps, start, direction: this.direction };
  }

  private put(step: Step): number {
    this.room.left -= 1;
    return this.steps.push(step) - 1;
  }

  private alternatives(alternatives: readonly AST.Alternative[], next: number): number {
    const starts = alternatives.map(({ elements }) => {
      const inOrder = this.direction === 1 ? elements.toReversed() : elements;
      return inOrder.reduce((after, element) => this.element(element, after), next);
    });
    return starts.length === 1 ? (starts[0] ?? next) : this.put({ kind: 'fork', next: starts });
  }

  private element(element: AST.Element, next: number): number {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return this.put({ kind: 'take', accepts: accepting(element.raw, this.flags), next });
      case 'Group':
      case 'CapturingGroup':
        return this.alternatives(element.alternatives, next);
      case 'Quantifier':
        return this.quantifier(element, next);
      case 'Assertion':
        return this.assertion(element, next);
      case 'Backreference':
      case 'ExpressionCharacterClass':
        this.canWrite = false;
        return next;
    }
  }

  private quantifier({ element, min, max }: AST.Quantifier, next: number): number {
    let start = next;
    if (max === Infinity) {
      const ways = [next];
      start = this.put({ kind: 'fork', next: ways });
      ways.unshift(this.element(element, start));
    } else {
      for (let i = min; i < max && this.isWhole; i++)
        start = this.put({ kind: 'fork', next: [this.element(element, start), next] });
    }
    for (let i = 0; i < min && this.isWhole; i++) start = this.element(element, start);
    return start;
  }

  private assertion(assertion: AST.Assertion, next: number): number {
    switch (assertion.kind) {
      case 'start':
      case 'end': {
        const isBreak = accepting('[\\n\\r\\u2028\\u2029]', 'u');
        const isEdge = (point: string): boolean =>
          point === '' || (this.flags.includes('m') && isBreak(point));
        const isStart = assertion.kind === 'start';
        return this.put({ kind: 'edge', holds: (before, after) => isEdge(isStart ? before : after), next });
      }
      case 'word': {
        const isWord = accepting('\\w', this.flags);
        const { negate } = assertion;
        return this.put({
          kind: 'edge',
          holds: (before, after) => (isWord(before) !== isWord(after)) !== negate,
          next,
        });
      }
      case 'lookahead':
      case 'lookbehind': {
        const direction = assertion.kind === 'lookahead' ? 1 : -1;
        const writer = new ProgramWriter(this.flags, this.room, direction);
        const program = writer.program(assertion.alternatives);
        this.canWrite &&= writer.canWrite;
        return this.put({ kind: 'look', program, negate: assertion.negate, next });
      }
    }
  }
}

/** Whether a part of an expression that takes one code point takes this one; each is asked once. */
function accepting(part: string, flags: string): (point: string) => boolean {
  const expression = new RegExp(`^(?:${part})$`, flags.replace(/[gmy]/g, ''));
  const known = new Map<string, boolean>();
  return (point) => {
    const answer = known.get(point) ?? expression.test(point);
    if (known.size < maxKnown) known.set(point, answer);
    return answer;
  };
}

const maxKnown = 2000;
