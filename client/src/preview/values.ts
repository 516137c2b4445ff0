import type * as vscode from 'vscode';
import type { Values } from '../../webview/preview/messages.js';

/** What is typed into a prompt's form, and the input set that it came from. */
export interface PreviewInputs {
  readonly values: Values;
  /** Null for none. */
  readonly chosen: string | null;
}

const none: PreviewInputs = { values: {}, chosen: null };

/** The inputs of the previews, kept for each prompt with the workspace: by file and id, so that they move with it. */
export class PreviewValues {
  constructor(private readonly memory: vscode.Memento) {}

  of(uri: string, id: string): PreviewInputs {
    return { ...none, ...this.memory.get<Partial<PreviewInputs>>(memoryKey(uri, id)) };
  }

  async keep(uri: string, id: string, inputs: PreviewInputs): Promise<void> {
    const empty = inputs.chosen === null && Object.keys(inputs.values).length === 0;
    await this.memory.update(memoryKey(uri, id), empty ? undefined : inputs);
  }
}

function memoryKey(uri: string, id: string): string {
  return `preview.inputs:${uri}#${id}`;
}
