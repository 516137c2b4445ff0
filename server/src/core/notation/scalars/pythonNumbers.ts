/** The value PyYAML gives a text of its integer pattern: octal `010`, binary, hexadecimal, base 60, any size. */
export function pythonInteger(text: string): bigint | undefined {
  const { negative, digits } = withoutSign(text);
  const value = magnitude(digits);
  return value !== undefined && negative ? -value : value;
}

/** The value PyYAML gives a text of its float pattern. */
export function pythonFloat(text: string): number | undefined {
  const { negative, digits } = withoutSign(text.toLowerCase());
  const value = floatMagnitude(digits);
  return value !== undefined && negative ? -value : value;
}

function withoutSign(text: string): { readonly negative: boolean; readonly digits: string } {
  const bare = text.replaceAll('_', '');
  const signed = bare.startsWith('-') || bare.startsWith('+');
  return { negative: bare.startsWith('-'), digits: signed ? bare.slice(1) : bare };
}

function magnitude(digits: string): bigint | undefined {
  if (/^0b[01]+$/.test(digits) || /^0x[0-9a-fA-F]+$/.test(digits) || /^(?:0|[1-9][0-9]*)$/.test(digits))
    return BigInt(digits);
  if (/^0[0-7]+$/.test(digits)) return BigInt(`0o${digits.slice(1)}`);
  if (!/^[0-9]+(?::[0-9]+)+$/.test(digits)) return undefined;
  return digits.split(':').reduce((sum, part) => sum * 60n + BigInt(part), 0n);
}

function floatMagnitude(digits: string): number | undefined {
  if (digits === '.inf') return Number.POSITIVE_INFINITY;
  if (digits === '.nan') return Number.NaN;
  if (digits.includes(':')) return sexagesimal(digits.split(':'));
  return /^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?$/.test(digits) ? Number(digits) : undefined;
}

/** Added from the last part on, as PyYAML does, so that rounding is the same. */
function sexagesimal(parts: readonly string[]): number {
  let base = 1;
  let value = 0;
  for (const part of parts.toReversed()) {
    value += Number(part) * base;
    base *= 60;
  }
  return value;
}
