import { namesIn, type PromptAnalysis, type Scope } from '../../core/index.js';
import { asSegment } from '../completion/asSegment.js';

/** A name for a variable that holds a text: its first words, or `value`, as nothing else in the prompt is called. */
export function newVariableName(text: string, analysis: PromptAnalysis, scope: Scope): string {
  const { declarations, dialect, uses, helperCalls } = analysis;
  const taken = new Set([
    ...declarations.keys(),
    ...dialect.helpers.map((helper) => helper.name),
    ...helperCalls.map((call) => call.name),
    ...uses.map((use) => use.name),
    ...namesIn(scope, analysis).map((found) => found.name),
  ]);
  const isFree = (name: string) => !taken.has(name) && asSegment(name) === name;
  const base = nameFrom(text);
  let name = base;
  for (let number = 2; !isFree(name); number++) name = `${base}_${number}`;
  return name;
}

function nameFrom(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[a-z0-9]+/g)?.slice(0, mostWords) ?? [];
  const name = words.join('_').slice(0, longest).replace(/_$/, '');
  return /^[a-z]/.test(name) ? name : 'value';
}

const mostWords = 3;
const longest = 30;
