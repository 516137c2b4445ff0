import { isDeepStrictEqual } from 'node:util';
import type { PromptKey, SavedInputs } from '../../../server/src/protocol/index.js';
import type { InputSets, SetAct, Values } from '../../webview/preview/messages.js';
import type { LanguageServer } from '../languageServer.js';
import { moreActs, openSets, saveSet, type SetOutcome, type SetTask } from './inputSetActs.js';
import type { PreviewInputs, PreviewValues } from './values.js';

/** The prompt that a preview shows. */
export interface ShownKey extends PromptKey {
  readonly id: string;
}

/** The inputs of the prompt that a preview shows: the values of its form and its saved sets. */
export class PanelInputs {
  /** The saved inputs of the prompt, and the address of their file. */
  #saved: readonly SavedInputs[] = [];
  #setsUri = '';

  constructor(
    private readonly server: LanguageServer,
    private readonly values: PreviewValues,
    private readonly shown: () => ShownKey,
  ) {}

  get current(): PreviewInputs {
    const { uri, id } = this.shown();
    return this.values.of(uri, id);
  }

  get sets(): InputSets {
    const { values, chosen } = this.current;
    const names = this.#saved.map(({ name }) => name);
    const known = chosen !== null && names.includes(chosen) ? chosen : null;
    return { names, chosen: known, edited: !isDeepStrictEqual(values, this.#valuesOf(known)) };
  }

  /** Takes over what an answer says is saved. */
  answered(saved: readonly SavedInputs[], setsUri: string): void {
    this.#saved = saved;
    this.#setsUri = setsUri;
  }

  /** Takes over the values of the form. */
  async edit(values: Values): Promise<void> {
    await this.#keep({ ...this.current, values });
  }

  /** Does something with the saved inputs; `json` is for the page to do. */
  async act(act: SetAct, name: string | null): Promise<'json' | undefined> {
    switch (act) {
      case 'choose':
        await this.#keep({ values: this.#valuesOf(name), chosen: name });
        return undefined;
      case 'reset':
        await this.#keep({ values: this.#valuesOf(this.current.chosen), chosen: this.current.chosen });
        return undefined;
      case 'save':
        await this.#take(await saveSet(this.server, this.#task));
        return undefined;
      case 'more': {
        const outcome = await moreActs(this.server, this.#task);
        if (outcome === 'json') return 'json';
        if (outcome === 'open') await openSets(this.#setsUri);
        else await this.#take(outcome);
        return undefined;
      }
    }
  }

  get #task(): SetTask {
    const { uri, index } = this.shown();
    return { key: { uri, index }, names: this.#saved.map(({ name }) => name), ...this.current };
  }

  async #take(outcome: SetOutcome): Promise<void> {
    if (outcome) await this.#keep({ values: this.current.values, ...outcome });
  }

  #valuesOf(name: string | null): Values {
    return this.#saved.find((saved) => saved.name === name)?.values ?? {};
  }

  async #keep(inputs: PreviewInputs): Promise<void> {
    const { uri, id } = this.shown();
    await this.values.keep(uri, id, inputs);
  }
}
