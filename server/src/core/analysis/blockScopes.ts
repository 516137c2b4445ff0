import type { Block, BlockParams, Call, ElseBranch, Expression } from '../handlebars/index.js';
import type { ValueType } from '../schema/index.js';
import { typeOf, type Names } from './resolvePath.js';
import { valueScope } from './valueScope.js';
import { unknownScope, type BlockParam, type Scope } from './scope.js';
import { anyType, itemType } from './typeFlow.js';

/** What a block does with its body. */
export type BlockMeaning = 'if' | 'unless' | 'each' | 'with' | 'section' | 'inline' | 'partial' | 'helper';

/** The scope of a block's body, seen from the scope that the block stands in. */
export function bodyScope(
  meaning: BlockMeaning,
  head: Block | ElseBranch,
  scope: Scope,
  names: Names,
): Scope {
  const { call, blockParams } = head.kind === 'block' ? head.opener : head;
  switch (meaning) {
    case 'if':
    case 'unless':
      return { ...scope, conditions: scope.conditions + 1 };
    case 'each':
      return eachScope(call?.args[0], blockParams, scope, names);
    case 'with':
      return withScope(call?.args[0], blockParams, scope, names);
    case 'section':
      return sectionScope(call, blockParams, scope, names);
    case 'partial':
      return { ...scope, params: declared(blockParams, scope, []) };
    case 'inline':
    case 'helper':
      return unknownScope(declared(blockParams, scope, []));
  }
}

function eachScope(
  list: Expression | undefined,
  params: BlockParams | undefined,
  scope: Scope,
  names: Names,
): Scope {
  if (!list) return unknownScope(declared(params, scope, []));
  const type = itemType(typeOf(list, scope, names));
  return {
    context: { kind: 'item', type, of: list, args: undefined },
    parent: scope,
    params: declared(params, scope, [
      { role: 'item', type },
      { role: 'position', type: anyType },
    ]),
    inLoop: true,
    conditions: 0,
  };
}

function withScope(
  value: Expression | undefined,
  params: BlockParams | undefined,
  scope: Scope,
  names: Names,
): Scope {
  if (!value) return unknownScope(declared(params, scope, []));
  const type = typeOf(value, scope, names);
  return { ...valueScope(value, scope, names), params: declared(params, scope, [{ role: 'value', type }]) };
}

/** `{{#x}}` loops over a list, only tests a boolean, and enters anything else. */
function sectionScope(
  call: Call | undefined,
  params: BlockParams | undefined,
  scope: Scope,
  names: Names,
): Scope {
  if (!call) return scope;
  const type = typeOf(call.callee, scope, names);
  switch (type.kind) {
    case 'list':
      return eachScope(call.callee, params, scope, names);
    case 'boolean':
      return { ...scope, conditions: scope.conditions + 1 };
    case 'union':
      if (type.members.every(({ kind }) => kind === 'list'))
        return eachScope(call.callee, params, scope, names);
      return unknownScope(declared(params, scope, []));
    case 'any':
      return unknownScope(declared(params, scope, []));
    case 'map':
    case 'string':
    case 'enum':
    case 'integer':
    case 'number':
      return withScope(call.callee, params, scope, names);
  }
}

/** The block parameters in reach inside: those of the block, then those of the scope around it. */
function declared(
  params: BlockParams | undefined,
  scope: Scope,
  roles: readonly { readonly role: BlockParam['role']; readonly type: ValueType }[],
): BlockParam | undefined {
  let chain = scope.params;
  for (const [index, name] of (params?.names ?? []).entries()) {
    const { role, type } = roles[index] ?? { role: 'unknown' as const, type: anyType };
    chain = { name, role, type, outer: chain };
  }
  return chain;
}
