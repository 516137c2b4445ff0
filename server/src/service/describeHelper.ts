import type { HelperInfo } from '../core/index.js';
import { codeBlock, inlineCode } from './markdown.js';

/** Title with signature, then documentation, as hover and completion show a helper. */
export function describeHelper(helper: HelperInfo): readonly string[] {
  const parameters = helper.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  const hash = helper.hash.map(({ name }) => `[${name}=…]`);
  const signature = [
    helper.forms === 'inline' ? helper.name : `#${helper.name}`,
    ...parameters,
    ...hash,
  ].join(' ');
  const explained = [...helper.parameters, ...helper.hash].map(
    ({ name, description }) => `- ${inlineCode(name)}: ${description}`,
  );
  return [codeBlock('handlebars', `{{${signature}}}`), helper.documentation, explained.join('\n')].filter(
    Boolean,
  );
}
