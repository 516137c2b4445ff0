import type { JSX } from 'preact';
import type { InputProblem } from '../../../../server/src/protocol/index.js';

interface Props {
  /** Of the control that it is about. */
  readonly id: string;
  readonly problem: Pick<InputProblem, 'kind' | 'message'> | undefined;
}

/** What is to be said of a field, below it; quoted names are set as code. */
export function Problem({ id, problem }: Props): JSX.Element | null {
  if (!problem) return null;
  const pieces = problem.message.split(/'([^']*)'/);
  return (
    <p class={problem.kind === 'unused' ? 'err mild' : 'err'} id={`${id}-error`}>
      {pieces.map((piece, index) => (index % 2 === 1 ? <code key={index}>{piece}</code> : piece))}
    </p>
  );
}
