import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-types';
import { completion, resolveCompletion } from '../../server/src/service/index.js';
import { withTextEdits } from './editsOf.js';
import { placeAt, type OtherFiles } from './placeAt.js';

/** Checks the labels that completion offers at `█`, best first. */
export function checkCompletion(source: string, expected: readonly string[], others?: OtherFiles): void {
  assert.deepEqual(labelsAt(source, others), expected);
}

/** Checks that completion at `█` offers all of `some` (and nothing of `none`). */
export function checkOffers(
  source: string,
  { some = [], none = [] }: { readonly some?: readonly string[]; readonly none?: readonly string[] },
  others?: OtherFiles,
): void {
  const labels = new Set(itemsAt(source, others).map(({ label }) => label));
  assert.deepEqual(
    { missing: some.filter((label) => !labels.has(label)), extra: none.filter((label) => labels.has(label)) },
    {
      missing: [],
      extra: [],
    },
  );
}

/** Checks the text after the item with a label was taken at `█`; snippets keep their placeholders. */
export function checkInserts(source: string, label: string, expected: string, others?: OtherFiles): void {
  const { file } = placeAt(source, others);
  const item = itemAt(source, label, others);
  assert.ok(item?.textEdit && 'range' in item.textEdit, `'${label}' is not offered.`);
  assert.equal(withTextEdits(file, [item.textEdit]), expected);
}

/** The documentation of the item with a label. */
export function documentationAt(source: string, label: string, others?: OtherFiles): string | undefined {
  const found = itemAt(source, label, others);
  const item = found && resolveCompletion(placeAt(source, others).workspace, found);
  return typeof item?.documentation === 'object' ? item.documentation.value : undefined;
}

/** The labels that completion offers at `█`, best first. */
export function labelsAt(source: string, others?: OtherFiles): readonly string[] {
  return itemsAt(source, others).map(({ label }) => label);
}

/** The item with a label. */
export function itemAt(source: string, label: string, others?: OtherFiles): CompletionItem | undefined {
  return itemsAt(source, others).find((candidate) => candidate.label === label);
}

function itemsAt(source: string, others?: OtherFiles): readonly CompletionItem[] {
  const items = completion(placeAt(source, others), { snippets: true });
  return items.sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}
