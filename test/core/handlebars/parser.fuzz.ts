import fc from 'fast-check';
import { minimalText } from '../../support/minimalText.js';
import { anyTemplate } from '../../support/templates/anyTemplate.js';
import { checkAgainstHandlebars } from '../../support/templates/oracle.js';

/** Compares our parser with npm `handlebars` on `runs` texts; says the first difference, on a text as small as can be. */
export function fuzz(runs: number, seed: number): string | undefined {
  const { counterexample } = fc.check(fc.property(templates, agrees), {
    numRuns: runs,
    seed,
    endOnFailure: true,
  });
  if (!counterexample) return undefined;
  const text = minimalText(counterexample[0], (shorter) => !agrees(shorter));
  return `${JSON.stringify(text)}\n${difference(text) ?? ''}`;
}

const templates = anyTemplate();

function agrees(text: string): boolean {
  return difference(text) === undefined;
}

function difference(text: string): string | undefined {
  try {
    checkAgainstHandlebars(text);
    return undefined;
  } catch (error) {
    return String(error);
  }
}
