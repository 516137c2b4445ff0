import type { Data } from './data.js';

const form =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt _](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:([Zz])|([+\-\u2212])(\d\d):?(\d\d))?)?$/;

/** Epoch numbers above this are milliseconds, others seconds. */
const watershed = 20_000_000_000;

/**
 * A date and time as the Python library dumps it (ISO 8601; `.` and six digits unless zero; `Z` for UTC), from the
 * forms pydantic takes: ISO text, a date alone, an epoch number. Undefined when it is none.
 */
export function normalizeDateTime(value: Data): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return fromEpoch(Number(value));
  if (typeof value !== 'string') return undefined;
  return fromText(value) ?? (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(value) ? fromEpoch(Number(value)) : undefined);
}

function fromText(text: string): string | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', fraction = ''] = match;
  const [zulu, sign, offsetHour = '00', offsetMinute = '00'] = match.slice(8);
  if (year === '0000' || !isDay(Number(year), Number(month), Number(day))) return undefined;
  if (hour > '23' || minute > '59' || second > '59' || offsetHour > '23' || offsetMinute > '59')
    return undefined;
  const micros = fraction.padEnd(6, '0').slice(0, 6);
  const zone = zulu ? 'Z' : sign ? offset(sign, offsetHour, offsetMinute) : '';
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${micros === '000000' ? '' : `.${micros}`}${zone}`;
}

function offset(sign: string, hour: string, minute: string): string {
  return hour === '00' && minute === '00' ? 'Z' : `${sign === '+' ? '+' : '-'}${hour}:${minute}`;
}

function fromEpoch(epoch: number): string | undefined {
  const unit = Math.abs(epoch) > watershed ? 1000 : 1;
  const seconds = Math.floor(epoch / unit);
  const micros = Math.round(((epoch - seconds * unit) * 1e6) / unit);
  const date = new Date((seconds + Math.floor(micros / 1e6)) * 1000);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year < 1 || year > 9999) return undefined;
  const fraction = micros % 1e6;
  return `${date.toISOString().slice(0, 19)}${fraction ? `.${String(fraction).padStart(6, '0')}` : ''}Z`;
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
