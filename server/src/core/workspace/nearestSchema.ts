import type { SchemaDeclaration } from '../schema/index.js';

/** Of schemas with one name, the one that a file means: see `Workspace.schema`. */
export function nearestSchema(
  schemas: readonly SchemaDeclaration[],
  fromUri: string,
): SchemaDeclaration | undefined {
  const folder = parentOf(fromUri);
  let best: SchemaDeclaration | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const schema of schemas) {
    const rank = rankOf(schema, folder);
    if (rank < bestRank || (rank === bestRank && best && schema.uri < best.uri)) {
      best = schema;
      bestRank = rank;
    }
  }
  return best;
}

/** Smaller is nearer; in steps of two, so that a file named like the schema comes first within its folder. */
function rankOf({ uri, name }: SchemaDeclaration, folder: string): number {
  const place = parentOf(uri);
  const named = stemOf(uri) === name ? 0 : 1;
  if (place === `${folder}/schemas`) return named;
  if (place === `${parentOf(folder)}/schemas`) return 2 + named;
  return 4 + 2 * stepsBetween(folder, place) + named;
}

/** How many folders one has to leave and enter to get from one folder to the other. */
function stepsBetween(from: string, to: string): number {
  const [a, b] = [from.split('/'), to.split('/')];
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  return a.length - common + (b.length - common);
}

function parentOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

function stemOf(uri: string): string {
  const file = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
