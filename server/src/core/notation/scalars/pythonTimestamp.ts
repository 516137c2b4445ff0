const parts =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:(Z)|([-+])(\d\d?)(?::(\d\d))?))?)?$/;

/**
 * The ISO 8601 text of the date or time that PyYAML reads, as pydantic writes it: microseconds with six digits or none,
 * `Z` for UTC. Undefined when there is no such day or time.
 */
export function pythonTimestamp(text: string): string | undefined {
  const match = parts.exec(text);
  if (!match) return undefined;
  const [
    ,
    year = '',
    month = '',
    day = '',
    hour,
    minute = '',
    second = '',
    fraction = '',
    utc,
    sign,
    zoneHour,
    zoneMinute,
  ] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const microseconds = fraction.slice(0, 6).padEnd(6, '0');
  const time = `${hour.padStart(2, '0')}:${minute}:${second}${Number(microseconds) === 0 ? '' : `.${microseconds}`}`;
  const zone = utc ? 'Z' : zoneOf(sign, zoneHour, zoneMinute);
  return zone === undefined ? undefined : `${date}T${time}${zone}`;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}

function zoneOf(sign: string | undefined, hours = '0', minutes = '0'): string | undefined {
  if (sign === undefined) return '';
  const total = Number(hours) * 60 + Number(minutes);
  if (total === 0) return 'Z';
  if (total >= 24 * 60) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${sign}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
