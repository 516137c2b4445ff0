import { countTokens, type RenderAnswer, type TokenCount } from '../../../server/src/protocol/index.js';
import { Coalesced } from '../coalesced.js';
import type { LanguageServer } from '../languageServer.js';

/** What of an answer is counted. */
type Counted = Pick<RenderAnswer, 'id' | 'model' | 'outcome'>;

/** Whoever types sees the text first: the tokens are counted at once, then at most this often, in milliseconds. */
const restMs = 400;

/** Counts the tokens of the newest rendering. */
export class TokenCounter {
  #newest: Counted | undefined;
  #counted = -Infinity;
  readonly #counting: Coalesced;

  constructor(
    private readonly server: Pick<LanguageServer, 'ask'>,
    private readonly show: (tokens: TokenCount) => void,
    failed: (error: unknown) => void,
  ) {
    this.#counting = new Coalesced(
      () => this.#count(),
      () => Math.max(0, this.#counted + restMs - performance.now()),
      failed,
    );
  }

  count(answer: Counted): void {
    this.#newest = answer;
    this.#counting.request();
  }

  dispose(): void {
    this.#counting.dispose();
  }

  async #count(): Promise<void> {
    this.#counted = performance.now();
    const answer = this.#newest;
    if (answer?.outcome.kind !== 'rendered') return;
    const texts = answer.outcome.messages.map(({ content }) => content);
    const tokens = await this.server.ask(countTokens, { model: answer.model, texts });
    // Meanwhile another prompt may be shown.
    if (answer.id === this.#newest?.id) this.show(tokens);
  }
}
