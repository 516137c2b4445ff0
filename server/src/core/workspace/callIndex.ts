import { Memo } from '../cache/index.js';
import type { PromptFile, TemplateSite } from '../formats/index.js';
import { partialName, visit, type Call } from '../handlebars/index.js';

/** Where files are called as partials by other files. */
export interface CallIndex {
  /** Each name that is written, with the URI of the file. */
  readonly references: readonly { readonly name: string; readonly from: string }[];
  /** Whether a name is computed somewhere, so that any file may be called. */
  readonly computed: boolean;
}

/** The index of some files. */
export function callIndex(files: Iterable<PromptFile>): CallIndex {
  const all = Array.from(files, (file) => ({ uri: file.uri, calls: callsIn(file) }));
  return {
    references: all.flatMap(({ uri, calls }) => calls.names.map((name) => ({ name, from: uri }))),
    computed: all.some(({ calls }) => calls.computed),
  };
}

/** Whether one file in the other's place leaves the index as it is. */
export function sameCalls(old: PromptFile | undefined, now: PromptFile | undefined): boolean {
  const [before, after] = [callsIn(old), callsIn(now)];
  return before.computed === after.computed && before.names.join('\n') === after.names.join('\n');
}

interface Calls {
  /** Each once, in the order of the text. */
  readonly names: readonly string[];
  readonly computed: boolean;
}

const none: Calls = { names: [], computed: false };

const known = new Memo<PromptFile, Calls>();

function callsIn(file: PromptFile | undefined): Calls {
  // Only in these are partials files.
  if (file?.format !== 'dotprompt' && file?.format !== 'template') return none;
  const calls = known.get(file) ?? found(file.prompts.flatMap(({ templates }) => templates));
  known.set(file, calls);
  return calls;
}

function found(sites: readonly TemplateSite[]): Calls {
  const names = new Set<string>();
  let computed = false;
  const add = ({ callee }: Call, text: string): void => {
    const name = partialName(callee, text);
    if (name !== undefined) names.add(name);
    else computed ||= callee.kind === 'subexpression';
  };
  for (const { text, tree } of sites.filter((site) => site.text.includes('>')))
    visit(tree, {
      enter(node) {
        if (node.kind === 'partial') add(node.call, text);
        else if (node.kind === 'block' && node.form === 'partial') add(node.opener.call, text);
        return undefined;
      },
    });
  return { names: [...names], computed };
}
