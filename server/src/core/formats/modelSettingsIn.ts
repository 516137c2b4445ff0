import { isDataMap, type DataMap } from '../prompt/index.js';
import { promptFormats } from './formats.js';
import type { FormatId } from './promptFile.js';

/** The maps in a prompt of a format that hold the settings of the model, the first place first. */
export function modelSettingsIn(format: FormatId, data: DataMap): readonly DataMap[] {
  const places = promptFormats.find(({ id }) => id === format)?.settingsIn?.(data) ?? [];
  return places.flatMap((place) => (place !== undefined && isDataMap(place) ? [place] : []));
}
