import type { PromptNode } from '../formats/index.js';
import type { CompatibilityPlace } from '../plugins/index.js';
import type { Span } from '../text/index.js';

/** Where in a file stands what a framework would not take; undefined when it is not there. */
export function compatibilitySpan(prompt: PromptNode, place: CompatibilityPlace): Span | undefined {
  switch (place.kind) {
    case 'prompt':
      return prompt.id?.span ?? prompt.span;
    case 'message': {
      const sites = prompt.templates.filter(({ part }) => part.kind !== 'partial');
      const site = sites[place.index];
      if (!site) return undefined;
      return place.span ? site.map.toFileSpan(place.span) : site.span;
    }
    case 'setting':
      return (prompt.at('metadata', place.name) ?? prompt.at('modelParameters', place.name))?.span;
  }
}
