import type { JSX } from 'preact';
import type { PromptMetrics } from '../../../server/src/protocol/index.js';
import { milliseconds, share } from './figures.js';

/** One row a prompt, the most rendered first. */
export function PromptTable({ prompts }: { readonly prompts: readonly PromptMetrics[] }): JSX.Element {
  const most = Math.max(1, ...prompts.map((prompt) => prompt.renders));
  return (
    <section>
      <header class="sec">
        <h2>Prompts</h2>
        <span class="muted num">{prompts.length}</span>
        <span class="grow" />
        <span class="muted unit">Times in ms</span>
      </header>
      <table class="num">
        <caption class="sr">Prompts by number of renders</caption>
        <thead>
          <tr>
            <th scope="col">Prompt</th>
            <th scope="col" class="r" colSpan={2}>
              Renders
            </th>
            <th scope="col" class="r">
              Errors
            </th>
            <th scope="col" class="r">
              Hits
            </th>
            <th scope="col" class="r wide-only">
              p50
            </th>
            <th scope="col" class="r">
              p95
            </th>
          </tr>
        </thead>
        <tbody>
          {prompts.map((prompt) => (
            <tr key={prompt.id}>
              <th scope="row" class="clip" title={prompt.id}>
                {prompt.id}
              </th>
              <td>
                <progress class="mini" max={most} value={prompt.renders} aria-hidden="true" />
              </td>
              <td class="r">{prompt.renders.toLocaleString()}</td>
              <td class={prompt.errors > 0 ? 'r bad-t' : 'r zero'}>{prompt.errors.toLocaleString()}</td>
              <td class="r">{share(prompt.cacheHits, prompt.renders)}</td>
              <td class="r wide-only">
                {prompt.durations === null ? '–' : milliseconds(prompt.durations.p50)}
              </td>
              <td class="r">{prompt.durations === null ? '–' : milliseconds(prompt.durations.p95)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
