import fc from 'fast-check';
import { corpusTemplates, exampleTemplates } from './corpusTemplates.js';
import { mutate, mutatedTemplate, mutation } from './mutatedTemplate.js';
import { tagSoup } from './tagSoup.js';
import { templateText } from './templateText.js';

/** A kind of random templates; `runs` is how many of them the unit tests try. */
export interface TemplateKind {
  readonly name: string;
  readonly runs: number;
  readonly texts: () => fc.Arbitrary<string>;
}

export const templateKinds: readonly TemplateKind[] = [
  {
    name: 'templates by the grammar, and mutations',
    runs: 4000,
    texts: () => mutatedTemplate(templateText()),
  },
  { name: 'tags of random tokens', runs: 14_500, texts: tagSoup },
  { name: 'mutated prompts', runs: 1500, texts: mutatedPrompt },
];

/** Templates of every kind. */
export function anyTemplate(): fc.Arbitrary<string> {
  return fc.oneof(...templateKinds.map(({ texts }) => texts()));
}

/** Small texts of the examples and the corpus, with one mutation. */
function mutatedPrompt(): fc.Arbitrary<string> {
  const texts = [...exampleTemplates(), ...(corpusTemplates() ?? [])].map(({ text }) => text);
  const small = texts.filter(({ length }) => length < 3000);
  return fc.tuple(fc.constantFrom(...small), mutation).map(([text, change]) => mutate(text, change));
}
