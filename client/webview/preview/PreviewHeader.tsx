import type { JSX } from 'preact';
import type { RenderAnswer } from '../../../server/src/protocol/index.js';

/** Which prompt it is: id, version, state, and what it runs on. */
export function PreviewHeader({ answer }: { readonly answer: RenderAnswer }): JSX.Element {
  const facts = [answer.format, answer.model].filter((fact) => fact !== null);
  return (
    <header class="pv-h">
      <h1 class="clip">{answer.id}</h1>
      {answer.version !== null && <span class="num">{answer.version}</span>}
      {answer.changed === true && <span class="changed">Changed</span>}
      {answer.status !== null && <span class="chip">{answer.status}</span>}
      <span class="grow" />
      <ul class="facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </header>
  );
}
