import { writeScalar, type TextEdit } from '../../core/index.js';
import { asSegment } from '../completion/asSegment.js';
import type { Named } from '../occurrences/named.js';
import type { Occurrence } from '../occurrences/occurrence.js';

/** The edit that gives one occurrence another name, in the quotes or brackets that it has. */
export function renamedOccurrence(
  { file, span, site }: Occurrence,
  kind: Named['kind'],
  newName: string,
): TextEdit {
  const written = file.text.slice(span.start, span.end);
  if (!site) return { span, text: asScalar(written, newName) };
  const name = kind === 'partial' ? newName : asSegment(newName);
  const text = kind === 'partial' || name === newName ? inMarks(written, newName) : name;
  return { span, text: site.encode(text) };
}

/** A key or a value of YAML or JSON; a bare word that YAML reads as something else gets quotes. */
function asScalar(written: string, name: string): string {
  if (written.startsWith('"')) return JSON.stringify(name);
  const style = written.startsWith("'") ? 'single' : 'plain';
  return writeScalar(name, { notation: 'yaml', style, inFlow: true });
}

/** `[name]`, `"name"` and `'name'` of a template stay as they are around the name. */
function inMarks(written: string, name: string): string {
  const marks = /^(?:\[(?=.*\]$)|\\?["'])/su.exec(written)?.[0];
  if (marks === undefined) return name;
  return marks === '[' ? `[${name}]` : marks.slice(-1) + name + marks.slice(-1);
}
