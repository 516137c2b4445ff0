/**
 * A glob as test of relative paths with forward slashes. `*` and `?` stay within a name, `**` crosses folders (`a/**` is
 * also `a` itself), `{a,b}` is one of several, which may nest. Everything else means itself; names that begin with a
 * dot are names like any other.
 */
export function globPattern(glob: string): (path: string) => boolean {
  const expression = new RegExp(`^(?:${alternatives(glob).map(translate).join('|')})$`, 'u');
  return (path) => expression.test(path);
}

/** The globs without braces that one with braces stands for. */
function alternatives(glob: string): readonly string[] {
  const open = glob.indexOf('{');
  const close = open < 0 ? -1 : closingBrace(glob, open);
  if (close < 0) return [glob];
  const [before, after] = [glob.slice(0, open), glob.slice(close + 1)];
  return choices(glob.slice(open + 1, close)).flatMap((choice) => alternatives(before + choice + after));
}

function closingBrace(glob: string, open: number): number {
  let depth = 0;
  for (let i = open; i < glob.length; i++) {
    if (glob[i] === '{') depth++;
    else if (glob[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

/** Splits at the commas outside inner braces. */
function choices(text: string): readonly string[] {
  const found: string[] = [''];
  let depth = 0;
  for (const character of text) {
    if (character === ',' && depth === 0) {
      found.push('');
      continue;
    }
    if (character === '{') depth++;
    if (character === '}') depth--;
    found.push((found.pop() ?? '') + character);
  }
  return found;
}

function translate(glob: string): string {
  const names = glob.replace(/^\.\//, '').replace(/\/$/, '').split('/');
  let expression = '';
  for (const [i, name] of names.entries()) {
    const last = i === names.length - 1;
    if (name !== '**') expression += translateName(name) + (last || names[i + 1] === '**' ? '' : '/');
    else if (last) expression += i === 0 ? '.*' : '(?:/.*)?';
    else expression += i === 0 || names[i - 1] === '**' ? '(?:.*/)?' : '/(?:.*/)?';
  }
  return expression;
}

function translateName(name: string): string {
  return Array.from(name, (character) => {
    if (character === '*') return '[^/]*';
    if (character === '?') return '[^/]';
    return character.replace(/[\\^$.|+()[\]{}]/u, '\\$&');
  }).join('');
}
