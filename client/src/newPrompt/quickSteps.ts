import * as vscode from 'vscode';

/** What the user did in a step: an answer, one step back, or nothing more. */
export type StepAnswer<Answer> =
  { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'back' | 'cancelled' };

/** Where a step stands among the others; the first has no way back. */
export interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** One step: it takes what the steps before it have found out, and adds its own. */
export type Step<State> = (state: State, place: StepPlace) => Promise<StepAnswer<State>>;

/** Goes through the steps, forth and back; undefined when the user cancels. */
export async function runSteps<State>(
  title: string,
  steps: readonly Step<State>[],
  start: State,
): Promise<State | undefined> {
  const states = [start];
  for (;;) {
    const state = states.at(-1) ?? start;
    const step = steps[states.length - 1];
    if (!step) return state;
    const answer = await step(state, { title, step: states.length, totalSteps: steps.length });
    if (answer.kind === 'cancelled') return undefined;
    if (answer.kind === 'answer') states.push(answer.answer);
    else if (states.length > 1) states.pop();
  }
}

/** Lets the user choose one of the items. */
export function pickStep<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  place: StepPlace & { readonly placeholder: string },
): Promise<StepAnswer<Item>> {
  const pick = vscode.window.createQuickPick<Item>();
  Object.assign(pick, {
    items,
    ...place,
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return answered(pick, place, () => pick.activeItems[0]);
}

/** What a text is asked for. */
export interface TextQuestion {
  readonly value: string;
  readonly prompt: string;
  readonly placeholder: string;
  /** What is wrong with a text, as a sentence. */
  readonly validate: (text: string) => Promise<string | undefined>;
}

/** Lets the user type a text, which is checked meanwhile. */
export function textStep(question: TextQuestion, place: StepPlace): Promise<StepAnswer<string>> {
  const { value, prompt, placeholder, validate } = question;
  const box = vscode.window.createInputBox();
  Object.assign(box, { value, prompt, placeholder, ...place, ignoreFocusOut: true });
  const check = async (): Promise<string | undefined> => {
    const text = box.value;
    const mistake = await validate(text);
    if (text === box.value) box.validationMessage = mistake;
    return mistake === undefined ? text : undefined;
  };
  box.onDidChangeValue(check);
  return answered(box, place, check);
}

/** Shows the input until it has an answer; disposes of it. */
function answered<Answer>(
  input: vscode.QuickInput & {
    readonly onDidAccept: vscode.Event<void>;
    buttons: readonly vscode.QuickInputButton[];
  } & {
    readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
  },
  { step }: StepPlace,
  answer: () => Answer | undefined | Promise<Answer | undefined>,
): Promise<StepAnswer<Answer>> {
  return new Promise((resolve) => {
    const end = (result: StepAnswer<Answer>): void => {
      resolve(result);
      input.dispose();
    };
    if (step > 1) input.buttons = [vscode.QuickInputButtons.Back];
    input.onDidTriggerButton(() => {
      end({ kind: 'back' });
    });
    input.onDidHide(() => {
      end({ kind: 'cancelled' });
    });
    input.onDidAccept(async () => {
      const given = await answer();
      if (given !== undefined) end({ kind: 'answer', answer: given });
    });
    input.show();
  });
}
