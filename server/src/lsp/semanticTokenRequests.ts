import * as service from '../service/index.js';
import type { Feature } from './feature.js';

/** Colours of a whole file, of what is in sight, and of what has changed since the last answer. */
export const semanticTokens: Feature = {
  method: 'textDocument/semanticTokens/full',
  capability: {
    semanticTokensProvider: { legend: service.semanticTokensLegend, full: { delta: true }, range: true },
  },
  register: (on, ask) => {
    const answers = new LastAnswers();
    on.languages.semanticTokens.on(({ textDocument }, token) =>
      ask(token, ({ workspace, file }) => {
        const found = file(textDocument);
        return found && answers.keep(found.uri, service.semanticTokens(workspace, found).data);
      }),
    );
    on.languages.semanticTokens.onDelta(({ textDocument, previousResultId }, token) =>
      ask(token, ({ workspace, file }) => {
        const found = file(textDocument);
        if (!found) return undefined;
        const before = answers.dataOf(found.uri, previousResultId);
        const now = answers.keep(found.uri, service.semanticTokens(workspace, found).data);
        return before ? { resultId: now.resultId, edits: service.tokenEdits(before, now.data) } : now;
      }),
    );
    on.languages.semanticTokens.onRange(({ textDocument, range }, token) =>
      ask(token, ({ workspace, file }) => {
        const found = file(textDocument);
        return found && service.semanticTokens(workspace, found, service.toSpan(found, range));
      }),
    );
  },
};

interface Answer {
  readonly resultId: string;
  readonly data: number[];
}

/** What the client has of the files that it asked for last; without it, it gets all tokens again. */
class LastAnswers {
  private readonly byUri = new Map<string, Answer>();
  private count = 0;

  keep(uri: string, data: number[]): Answer {
    const answer = { resultId: String(++this.count), data };
    // The map is in the order of the last answers, so that the first one is the oldest.
    this.byUri.delete(uri);
    this.byUri.set(uri, answer);
    const [oldest] = this.byUri.keys();
    if (oldest !== undefined && this.byUri.size > mostFiles) this.byUri.delete(oldest);
    return answer;
  }

  dataOf(uri: string, resultId: string): readonly number[] | undefined {
    const last = this.byUri.get(uri);
    return last?.resultId === resultId ? last.data : undefined;
  }
}

const mostFiles = 32;
