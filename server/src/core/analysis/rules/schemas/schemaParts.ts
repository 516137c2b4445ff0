import { Memo } from '../../../cache/index.js';
import { syntaxOf, type PromptFile } from '../../../formats/index.js';
import { textOf, valueOf, type ListNode, type MapNode, type SyntaxNode } from '../../../notation/index.js';

/** A schema as it is written. */
export interface SchemaPart {
  readonly node: MapNode;
  readonly name: string | undefined;
  readonly fields: readonly FieldPart[];
}

export interface FieldPart {
  readonly node: MapNode;
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly validators: readonly ValidatorPart[];
}

export interface ValidatorPart {
  readonly node: MapNode;
  readonly type: string | undefined;
  /** The list that it stands in. */
  readonly list: ListNode;
}

const known = new Memo<PromptFile, readonly SchemaPart[]>();

/** The schemas of a file with what is written in them, well-formed or not; none when its notation is broken. */
export function schemaParts(file: PromptFile): readonly SchemaPart[] {
  const read = known.get(file) ?? partsOf(file);
  known.set(file, read);
  return read;
}

/** The fields of all schemas of a file. */
export function fieldParts(file: PromptFile): readonly FieldPart[] {
  return schemaParts(file).flatMap(({ fields }) => fields);
}

function partsOf(file: PromptFile): readonly SchemaPart[] {
  const document = syntaxOf(file);
  if (!document || document.broken) return [];
  return mapsIn(valueOf(document.root, 'schemas')).map((node) => ({
    node,
    name: textOf(valueOf(node, 'name')),
    fields: mapsIn(valueOf(node, 'fields')).map(fieldOf),
  }));
}

function fieldOf(node: MapNode): FieldPart {
  const list = valueOf(node, 'validators');
  return {
    node,
    name: textOf(valueOf(node, 'name')),
    type: textOf(valueOf(node, 'type')),
    validators:
      list?.kind === 'list'
        ? mapsIn(list).map((validator) => ({
            node: validator,
            type: textOf(valueOf(validator, 'type')),
            list,
          }))
        : [],
  };
}

function mapsIn(node: SyntaxNode | undefined): readonly MapNode[] {
  return node?.kind === 'list'
    ? node.items.map(({ value }) => value).filter((value) => value.kind === 'map')
    : [];
}
