import type { Path } from '../../handlebars/index.js';
import type { VariableUse } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';
import { changeTo } from '../templateEdits.js';

/** A name mixes letters of two scripts that look alike, so it is another name than the one that is read. */
export const homoglyphName: PromptRule = {
  of: 'prompt',
  code: 'homoglyph-name',
  severity: 'warning',
  example: {
    path: 'prompts/example.hbs',
    bad: 'Hello {{«n\u0430me»}}!\n',
    fixed: 'Hello {{name}}!\n',
  },
  *check({ uses }) {
    for (const { use, segment } of segmentsOf(uses)) {
      if (!/\p{sc=Latin}/u.test(segment.name) || !/[\p{sc=Cyrillic}\p{sc=Greek}]/u.test(segment.name))
        continue;
      const latin = Array.from(segment.name, (character) => lookalikes[character] ?? character).join('');
      const isWhole = /^[\p{sc=Latin}\p{sc=Common}]*$/u.test(latin);
      yield {
        span: use.site.map.toFileSpan(segment.span),
        message: `The name '${segment.name}' mixes letters of two scripts that look alike, so it is not the name that it looks like. Write it in one script.`,
        fixes: isWhole ? [changeTo(use.site, segment.span, latin)] : [],
      };
    }
  },
};

/** A name is written with marks apart from their letters, and so differs from the same name written as one would type it. */
export const notNfc: PromptRule = {
  of: 'prompt',
  code: 'not-nfc',
  severity: 'warning',
  example: {
    path: 'prompts/example.hbs',
    bad: 'Drink {{«cafe\u0301»}}!\n',
    fixed: 'Drink {{caf\u00e9}}!\n',
  },
  *check({ uses }) {
    for (const { use, segment } of segmentsOf(uses)) {
      const normal = segment.name.normalize('NFC');
      if (normal === segment.name) continue;
      yield {
        span: use.site.map.toFileSpan(segment.span),
        message: `The name '${segment.name}' has marks apart from their letters, so a name that is typed as usual does not match it. Write it composed.`,
        fixes: [changeTo(use.site, segment.span, normal)],
      };
    }
  },
};

/** The names that are not plain ASCII. */
function* segmentsOf(
  uses: readonly VariableUse[],
): Iterable<{ readonly use: VariableUse; readonly segment: Path['segments'][number] }> {
  for (const use of uses)
    for (const segment of use.path.segments) if (/[^ -~]/.test(segment.name)) yield { use, segment };
}

/** Letters of Cyrillic and Greek, and the Latin ones that they look like. */
const lookalikes: Readonly<Partial<Record<string, string>>> = Object.fromEntries(
  ['аa', 'еe', 'оo', 'рp', 'сc', 'уy', 'хx', 'іi', 'ѕs', 'јj', 'АA', 'ВB', 'ЕE', 'КK', 'МM', 'НH', 'ОO', 'РP']
    .concat(['СC', 'ТT', 'ХX', 'οo', 'αa', 'νv', 'ρp', 'ΑA', 'ΒB', 'ΕE', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO'])
    .map(([other = '', latin = '']) => [other, latin]),
);
