import type { TemplateSite } from '../formats/index.js';
import type { Block, Call, ElseBranch, Mustache, Statement } from '../handlebars/index.js';
import { blockMeaning, classifyCall } from './classifyCall.js';
import { bodyScope, type BlockMeaning } from './blockScopes.js';
import { Guards, type Guard } from './guards.js';
import { Recorder } from './recorder.js';
import type { Scope, BlockParam } from './scope.js';
import type { PromptNames, SiteAnalysis } from './siteAnalysis.js';

/** Finds out what a template means when it is entered with a scope; needs no call stack for nested blocks. */
export function walkSite(site: TemplateSite, scope: Scope, names: PromptNames): SiteAnalysis {
  return new SiteWalk(site, scope, names).run();
}

type Step =
  | { readonly kind: 'body'; readonly statements: readonly Statement[]; readonly scope: Scope; next: number }
  | {
      readonly kind: 'branch';
      readonly branch: ElseBranch;
      readonly scope: Scope;
      readonly guard: Guard | undefined;
    }
  | { readonly kind: 'leave'; readonly at: number; readonly body: Entered };

/** A body that is being walked. */
interface Entered {
  readonly outer: Scope;
  readonly params: readonly BlockParam[];
  readonly guard: Guard | undefined;
}

class SiteWalk {
  private readonly steps: Step[];
  private readonly params = new Map<string, BlockParam[]>();
  private readonly guards = new Guards();
  private readonly record: Recorder;

  constructor(
    site: TemplateSite,
    private readonly outermost: Scope,
    private readonly names: PromptNames,
  ) {
    this.steps = [{ kind: 'body', statements: site.tree.body, scope: outermost, next: 0 }];
    this.record = new Recorder(site, names, this.guards, (name) => this.params.get(name)?.at(-1));
  }

  run(): SiteAnalysis {
    this.bring(paramsBetween(this.outermost, undefined));
    for (let step = this.steps.at(-1); step; step = this.steps.at(-1)) {
      switch (step.kind) {
        case 'body': {
          const statement = step.statements[step.next++];
          if (statement) this.statement(statement, step.scope);
          else this.steps.pop();
          break;
        }
        case 'branch':
          this.steps.pop();
          this.branch(step.branch, step.scope, step.guard);
          break;
        case 'leave':
          this.steps.pop();
          this.leave(step.at, step.body);
          break;
      }
    }
    return this.record.result(this.outermost);
  }

  private statement(statement: Statement, scope: Scope): void {
    switch (statement.kind) {
      case 'content':
      case 'comment':
        return;
      case 'mustache':
        this.mustache(statement, scope);
        return;
      case 'partial':
        this.record.partial(statement, statement.call, scope);
        return;
      case 'block':
        this.block(statement, scope);
        return;
    }
  }

  private mustache(node: Mustache, scope: Scope): void {
    const { call } = node;
    this.record.tag(node.span);
    if (node.form === 'decorator') {
      this.record.args(call, scope);
      return;
    }
    const classified = classifyCall(call, this.names.dialect, (name) => this.params.has(name));
    if (classified.kind === 'helper')
      this.record.helper({ node, call, form: 'inline', ...classified }, scope);
    else this.record.expression(call.callee, scope, 'printed');
  }

  private block(block: Block, scope: Scope): void {
    const { opener, form } = block;
    this.record.tag(opener.span);
    const meaning = blockMeaning(block, this.names.dialect, (name) => this.params.has(name));
    if (form === 'partial') this.record.partial(block, opener.call, scope);
    else if (meaning === 'inline') this.record.inlinePartial(opener.call);
    else if (form !== 'decorator') this.head(block, opener.call, meaning, scope);

    const tested = opener.call.args[0] ?? opener.call.callee;
    const guard = meaning === 'helper' ? undefined : this.record.guard(tested, scope);
    const inverted = meaning === 'unless' || form === 'inverse';
    for (const branch of [...block.branches].reverse()) {
      this.steps.push({ kind: 'branch', branch, scope, guard: inverted ? guard : undefined });
    }
    // The body of `{{^x}}` is what an `{{else}}` would be.
    const inner = form === 'inverse' ? scope : bodyScope(meaning, block, scope, this.record.names);
    this.enter(block, inner, { scope, guard: inverted ? undefined : guard });
  }

  private branch(branch: ElseBranch, scope: Scope, outerGuard: Guard | undefined): void {
    const { call } = branch;
    if (!call) {
      this.enter(branch, scope, { scope, guard: outerGuard });
      return;
    }
    this.record.tag(branch.tagSpan);
    const meaning = blockMeaning(branch, this.names.dialect, (name) => this.params.has(name));
    this.head(branch, call, meaning, scope);
    const tested = call.args[0] ?? call.callee;
    const guard = meaning === 'helper' || meaning === 'unless' ? undefined : this.record.guard(tested, scope);
    this.enter(branch, bodyScope(meaning, branch, scope, this.record.names), { scope, guard });
  }

  /** What the opening tag itself says. */
  private head(node: Block | ElseBranch, call: Call, meaning: BlockMeaning, scope: Scope): void {
    const classified = classifyCall(call, this.names.dialect, (name) => this.params.has(name));
    const isRaw = node.kind === 'block' && node.form === 'raw';
    if (classified.kind === 'helper') this.record.helper({ node, call, form: 'block', ...classified }, scope);
    else if (isRaw)
      this.record.helper({ node, call, form: 'block', name: undefined, helper: undefined }, scope);
    else this.record.expression(call.callee, scope, meaning === 'section' ? 'context' : 'argument');
  }

  private enter(
    { body, bodySpan }: Pick<Block, 'body' | 'bodySpan'>,
    inner: Scope,
    { scope, guard }: { readonly scope: Scope; readonly guard: Guard | undefined },
  ): void {
    const params = paramsBetween(inner, scope);
    this.bring(params);
    if (guard !== undefined) this.guards.enter(guard);
    this.record.region(bodySpan.start, inner);
    // A cursor right before the closing tag still stands in the body.
    this.steps.push({ kind: 'leave', at: bodySpan.end + 1, body: { outer: scope, params, guard } });
    this.steps.push({ kind: 'body', statements: body, scope: inner, next: 0 });
  }

  private leave(at: number, { outer, params, guard }: Entered): void {
    for (const { name } of params) {
      const stack = this.params.get(name.name);
      stack?.pop();
      if (stack?.length === 0) this.params.delete(name.name);
    }
    if (guard !== undefined) this.guards.leave(guard);
    this.record.region(at, outer);
  }

  private bring(params: readonly BlockParam[]): void {
    for (const param of params) {
      const stack = this.params.get(param.name.name);
      if (stack) stack.push(param);
      else this.params.set(param.name.name, [param]);
    }
  }
}

/** The block parameters that a scope has beyond an outer one, outermost first. */
function paramsBetween(inner: Scope, outer: Scope | undefined): readonly BlockParam[] {
  const added: BlockParam[] = [];
  for (let param = inner.params; param && param !== outer?.params; param = param.outer) added.push(param);
  return added.reverse();
}
