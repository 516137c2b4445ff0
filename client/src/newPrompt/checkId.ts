/** Why a new prompt cannot have this id, as a sentence; undefined when it can. `taken` are the ids there are. */
export function checkId(id: string, taken: readonly string[]): string | undefined {
  if (id === '') return 'Type an id, such as ‘refund_reply’.';
  const wrong = /[^A-Za-z0-9_.-]/u.exec(id)?.[0];
  if (wrong !== undefined) {
    return `‘${wrong}’ cannot stand in an id. Use letters, digits, ‘_’, ‘-’ and ‘.’.`;
  }
  if (!/^[A-Za-z]/.test(id)) return 'An id begins with a letter.';
  if (id.endsWith('.')) return 'An id does not end with ‘.’.';
  if (id.length > 100) return 'An id has 100 characters at most.';
  const clash = taken.find((other) => other.toLowerCase() === id.toLowerCase());
  if (clash !== undefined) return `There is a prompt ‘${clash}’ already. Type another id.`;
  return undefined;
}
