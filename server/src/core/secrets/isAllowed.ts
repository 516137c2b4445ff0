/** Whether a value is one of those that are allowed, `*` in them stands for any characters. */
export function isAllowed(value: string, allowed: readonly string[]): boolean {
  return allowed.some((pattern) => fits(value, pattern));
}

/** Whether a value is a pattern with `*`; its parts are looked for one after the other. */
function fits(value: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return value === pattern;
  if (!value.startsWith(first) || !value.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = value.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= value.length - last.length;
}
