import type { PromptRelations, PromptSummary, RelatedPlace } from '../../../server/src/protocol/index.js';
import { noRows, type Row } from './row.js';
import { t } from '../../l10n/l10n.js';

/** How the places of one relation are shown. */
interface Relation {
  readonly name: 'uses' | 'usedBy' | 'inputSets';
  readonly label: string;
  readonly icon: string;
  readonly itemIcon: string;
}

const relations: readonly Relation[] = [
  { name: 'uses', label: t('Partials Used'), icon: 'references', itemIcon: 'symbol-snippet' },
  { name: 'usedBy', label: t('Used By'), icon: 'type-hierarchy-super', itemIcon: 'note' },
  { name: 'inputSets', label: t('Input Sets'), icon: 'beaker', itemIcon: 'json' },
];

/** The rows below a prompt that lead to other files; each opens its place there. */
export function relationRows(prompt: PromptSummary, found: PromptRelations, parent: string): readonly Row[] {
  return relations.flatMap(({ name, label, icon, itemIcon }) => {
    const places: readonly RelatedPlace[] = found[name];
    if (places.length === 0) return [];
    const id = `${parent}/${name}`;
    const children = places.map((place, index) =>
      placeRow(prompt, place, { id: `${id}/${index}`, icon: itemIcon }),
    );
    const row: Row = {
      id,
      kind: 'group',
      label,
      description: String(places.length),
      icon,
      fold: 'collapsed',
      children: () => children,
      prompt,
    };
    return [row];
  });
}

function placeRow(
  prompt: PromptSummary,
  { name, uri, range }: RelatedPlace,
  { id, icon }: Pick<Row, 'id' | 'icon'>,
): Row {
  return {
    id,
    kind: 'related',
    label: name,
    description: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)),
    icon,
    fold: 'none',
    children: noRows,
    prompt,
    opens: { kind: 'place', uri, position: range.start },
  };
}
