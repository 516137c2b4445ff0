import { isDataList, isDataMap, type Data } from '../prompt/index.js';
import { indentedJson } from './pythonJson.js';

/** The labels of a prompt by name, such as `production`. */
export type Labels = ReadonlyMap<string, Label>;

/** A name for a version, and how it came there. */
export interface Label extends LabelMove {
  /** All moves, the last one included, oldest first. */
  readonly history: readonly LabelMove[];
}

/** Who put a label on a version, and when. */
export interface LabelMove {
  readonly version: string;
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** The labels in decoded JSON; undefined when it holds something else. */
export function readLabels(data: Data | undefined): Labels | undefined {
  if (!isDataMap(data)) return undefined;
  const labels = new Map<string, Label>();
  for (const [name, value] of Object.entries(data)) {
    const move = moveOf(value);
    const history = isDataMap(value) && isDataList(value['history']) ? value['history'].map(moveOf) : [];
    const moves = history.filter((past) => past !== undefined);
    if (!move || moves.length < history.length) return undefined;
    labels.set(name, { ...move, history: moves });
  }
  return labels;
}

/** The JSON of a prompt's labels, by name. */
export function writeLabels(labels: Labels): string {
  const sorted = [...labels].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const data = sorted.map(([name, { history, ...move }]) => {
    return [name, { ...dataOf(move), history: history.map(dataOf) }] as const;
  });
  return `${indentedJson(Object.fromEntries(data))}\n`;
}

function dataOf({ version, by, at }: LabelMove): { version: string; by: string | null; at: string } {
  return { version, by, at };
}

function moveOf(data: Data | undefined): LabelMove | undefined {
  if (!isDataMap(data)) return undefined;
  const { version, by = null, at } = data;
  if (typeof version !== 'string' || typeof at !== 'string') return undefined;
  return by === null || typeof by === 'string' ? { version, by, at } : undefined;
}
