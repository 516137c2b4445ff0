import type { PromptKey, Request } from './wire.js';

/** Whether the answer of a model has the form that the prompt asks for. */
export const checkAnswer: Request<CheckAnswerParams, AnswerCheck | null> = {
  method: 'promptManager/checkAnswer',
};

export interface CheckAnswerParams extends PromptKey {
  readonly text: string;
}

export interface AnswerCheck {
  /** What the form is called; null when the prompt asks for none. */
  readonly schema: string | null;
  /** Sentences that hold nothing of the answer. */
  readonly problems: readonly string[];
}
