import type { Dialect, HelperInfo } from '../dialects/index.js';
import type { PromptFile, PromptNode, TemplateSite } from '../formats/index.js';
import type {
  Block,
  Call,
  ElseBranch,
  Expression,
  Mustache,
  PartialCall,
  Path,
  SubExpression,
} from '../handlebars/index.js';
import type { Field, SchemaDeclaration, ValueType } from '../schema/index.js';
import type { Span } from '../text/index.js';
import type { PlacedPrompt } from '../workspace/index.js';
import type { BlockParam, PartialArgument, Scope } from './scope.js';
import type { MissingField } from './typeFlow.js';

/** What the templates of one prompt mean together. Spans are file offsets; nodes carry offsets of their template's text. */
export interface PromptAnalysis {
  readonly file: PromptFile;
  readonly prompt: PromptNode;
  readonly dialect: Dialect;
  /** The schema that `input_schema` names, where it is known. */
  readonly inputSchema: SchemaDeclaration | undefined;
  /** The variables of the prompt by name, those of `variables` first. */
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** What default values and saved inputs show of the types of variables, by name. */
  readonly inferred: ReadonlyMap<string, ValueType>;
  /** The saved inputs of the prompt. */
  readonly savedInputs: PromptFile | undefined;
  /** All uses in the order of the templates, then of the text. */
  readonly uses: readonly VariableUse[];
  readonly dataUses: readonly DataUse[];
  readonly helperCalls: readonly HelperCall[];
  readonly partialUses: readonly PartialUse[];
  /** Names of the `{{#*inline}}` partials. */
  readonly inlinePartials: ReadonlySet<string>;
  /** The names of partials that were looked for among the files. */
  readonly calledNames: ReadonlySet<string>;
  /** The files that are called as partials, also by each other, by the names they are called by. */
  readonly partialFiles: ReadonlyMap<string, PlacedPrompt>;
  /** The files that a partial with a computed name may be, by name; undefined when no name is computed. */
  readonly computedFiles: ReadonlyMap<string, PlacedPrompt> | undefined;
  /** The variables that those files read. */
  readonly usesInFiles: readonly VariableUse[];
  /** What names mean at an offset of a template's text. */
  scopeAt(site: TemplateSite, offset: number): Scope;
}

/** A variable of the prompt: listed in `variables`, a field of its input schema, both, or declared with a type in the file. */
export interface Declaration {
  readonly name: string;
  readonly source: 'variables' | 'schema' | 'both' | 'inputs';
  /** Where the file itself declares it. */
  readonly span: Span | undefined;
  readonly field: Field | undefined;
}

/** A path in a template that reads a variable, a field or a block parameter. */
export interface VariableUse {
  readonly site: TemplateSite;
  readonly path: Path;
  /** The first name that is looked up; `this` when the path is the context itself. */
  readonly name: string;
  /** The place of that name. */
  readonly span: Span;
  readonly resolves: Resolution;
  /** The type of the whole path. */
  readonly type: ValueType;
  /** The declared field that the whole path ends at. */
  readonly field: Field | undefined;
  /** The first segment that its owner does not have. */
  readonly missing: MissingField | undefined;
  /** Whether it stands in a test (`#if`, `#each` …) or in a body that is printed only when the value is there. */
  readonly guarded: boolean;
  /** `printed` as the whole tag, the `context` of a block or a partial, the `test` of `#if`, or another `argument`. */
  readonly position: 'printed' | 'context' | 'test' | 'argument';
  /** Whether a syntax error in its tag makes it doubtful. */
  readonly broken: boolean;
  readonly scope: Scope;
}

/** What a name leads to. */
export type Resolution =
  /** A variable of the prompt. */
  | { readonly kind: 'declaration'; readonly declaration: Declaration }
  /** Looked up among the variables of the prompt, which do not have it. */
  | { readonly kind: 'undeclared' }
  | { readonly kind: 'blockParam'; readonly param: BlockParam }
  | { readonly kind: 'argument'; readonly argument: PartialArgument }
  /** Looked up in an item or a value: its field, undefined where its fields are not declared. */
  | {
      readonly kind: 'field';
      readonly field: Field | undefined;
      readonly type: ValueType;
      readonly owner: ValueType;
    }
  /** Looked up in an item or a value that does not have it. */
  | { readonly kind: 'noField'; readonly owner: ValueType }
  /** The context itself. */
  | { readonly kind: 'context' }
  | { readonly kind: 'aboveRoot' }
  | { readonly kind: 'unknown' };

/** A data variable such as `@index`; `@root.x` is a use of the variable `x` instead. */
export interface DataUse {
  readonly site: TemplateSite;
  readonly path: Path;
  /** Without `@`. */
  readonly name: string;
  /** The whole path. */
  readonly span: Span;
  readonly broken: boolean;
  readonly scope: Scope;
}

/** A call of a helper, known or not. */
export interface HelperCall {
  readonly site: TemplateSite;
  readonly call: Call;
  readonly name: string;
  /** The place of the name. */
  readonly span: Span;
  readonly node: Mustache | Block | ElseBranch | SubExpression;
  readonly form: 'inline' | 'block' | 'subexpression';
  readonly helper: HelperInfo | undefined;
  /** The variable of the prompt with this name. */
  readonly declaration: Declaration | undefined;
  readonly broken: boolean;
  readonly scope: Scope;
}

/** A reference to a partial. */
export interface PartialUse {
  readonly site: TemplateSite;
  readonly node: PartialCall | Block;
  /** Undefined when the name is computed. */
  readonly name: string | undefined;
  /** The place of the name. */
  readonly span: Span;
  /** The value that becomes the partial's `this`. */
  readonly context: Expression | undefined;
  readonly broken: boolean;
  readonly scope: Scope;
}
