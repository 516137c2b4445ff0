import type * as vscode from 'vscode';
import type { PromptKey } from '../../../server/src/protocol/index.js';
import { keyText } from '../promptKey.js';

type Values = Readonly<Record<string, unknown>>;

/** The values typed into the preview's form, kept for each prompt with the workspace. */
export class PreviewValues {
  constructor(private readonly memory: vscode.Memento) {}

  of(key: PromptKey): Values {
    return this.memory.get<Values>(memoryKey(key), {});
  }

  async keep(key: PromptKey, values: Values): Promise<void> {
    const empty = Object.keys(values).length === 0;
    await this.memory.update(memoryKey(key), empty ? undefined : values);
  }
}

function memoryKey(key: PromptKey): string {
  return `preview.values:${keyText(key)}`;
}
