import type { DialectId } from '../../formats/index.js';
import { dotpromptFunctions } from './dotpromptFunctions.js';
import type { HelperFunction } from './helperFunction.js';
import { semanticKernelFunctions } from './semanticKernelFunctions.js';

/** How the templates of a dialect are run. */
export type Runtime =
  | {
      readonly kind: 'handlebars';
      readonly helpers: Readonly<Record<string, HelperFunction>>;
      /** Whether a name with arguments that is no helper is refused when the text is compiled. */
      readonly knownHelpersOnly: boolean;
      /** Whether `{{x}}` turns `<`, `&` and quotes into entities. */
      readonly escapes: boolean;
    }
  /** `{{name}}`, written exactly so, is replaced. */
  | { readonly kind: 'placeholders' }
  /** The text is the output. */
  | { readonly kind: 'none' };

/** The runtime of a dialect; Semantic Kernel without a decision is that of .NET. */
export function runtimeOf(id: DialectId): Runtime {
  switch (id) {
    case 'prompt-manager':
    case 'handlebars':
      return plain;
    case 'dotprompt':
    case 'firebase':
      return { ...plain, helpers: dotpromptFunctions, knownHelpersOnly: true };
    case 'semantic-kernel':
    case 'semantic-kernel-net':
      return { ...plain, helpers: semanticKernelFunctions.net };
    case 'semantic-kernel-python':
      return { ...plain, helpers: semanticKernelFunctions.python };
    case 'continue':
      return { ...plain, escapes: true };
    case 'github-models':
      return { kind: 'placeholders' };
    case 'text':
      return { kind: 'none' };
  }
}

const plain = { kind: 'handlebars', helpers: {}, knownHelpersOnly: false, escapes: false } as const;
