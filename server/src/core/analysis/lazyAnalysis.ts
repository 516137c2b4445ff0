import type { PromptAnalysis } from './promptAnalysis.js';
import type { TemplateFacts } from './walkPrompt.js';

type WalkedFacts = Omit<TemplateFacts, 'computesNames'>;

/** What is known of a prompt before its templates are walked. */
export type ReadFacts = Omit<PromptAnalysis, keyof WalkedFacts>;

/**
 * An analysis whose templates are walked when somebody asks what they use. A class, for an object with getters of its own
 * has a hidden class of its own, which V8 keeps with all that they lead to.
 */
export class LazyAnalysis implements PromptAnalysis {
  private walked: WalkedFacts | undefined;

  constructor(
    private readonly read: ReadFacts,
    /** Whether partials were looked for among the files. */
    readonly callsFiles: boolean,
    private readonly walk: () => WalkedFacts,
  ) {}

  get file(): PromptAnalysis['file'] {
    return this.read.file;
  }

  get prompt(): PromptAnalysis['prompt'] {
    return this.read.prompt;
  }

  get dialect(): PromptAnalysis['dialect'] {
    return this.read.dialect;
  }

  get inputSchema(): PromptAnalysis['inputSchema'] {
    return this.read.inputSchema;
  }

  get declarations(): PromptAnalysis['declarations'] {
    return this.read.declarations;
  }

  get inferred(): PromptAnalysis['inferred'] {
    return this.read.inferred;
  }

  get savedInputs(): PromptAnalysis['savedInputs'] {
    return this.read.savedInputs;
  }

  get calledNames(): PromptAnalysis['calledNames'] {
    return this.read.calledNames;
  }

  get partialFiles(): PromptAnalysis['partialFiles'] {
    return this.read.partialFiles;
  }

  get computedFiles(): PromptAnalysis['computedFiles'] {
    return this.read.computedFiles;
  }

  get uses(): PromptAnalysis['uses'] {
    return this.facts.uses;
  }

  get dataUses(): PromptAnalysis['dataUses'] {
    return this.facts.dataUses;
  }

  get helperCalls(): PromptAnalysis['helperCalls'] {
    return this.facts.helperCalls;
  }

  get partialUses(): PromptAnalysis['partialUses'] {
    return this.facts.partialUses;
  }

  get inlinePartials(): PromptAnalysis['inlinePartials'] {
    return this.facts.inlinePartials;
  }

  get usesInFiles(): PromptAnalysis['usesInFiles'] {
    return this.facts.usesInFiles;
  }

  scopeAt(...place: Parameters<PromptAnalysis['scopeAt']>): ReturnType<PromptAnalysis['scopeAt']> {
    return this.facts.scopeAt(...place);
  }

  /** The same as a plain object, with the templates walked. */
  whole(): PromptAnalysis {
    return { ...this.read, ...this.facts };
  }

  private get facts(): WalkedFacts {
    return (this.walked ??= this.walk());
  }
}
