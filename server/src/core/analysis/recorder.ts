import { helperOf, type HelperInfo } from '../dialects/index.js';
import type { TemplateSite } from '../formats/index.js';
import {
  partialName,
  type Block,
  type Call,
  type Expression,
  type PartialCall,
  type Path,
} from '../handlebars/index.js';
import type { Span } from '../text/index.js';
import { brokenTags } from './brokenTags.js';
import { simpleName } from './classifyCall.js';
import type { Guard, Guards } from './guards.js';
import type { DataUse, HelperCall, PartialUse, VariableUse } from './promptAnalysis.js';
import { resolvePath, typeOf, type Names } from './resolvePath.js';
import type { BlockParam, PartialArgument, Scope } from './scope.js';
import { valueScope } from './valueScope.js';
import type { Entrance, PromptNames, Region, SiteAnalysis } from './siteAnalysis.js';

/** A helper call as the walk meets it. */
export interface MetCall {
  readonly node: HelperCall['node'];
  readonly call: Call;
  readonly form: HelperCall['form'];
  readonly name: string | undefined;
  readonly helper: HelperInfo | undefined;
}

/** How an argument is used; where it is tested, a missing value is no mistake. */
type Argument = { readonly position: VariableUse['position']; readonly tested: boolean };

const plain: Argument = { position: 'argument', tested: false };

/** Writes down what the tags of one template say. */
export class Recorder {
  readonly names: Names;
  private readonly uses: VariableUse[] = [];
  private readonly dataUses: DataUse[] = [];
  private readonly helperCalls: HelperCall[] = [];
  private readonly partialUses: PartialUse[] = [];
  private readonly inlinePartials: string[] = [];
  private readonly entrances: Entrance[] = [];
  private readonly regions: Region[] = [];
  private readonly isBroken: (tag: Span) => boolean;
  private broken = false;

  constructor(
    private readonly site: TemplateSite,
    private readonly prompt: PromptNames,
    private readonly guards: Guards,
    param: (name: string) => BlockParam | undefined,
  ) {
    this.names = { declarations: prompt.declarations, inferred: prompt.inferred, param };
    this.isBroken = brokenTags(site.errors);
  }

  /** What follows stands in this tag. */
  tag(span: Span): void {
    this.broken = this.isBroken(span);
  }

  region(from: number, scope: Scope): void {
    this.regions.push({ from, scope });
  }

  helper({ node, call, form, name, helper }: MetCall, scope: Scope): void {
    const called = name ?? this.site.text.slice(call.callee.span.start, call.callee.span.end);
    this.helperCalls.push({
      site: this.site,
      call,
      name: called,
      span: this.inFile(call.callee.span),
      node,
      form,
      helper,
      declaration: this.prompt.declarations.get(called),
      broken: this.broken,
      scope,
    });
    this.args(call, scope, firstArgument(helper));
  }

  partial(node: PartialCall | Block, call: Call, scope: Scope): void {
    this.tag(node.kind === 'block' ? node.opener.span : node.span);
    const name = partialName(call.callee, this.site.text);
    const [context] = call.args;
    const use = {
      site: this.site,
      node,
      name,
      span: this.inFile(call.callee.span),
      context,
      broken: this.broken,
      scope,
    };
    this.partialUses.push(use);
    if (name === undefined && call.callee.kind === 'subexpression')
      this.expression(call.callee, scope, 'argument');
    this.args(call, scope, { position: 'context', tested: false });
    if (name !== undefined) this.entrances.push({ partial: name, ...this.entrance(context, call, scope) });
  }

  inlinePartial(call: Call): void {
    const [name] = call.args;
    if (name?.kind === 'string') this.inlinePartials.push(name.value);
  }

  /** What the body of a block that tests this expression can rely on. */
  guard(tested: Expression, scope: Scope): Guard | undefined {
    if (tested.kind !== 'path') return undefined;
    return this.guards.guardOf(tested, resolvePath(tested, scope, this.names));
  }

  args(call: Call, scope: Scope, first: Argument = plain): void {
    for (const [index, arg] of call.args.entries()) {
      const { position, tested } = index === 0 ? first : plain;
      this.expression(arg, scope, position, tested);
    }
    for (const { value } of call.hash) this.expression(value, scope, 'argument');
  }

  expression(
    root: Expression,
    scope: Scope,
    position: VariableUse['position'],
    tested = position === 'context',
  ): void {
    if (root.kind === 'path') {
      this.path(root, scope, { position, tested });
      return;
    }
    const pending: Expression[] = [root];
    for (let expression = pending.pop(); expression; expression = pending.pop()) {
      if (expression.kind === 'path') {
        this.path(expression, scope, { position: 'argument', tested: false });
      } else if (expression.kind === 'subexpression') {
        const { call } = expression;
        this.subexpression(expression, call, scope);
        pending.push(...call.args, ...call.hash.map(({ value }) => value));
      }
    }
  }

  result(scope: Scope): SiteAnalysis {
    return {
      site: this.site,
      scope,
      uses: this.uses.sort(bySpan),
      dataUses: this.dataUses.sort(bySpan),
      helperCalls: this.helperCalls.sort(bySpan),
      partialUses: this.partialUses,
      inlinePartials: this.inlinePartials,
      entrances: this.entrances,
      regions: this.regions,
    };
  }

  private subexpression(node: HelperCall['node'], call: Call, scope: Scope): void {
    const name =
      simpleName(call.callee) ?? this.site.text.slice(call.callee.span.start, call.callee.span.end);
    this.helperCalls.push({
      site: this.site,
      call,
      name,
      span: this.inFile(call.callee.span),
      node,
      form: 'subexpression',
      helper: helperOf(this.prompt.dialect, name),
      declaration: this.prompt.declarations.get(name),
      broken: this.broken,
      scope,
    });
  }

  private path(
    path: Path,
    scope: Scope,
    { position, tested }: { readonly position: VariableUse['position']; readonly tested: boolean },
  ): void {
    const data = path.data ? path.segments[0]?.name : undefined;
    if (data !== undefined && data !== 'root') {
      const span = this.inFile(path.span);
      this.dataUses.push({ site: this.site, path, name: data, span, broken: this.broken, scope });
      return;
    }
    const resolved = resolvePath(path, scope, this.names);
    const { name, nameSpan, resolves, type, field, missing } = resolved;
    const guarded = tested || this.guards.covers(path, resolved);
    const span = this.inFile(nameSpan);
    const { site, broken } = this;
    this.uses.push({
      site,
      path,
      name,
      span,
      resolves,
      type,
      field,
      missing,
      guarded,
      position,
      broken,
      scope,
    });
  }

  private entrance(context: Expression | undefined, call: Call, scope: Scope): Omit<Entrance, 'partial'> {
    const args = new Map<string, PartialArgument>(
      call.hash.map((hash) => [hash.key.name, { hash, type: typeOf(hash.value, scope, this.names) }]),
    );
    const passed = args.size > 0 ? args : undefined;
    return { scope: context ? valueScope(context, scope, this.names) : scope, args: passed };
  }

  private inFile(span: Span): Span {
    return this.site.map.toFileSpan(span);
  }
}

/** A block tests its first argument; one that can name block parameters walks into it as well. */
function firstArgument(helper: HelperInfo | undefined): Argument {
  if (!helper || helper.forms === 'inline') return plain;
  return { position: helper.blockParams > 0 ? 'context' : 'test', tested: true };
}

function bySpan(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start;
}
