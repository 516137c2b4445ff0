import type { DialectId } from '../formats/index.js';
import { builtInHelpers } from './builtInHelpers.js';
import { builtInDataVariables } from './dataVariables.js';
import type { Dialect, HelperInfo } from './dialect.js';
import { dotpromptDataVariables, dotpromptHelpers } from './dotpromptHelpers.js';
import {
  semanticKernelHelpers,
  semanticKernelNetHelpers,
  semanticKernelPythonHelpers,
} from './semanticKernelHelpers.js';

/** The dialect with an id. */
export function dialectOf(id: DialectId): Dialect {
  return dialects[id];
}

/** A dialect with helpers that the program registers; those of the same name are replaced. */
export function withHelpers(dialect: Dialect, helpers: readonly HelperInfo[]): Dialect {
  if (helpers.length === 0 || dialect.syntax !== 'handlebars') return dialect;
  let extended = extensions.get(helpers);
  if (!extended) extensions.set(helpers, (extended = new Map<Dialect, Dialect>()));
  const known = extended.get(dialect);
  if (known) return known;
  const made = { ...dialect, helpers: distinct([...dialect.helpers, ...helpers]) };
  extended.set(dialect, made);
  return made;
}

const extensions = new WeakMap<readonly HelperInfo[], Map<Dialect, Dialect>>();

const handlebars: Omit<Dialect, 'id' | 'name'> = {
  syntax: 'handlebars',
  helpers: builtInHelpers,
  dataVariables: builtInDataVariables,
  takesHelpers: true,
  partials: 'files',
};

const semanticKernel = { ...handlebars, partials: 'none' } as const;

const dotprompt = {
  ...handlebars,
  helpers: [...builtInHelpers, ...dotpromptHelpers],
  dataVariables: [...builtInDataVariables, ...dotpromptDataVariables],
} as const;

const dialects: Readonly<Record<DialectId, Dialect>> = {
  handlebars: { ...handlebars, id: 'handlebars', name: 'Handlebars' },
  // The Python library has no working way to register a helper: exactly the built-in ones are there.
  'prompt-manager': {
    ...handlebars,
    id: 'prompt-manager',
    name: 'Prompt Manager',
    takesHelpers: false,
    partials: 'prompt',
  },
  dotprompt: { ...dotprompt, id: 'dotprompt', name: 'dotprompt' },
  firebase: { ...dotprompt, id: 'firebase', name: 'Firebase server prompts', takesHelpers: false },
  'semantic-kernel': {
    ...semanticKernel,
    id: 'semantic-kernel',
    name: 'Semantic Kernel',
    helpers: distinct([
      ...builtInHelpers,
      ...semanticKernelHelpers,
      ...semanticKernelNetHelpers,
      ...semanticKernelPythonHelpers,
    ]),
  },
  'semantic-kernel-net': {
    ...semanticKernel,
    id: 'semantic-kernel-net',
    name: 'Semantic Kernel for .NET',
    helpers: [...builtInHelpers, ...semanticKernelHelpers, ...semanticKernelNetHelpers],
  },
  'semantic-kernel-python': {
    ...semanticKernel,
    id: 'semantic-kernel-python',
    name: 'Semantic Kernel for Python',
    helpers: [...builtInHelpers, ...semanticKernelHelpers, ...semanticKernelPythonHelpers],
  },
  'github-models': {
    id: 'github-models',
    name: 'GitHub Models',
    syntax: 'placeholders',
    helpers: [],
    dataVariables: [],
    takesHelpers: false,
    partials: 'none',
  },
  continue: { ...handlebars, id: 'continue', name: 'Continue', partials: 'none' },
  text: {
    id: 'text',
    name: 'Plain text',
    syntax: 'none',
    helpers: [],
    dataVariables: [],
    takesHelpers: false,
    partials: 'none',
  },
};

function distinct(helpers: Dialect['helpers']): Dialect['helpers'] {
  return [...new Map(helpers.map((helper) => [helper.name, helper])).values()];
}
