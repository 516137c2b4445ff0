import { CompletionItemKind } from 'vscode-languageserver-types';
import {
  above,
  describeType,
  fieldsOfType,
  namesIn,
  namesOf,
  resolveAt,
  touches,
  type NameInScope,
  type Path,
  type Scope,
  type ValueType,
} from '../../core/index.js';
import { describeDeclaration, describeValue } from '../describeValue.js';
import { asSegment } from './asSegment.js';
import type { Candidate, CompletionSite } from './candidate.js';

/** The names that a path may begin with. */
export function scopeCandidates(at: CompletionSite): readonly Candidate[] {
  return [...nameCandidates(namesIn(at.scope, at.analysis), at), ...usedNames(at)];
}

/** The names that have default values or saved inputs, and where nothing is declared those that other tags use. */
function usedNames({ analysis, scope, site, offset }: CompletionSite): readonly Candidate[] {
  const { declarations, inferred } = analysis;
  if (scope.context.kind !== 'root') return [];
  const kind = CompletionItemKind.Variable;
  const saved = Array.from(inferred, ([label, type]): Candidate => {
    return { label, insert: asSegment(label), kind, rank: 2, detail: describeType(type) };
  }).filter(({ label }) => !declarations.has(label));
  if (declarations.size > 0) return saved;
  const cursor = site.map.toFile(offset);
  const names = analysis.uses
    .filter(({ resolves, span }) => resolves.kind === 'undeclared' && !touches(span, cursor))
    .map(({ name }) => name)
    .filter((name) => !inferred.has(name));
  return [
    ...saved,
    ...Array.from(new Set(names), (label) => ({ label, insert: asSegment(label), kind, rank: 2 })),
  ];
}

/** The names that a path may go on with at a segment. */
export function memberCandidates(path: Path, segment: number, at: CompletionSite): readonly Candidate[] {
  const { analysis, scope } = at;
  const owner = { ...path, segments: path.segments.slice(0, segment) };
  if (owner.segments.length === 0 || isRootData(owner)) {
    const context = path.data
      ? { kind: 'root' as const, args: undefined }
      : above(scope, path.depth)?.context;
    return context ? nameCandidates(namesOf(context, analysis), at) : [];
  }
  return fieldCandidates(resolveAt(analysis, scope, owner).type);
}

/** `this` and the data variables of a loop. */
export function contextCandidates(at: CompletionSite): readonly Candidate[] {
  const isInner = at.scope.context.kind === 'item' || at.scope.context.kind === 'value';
  const data = at.scope.inLoop ? dataCandidates(at) : [];
  return isInner ? [{ label: 'this', kind: CompletionItemKind.Keyword, rank: 3 }, ...data] : data;
}

/** The data variables that have a value here, and in a loop within a loop those of the outer one. */
export function dataCandidates({ analysis, scope }: CompletionSite): readonly Candidate[] {
  const { dataVariables } = analysis.dialect;
  const kind = CompletionItemKind.Constant;
  const here = dataVariables
    .filter(({ where }) => where === 'everywhere' || scope.inLoop)
    .map(({ name, documentation }) => {
      return { label: `@${name}`, kind, documentation: () => [documentation], rank: 4 };
    });
  const outer = dataVariables
    .filter(({ where }) => where === 'loop' && loopsAround(scope) > 1)
    .map(({ name, documentation }) => {
      const explained = () => ['Of the loop around this one.', documentation];
      return { label: `@../${name}`, kind, documentation: explained, rank: 5 };
    });
  return [...here, ...outer];
}

function loopsAround(scope: Scope): number {
  let loops = 0;
  for (let at: Scope | undefined = scope; at; at = at.parent) if (at.context.kind === 'item') loops++;
  return loops;
}

function nameCandidates(names: readonly NameInScope[], { analysis }: CompletionSite): readonly Candidate[] {
  return names.map((found): Candidate => {
    const { name: label, type } = found;
    const known = {
      label,
      insert: asSegment(label),
      ...(type.kind !== 'any' && { detail: describeType(type) }),
    };
    switch (found.kind) {
      case 'variable': {
        const { declaration } = found;
        const documentation = () => describeDeclaration(analysis, declaration);
        return { ...known, kind: CompletionItemKind.Variable, documentation, rank: 2 };
      }
      case 'field': {
        const documentation = () => describeValue(label, type, found.field);
        return { ...known, kind: CompletionItemKind.Field, documentation, rank: 1 };
      }
      case 'argument':
      case 'blockParam':
        return { ...known, kind: CompletionItemKind.Variable, rank: 1 };
    }
  });
}

function fieldCandidates(type: ValueType): readonly Candidate[] {
  return fieldsOfType(type).map((field) => ({
    label: field.name,
    insert: asSegment(field.name),
    kind: CompletionItemKind.Field,
    detail: describeType(field.type),
    documentation: () => describeValue(field.name, field.type, field),
    rank: 1,
  }));
}

function isRootData({ data, segments }: Path): boolean {
  return data && segments.length === 1 && segments[0]?.name === 'root';
}
