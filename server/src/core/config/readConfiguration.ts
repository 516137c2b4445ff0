import { declaredHelper, type HelperInfo, type HelperParameter } from '../dialects/index.js';
import { dialectIds, readerIds, ruleSeverities } from '../formats/index.js';
import { entriesOf, textOf, valueOf, type SyntaxNode } from '../notation/index.js';
import { noConfiguration, type Configuration } from './configuration.js';

/**
 * What a map of decisions says, of which whatever is unknown is left out; `base` is the URI of the folder that its globs
 * and folders are relative to. What is wrong with it is told by `checkConfiguration`.
 */
export function readConfiguration(root: SyntaxNode | undefined, base: string): Configuration {
  const helpers = valueOf(root, 'helpers');
  const files = valueOf(root, 'files');
  return {
    readers: new Set(known(textsOf(valueOf(root, 'readers')), readerIds)),
    targets: new Set(textsOf(valueOf(root, 'targets'))),
    severities: new Map(
      entriesOf(valueOf(root, 'rules')).flatMap(({ key, value }) =>
        known([severityText(value)], ruleSeverities).map((severity) => [key.text, severity] as const),
      ),
    ),
    dialects: entriesOf(valueOf(root, 'dialects')).flatMap(({ key, value }) =>
      known([textOf(value) ?? ''], [...dialectIds, 'none'] as const).map((dialect) => ({
        base,
        glob: key.text,
        dialect,
      })),
    ),
    helpers: itemsOf(helpers?.kind === 'map' ? valueOf(helpers, 'declare') : helpers).flatMap(helperOf),
    scanned: textsOf(valueOf(helpers, 'scan')),
    partials: textsOf(valueOf(root, 'partials')).map((folder) => folderUri(base, folder)),
    include: listOf(valueOf(files, 'include')),
    exclude: listOf(valueOf(files, 'exclude')),
    allowedSecrets: textsOf(valueOf(valueOf(root, 'secrets'), 'allow')),
  };
}

/** The decisions of two places together: lists are joined, and where both say something the second counts. */
export function mergeConfigurations(first: Configuration, second: Configuration): Configuration {
  if (first === noConfiguration) return second;
  return {
    readers: new Set([...first.readers, ...second.readers]),
    targets: new Set([...first.targets, ...second.targets]),
    severities: new Map([...first.severities, ...second.severities]),
    dialects: [...first.dialects, ...second.dialects],
    helpers: [...first.helpers, ...second.helpers],
    scanned: [...first.scanned, ...second.scanned],
    partials: [...first.partials, ...second.partials],
    include: second.include ?? first.include,
    exclude: second.exclude ?? first.exclude,
    allowedSecrets: [...first.allowedSecrets, ...second.allowedSecrets],
  };
}

/** `off` without quotes is false in YAML 1.1. */
export function severityText(node: SyntaxNode): string {
  return textOf(node)?.toLowerCase() ?? '';
}

function helperOf(node: SyntaxNode): readonly HelperInfo[] {
  const name = textOf(valueOf(node, 'name'));
  if (name === undefined || name === '') return [];
  const [forms] = known([textOf(valueOf(node, 'kind')) ?? 'both'], ['inline', 'block', 'both'] as const);
  const parameters = valueOf(node, 'parameters');
  return [
    declaredHelper(name, {
      forms: forms ?? 'both',
      ...(parameters && { parameters: itemsOf(parameters).flatMap(parameterOf) }),
      hash: itemsOf(valueOf(node, 'hash')).flatMap(parameterOf),
      documentation: textOf(valueOf(node, 'documentation')) ?? '',
    }),
  ];
}

function parameterOf(node: SyntaxNode): readonly HelperParameter[] {
  const name = textOf(node) ?? textOf(valueOf(node, 'name'));
  if (name === undefined || name === '') return [];
  const description = textOf(valueOf(node, 'description')) ?? '';
  return [{ name, description, optional: textOf(valueOf(node, 'optional')) === 'true' }];
}

function itemsOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  return node?.kind === 'list' ? node.items.map(({ value }) => value) : [];
}

function textsOf(node: SyntaxNode | undefined): readonly string[] {
  return itemsOf(node).flatMap((item) => textOf(item) ?? []);
}

function listOf(node: SyntaxNode | undefined): readonly string[] | undefined {
  return node?.kind === 'list' ? textsOf(node) : undefined;
}

function known<T extends string>(found: readonly string[], allowed: readonly T[]): readonly T[] {
  return found.flatMap((one) => allowed.filter((value) => value === one));
}

function folderUri(base: string, folder: string): string {
  const parts = base.split('/');
  for (const part of folder.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(encodeURIComponent(part));
  }
  return parts.join('/');
}
