import { decodeHTMLStrict } from 'entities/decode';
import type { DialectId } from '../../formats/index.js';
import { replaceInTemplate } from '../templateEdits.js';
import { nodesOf } from '../templateNodes.js';
import type { PromptRule } from '../rule.js';

/**
 * In a chat of Semantic Kernel the text is XML once it is rendered, and its entities are decoded twice: in .NET once
 * before the XML is read, in Python behind that only.
 */
export const skLiteralEntity: PromptRule = {
  of: 'prompt',
  code: 'sk-literal-entity',
  severity: 'warning',
  where: ['semantic-kernel', 'semantic-kernel-net', 'semantic-kernel-python'],
  example: {
    path: 'prompts/example.yaml',
    bad: `name: example
template_format: handlebars
template: |
  <message role="user">Compare a «<» b.</message>
`,
    fixed: `name: example
template_format: handlebars
template: |
  <message role="user">Compare a &amp;lt; b.</message>
`,
  },
  *check({ prompt, file }) {
    for (const site of prompt.templates) {
      if (!/<message\b[^>]*role=/.test(site.text)) continue;
      for (const { span } of nodesOf(site, 'content')) {
        const text = site.text.slice(span.start, span.end);
        for (const { index, 0: found } of text.matchAll(suspects)) {
          const breaks = breaking(found, text.slice(index + found.length), file.dialect);
          if (!breaks) continue;
          const start = span.start + index;
          const place = { start, end: start + found.length };
          yield {
            span: site.map.toFileSpan(place),
            message: `${breaks.fault}: its messages are sent as one text. Write '${breaks.instead}'.`,
            fixes: [
              {
                title: `Change to '${breaks.instead}'`,
                edits: [replaceInTemplate(site, place, breaks.instead)],
              },
            ],
          };
        }
      }
    }
  },
};

/** An entity, an `&` that begins none, a `<` that begins no tag. */
const suspects = /&(?:#\d+|#[xX][\da-fA-F]+|[a-zA-Z][\da-zA-Z]*);|&|<(?=[\s\d=<]|$)/g;

interface Breaking {
  readonly fault: string;
  /** What is the same character in both versions. */
  readonly instead: string;
}

/** Why the XML is none with this, before the text that follows it; undefined when it is. */
function breaking(found: string, following: string, dialect: DialectId): Breaking | undefined {
  if (found === '<' || found === '&')
    return { fault: `A bare '${found}' breaks the XML of the chat`, instead: literal(found) };
  if (dialect === 'semantic-kernel-python') {
    if (/^&(?:#|(?:amp|lt|gt|quot|apos);)/.test(found)) return undefined;
    return {
      fault: `XML does not know '${found}', which breaks the chat`,
      instead: `&amp;${found.slice(1)}`,
    };
  }
  const decoded = decodeHTMLStrict(found);
  if (decoded !== '<' && (decoded !== '&' || /^(?:#|[a-zA-Z][\da-zA-Z]*;)/.test(following))) return undefined;
  return {
    fault: `.NET decodes '${found}' before it reads the XML of the chat, which the bare '${decoded}' breaks`,
    instead: literal(decoded),
  };
}

function literal(character: string): string {
  return character === '<' ? '&amp;lt;' : '&amp;amp;';
}
