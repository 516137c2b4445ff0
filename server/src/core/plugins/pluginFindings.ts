import type { Severity } from '../text/index.js';
import type { CompatibilityPlace, CompatibilityProblem } from './compatibilityProblem.js';
import type { FrameworkPrompt } from './frameworkPrompt.js';
import type { Plugin } from './plugin.js';

/**
 * What a plugin of anybody says of a prompt. One that throws, or that answers with something else than problems, becomes a
 * problem itself; its own words are not repeated then, for they may hold anything.
 */
export function pluginFindings(plugin: Plugin, prompt: FrameworkPrompt): readonly CompatibilityProblem[] {
  try {
    const answer: unknown = plugin.validateCompatibility(prompt);
    return Array.isArray(answer) && answer.every(isProblem)
      ? answer
      : [failed(plugin, 'answers with no list')];
  } catch {
    return [failed(plugin, 'fails')];
  }
}

function failed({ name }: Plugin, how: string): CompatibilityProblem {
  const message = `The plugin '${name}' cannot tell whether it takes this prompt: its 'validateCompatibility' ${how}.`;
  return { code: 'plugin-failed', severity: 'warning', message, place: { kind: 'prompt' } };
}

function isProblem(value: unknown): value is CompatibilityProblem {
  if (!isMap(value)) return false;
  const { severity, message, place } = value;
  return typeof message === 'string' && severities.includes(String(severity)) && isPlace(place);
}

function isPlace(value: unknown): value is CompatibilityPlace {
  if (!isMap(value)) return false;
  const { kind, index, name, span } = value;
  if (kind === 'setting') return typeof name === 'string';
  if (kind === 'message') return Number.isInteger(index) && (span === undefined || isSpan(span));
  return kind === 'prompt';
}

function isSpan(value: unknown): boolean {
  return isMap(value) && Number.isInteger(value['start']) && Number.isInteger(value['end']);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const severities: readonly string[] = ['error', 'warning', 'info', 'hint'] satisfies readonly Severity[];
