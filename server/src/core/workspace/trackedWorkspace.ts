import type { Configuration } from '../config/index.js';
import type { PromptFile } from '../formats/index.js';
import type { SchemaDeclaration } from '../schema/index.js';
import type { PlacedPrompt, Workspace } from './workspace.js';

/**
 * A workspace that remembers what it was asked. What was derived from its answers holds in every other workspace that
 * would answer alike, so that a keystroke in one file costs nothing in ten thousand others.
 */
export class TrackedWorkspace implements Workspace {
  private readonly asked: Question[] = [];

  constructor(private readonly workspace: Workspace) {}

  /** Whether the other workspace answers all that this one was asked as this one did. */
  holdsIn(other: Workspace): boolean {
    return other === this.workspace || this.asked.every((same) => same(other));
  }

  get files(): ReadonlyMap<string, PromptFile> {
    return this.ask((workspace) => workspace.files);
  }

  file(uri: string): PromptFile | undefined {
    return this.ask((workspace) => workspace.file(uri));
  }

  prompts(): readonly PlacedPrompt[] {
    return this.ask((workspace) => workspace.prompts());
  }

  hasPrompts(): boolean {
    return this.ask((workspace) => workspace.hasPrompts());
  }

  promptsById(id: string): readonly PlacedPrompt[] {
    const found = this.workspace.promptsById(id);
    this.asked.push((other) => sameFiles(found, other.promptsById(id)));
    return found;
  }

  promptsLikeId(id: string): readonly PlacedPrompt[] {
    const found = this.workspace.promptsLikeId(id);
    this.asked.push((other) => sameFiles(found, other.promptsLikeId(id)));
    return found;
  }

  versionsOf(id: string): readonly PromptFile[] {
    const found = this.workspace.versionsOf(id);
    this.asked.push((other) => {
      const now = other.versionsOf(id);
      return now.length === found.length && found.every((file, index) => file === now[index]);
    });
    return found;
  }

  schema(name: string, fromUri: string): SchemaDeclaration | undefined {
    return this.ask((workspace) => workspace.schema(name, fromUri));
  }

  schemaDeclarations(): readonly SchemaDeclaration[] {
    return this.ask((workspace) => workspace.schemaDeclarations());
  }

  partial(name: string, fromUri: string): PlacedPrompt | undefined {
    const found = this.workspace.partial(name, fromUri);
    this.asked.push((other) => other.partial(name, fromUri)?.file === found?.file);
    return found;
  }

  partialNames(): Iterable<string> {
    const names = [...this.workspace.partialNames()];
    this.asked.push((other) => names.join('\n') === [...other.partialNames()].join('\n'));
    return names;
  }

  isCalled(uri: string): boolean {
    return this.ask((workspace) => workspace.isCalled(uri));
  }

  isUnusedSchema(name: string): boolean {
    return this.ask((workspace) => workspace.isUnusedSchema(name));
  }

  configurationOf(uri: string): Configuration {
    return this.ask((workspace) => workspace.configurationOf(uri));
  }

  withFile(file: PromptFile): Workspace {
    return this.workspace.withFile(file);
  }

  withoutFile(uri: string): Workspace {
    return this.workspace.withoutFile(uri);
  }

  withFiles(files: Iterable<PromptFile>): Workspace {
    return this.workspace.withFiles(files);
  }

  withSettings(settings: Configuration): Workspace {
    return this.workspace.withSettings(settings);
  }

  private ask<Answer>(question: (workspace: Workspace) => Answer): Answer {
    const answer = question(this.workspace);
    this.asked.push((other) => question(other) === answer);
    return answer;
  }
}

/** Whether a workspace gives the answer that was given. */
type Question = (other: Workspace) => boolean;

function sameFiles(a: readonly PlacedPrompt[], b: readonly PlacedPrompt[]): boolean {
  return (
    a.length === b.length && a.every(({ file, index }, i) => file === b[i]?.file && index === b[i].index)
  );
}
