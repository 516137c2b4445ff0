import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readData, readPromptFile, type Data } from '../../../server/src/core/index.js';
import { sharedFolder } from '../../support/shared.js';

const golden = sharedFolder('golden');
const corpus = sharedFolder('corpus');

/** Readings that JSON-like data cannot show as Python's `repr` does: bytes, sets and pairs; a list that holds itself. */
const shownOtherwise: Readonly<Record<string, Data | undefined>> = {
  binary: { a: 'hi' },
  set: { a: ['x', 'y'] },
  omap: { a: [['x', 1n]] },
  surrog: { a: '😀' },
  cyc: undefined,
};

describe('YAML as PyYAML reads it', () => {
  if (!golden) {
    it('is compared with recorded readings that are not here', () =>
      console.log('No shared/golden on this machine.'));
    return;
  }
  const recorded: unknown = JSON.parse(readFileSync(path.join(golden, 'yaml11.json'), 'utf8'));
  assert.ok(isRecord(recorded));
  for (const [name, entry] of Object.entries(recorded)) {
    it(name, () => {
      assert.ok(isRecord(entry) && typeof entry['yaml'] === 'string');
      const { data } = readData(entry['yaml'], 'yaml');
      if (name in shownOtherwise) assert.deepEqual(data, shownOtherwise[name]);
      else if (typeof entry['ok'] !== 'string') assert.equal(data, undefined);
      else assert.equal(data === undefined ? undefined : repr(data), withoutDates(entry['ok']));
    });
  }
});

describe('Files that the Python library accepts', () => {
  const folders = [
    golden && path.join(golden, 'version-store-demo'),
    corpus && path.join(corpus, 'prompt-manager'),
  ];
  if (!golden || !corpus) {
    it('are not here', () => console.log('No shared/golden or shared/corpus on this machine.'));
    return;
  }
  for (const file of folders.filter((folder) => folder !== undefined).flatMap(filesIn)) {
    it(`${path.basename(path.dirname(file))}/${path.basename(file)} has no problem`, () => {
      const read = readPromptFile(`file://${file}`, readFileSync(file, 'utf8'));
      assert.deepEqual(read.problems, []);
      assert.notEqual(read.kind, 'foreign');
      if (read.kind === 'prompt' || read.kind === 'snapshot') assert.ok(read.prompts[0]?.data);
    });
  }
});

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Python's `repr` of the data of these cases. */
function repr(data: Data): string {
  if (data === null) return 'None';
  switch (typeof data) {
    case 'boolean':
      return data ? 'True' : 'False';
    case 'bigint':
      return String(data);
    case 'number':
      return floatRepr(data);
    case 'string':
      return stringRepr(data);
    case 'object':
      if (Array.isArray(data)) return `[${data.map(repr).join(', ')}]`;
      return `{${Object.entries(data)
        .map(([key, value]) => `${/^\d+$/.test(key) ? key : stringRepr(key)}: ${repr(value)}`)
        .join(', ')}}`;
    default:
      return '';
  }
}

function floatRepr(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return 'inf';
  return Number.isInteger(value) ? `${value}.0` : String(value).replace(/e-(\d)$/, 'e-0$1');
}

function stringRepr(value: string): string {
  const quote = value.includes("'") ? '"' : "'";
  return quote + value.replaceAll('\n', '\\n') + quote;
}

/** Python's dates as the ISO text that stands for them here. */
function withoutDates(text: string): string {
  return text
    .replace(
      /datetime\.datetime\(([\d, ]+)(?:, tzinfo=(?:datetime\.timezone(?:\.utc|\(datetime\.timedelta\(seconds=(\d+)\)\))))?\)/g,
      (all, parts: string, seconds?: string) => {
        const [year, month, day, hour, minute, second, micro] = parts.split(', ');
        const two = (part = '') => part.padStart(2, '0');
        const zone = seconds ? `+${two(String(Number(seconds) / 3600))}:00` : all.includes('utc') ? 'Z' : '';
        return `'${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${micro ? `.${micro}` : ''}${zone}'`;
      },
    )
    .replace(/datetime\.date\((\d+), (\d+), (\d+)\)/g, "'$1-$2-$3'");
}
