import type { Bump } from '../../prompt/index.js';

/** One difference between two states of a prompt. */
export interface PromptChange {
  readonly kind: ChangeKind;
  /** The variable, partial, key or message (from 1) that it is about; empty for the whole prompt. */
  readonly subject: string;
  /** For people; without values of variables. */
  readonly sentence: string;
  /** The least bump that tells the prompt's users of it. */
  readonly bump: Bump;
  /** Why, as the end of a sentence. */
  readonly reason: string;
}

export type ChangeKind = keyof typeof meanings;

/** A change of a kind, with the bump that the kind implies. */
export function change(kind: ChangeKind, subject: string, sentence: string): PromptChange {
  return { kind, subject, sentence, ...meanings[kind] };
}

/** What each kind of change means for those who use the prompt. */
const meanings = {
  'id-changed': { bump: 'major', reason: 'programs ask for it by its id' },
  'format-changed': { bump: 'major', reason: 'programs get a result of another form' },
  'variable-removed': { bump: 'major', reason: 'callers still give a variable that is gone' },
  'required-variable-added': { bump: 'major', reason: 'callers must give one more variable' },
  'optional-variable-added': { bump: 'minor', reason: 'callers may give one more variable' },
  'variable-retyped': { bump: 'major', reason: 'values that callers give may no longer fit' },
  'variable-made-required': {
    bump: 'major',
    reason: 'callers must give a variable that they could leave out',
  },
  'variable-made-optional': { bump: 'minor', reason: 'callers may leave out a variable' },
  'variables-listed': { bump: 'patch', reason: 'only the list of variables differs' },
  'message-added': { bump: 'minor', reason: 'the conversation has a new message' },
  'message-removed': { bump: 'minor', reason: 'the conversation lacks a message' },
  'message-role-changed': { bump: 'minor', reason: 'a message speaks in another role' },
  'message-moved': { bump: 'patch', reason: 'the messages have another order' },
  'message-text-changed': { bump: 'patch', reason: 'the wording differs' },
  'message-details-changed': { bump: 'patch', reason: 'the details of a message differ' },
  'content-changed': { bump: 'patch', reason: 'the wording differs' },
  'partial-added': { bump: 'patch', reason: 'the wording may use a new partial' },
  'partial-removed': { bump: 'patch', reason: 'a partial of the wording is gone' },
  'partial-changed': { bump: 'patch', reason: 'the wording of a partial differs' },
  'helpers-changed': { bump: 'patch', reason: "the table 'helpers' differs" },
  'input-schema-changed': { bump: 'patch', reason: 'its variables are compared one by one' },
  'input-schema-unknown': { bump: 'major', reason: 'the schema is not here, so values may no longer fit' },
  'input-schema-removed': { bump: 'minor', reason: 'values are no longer checked' },
  'output-schema-changed': { bump: 'major', reason: 'programs read the answer by its schema' },
  'model-changed': { bump: 'patch', reason: 'only settings of the model differ' },
  'status-changed': { bump: 'patch', reason: 'only the status differs' },
  'metadata-changed': { bump: 'patch', reason: 'only metadata differ' },
} as const satisfies Readonly<Record<string, { readonly bump: Bump; readonly reason: string }>>;
