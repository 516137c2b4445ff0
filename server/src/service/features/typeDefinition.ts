import type { LocationLink } from 'vscode-languageserver-types';
import type { SchemaDeclaration, Span, ValueType, Workspace } from '../../core/index.js';
import { toRange } from '../convert.js';
import type { Place } from '../place.js';
import { symbolAt, type FoundSymbol } from '../symbolAt.js';
import { valueAt, type KnownValue } from '../valueAt.js';

/** Where the type of the variable under the cursor is declared: the schema of a map or of a list's items, else its field. */
export function typeDefinition({ workspace, file, offset }: Place): LocationLink[] {
  const found = symbolAt({ workspace, file, offset });
  const value = found && valueOf(found);
  const target = value && targetOf(value, workspace);
  const declaredIn = target && workspace.files.get(target.uri);
  if (!declaredIn) return [];
  const range = toRange(declaredIn, target.span);
  return [
    {
      originSelectionRange: toRange(file, found.symbol.span),
      targetUri: declaredIn.uri,
      targetRange: range,
      targetSelectionRange: range,
    },
  ];
}

function valueOf({ analysis, symbol }: FoundSymbol): KnownValue | undefined {
  switch (symbol.kind) {
    case 'variable':
      return valueAt(analysis, symbol.use, symbol.span);
    case 'declaration': {
      const { field } = symbol.declaration;
      return field && { type: field.type, field };
    }
    case 'data':
    case 'helper':
    case 'partial':
    case 'partialName':
    case 'schema':
      return undefined;
    default:
      return symbol satisfies never;
  }
}

function targetOf(
  { type, field }: KnownValue,
  workspace: Workspace,
): { readonly uri: string; readonly span: Span } | undefined {
  const schema = schemaOf(type, workspace);
  return schema ? { uri: schema.uri, span: schema.nameSpan } : field?.declaredAt;
}

/** The schema that a type was read from, known by the place of its first field. */
function schemaOf(type: ValueType, workspace: Workspace): SchemaDeclaration | undefined {
  if (type.kind === 'list') return schemaOf(type.items, workspace);
  if (type.kind === 'union')
    return type.members.map((member) => schemaOf(member, workspace)).find((found) => found !== undefined);
  const at = type.kind === 'map' ? type.fields[0]?.declaredAt : undefined;
  if (!at) return undefined;
  return workspace
    .schemaDeclarations()
    .find(({ uri, fields }) => uri === at.uri && fields[0]?.declaredAt?.span.start === at.span.start);
}
