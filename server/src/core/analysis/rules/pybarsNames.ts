import type { PathSegment } from '../../handlebars/index.js';
import type { PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';
import { nodesOf } from '../templateNodes.js';
import { isForeignName } from './foreignNames.js';
import { promptWith, pythonDialects } from './pythonDialects.js';

/** `{{> p x=n}}`: names of arguments have two letters at least in pybars4. */
export const pybarsShortArgument: PromptRule = {
  of: 'prompt',
  code: 'pybars-short-argument',
  severity: 'error',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: `${promptWith('{{> sign «n»=name}}', 'name')}  partials: {sign: 'Yours, {{n}}'}\n`,
  },
  *check({ prompt }) {
    for (const site of prompt.templates) {
      for (const { key } of nodesOf(site, 'hash')) {
        if (key.name.length > 1) continue;
        yield {
          span: site.map.toFileSpan(key.span),
          message: `The Python library does not know names of arguments with one letter, such as '${key.name}', and rendering fails. Rename it.`,
        };
      }
    }
  },
};

/** `{{> 'p'}}`: only double quotes name a partial in pybars4. */
export const pybarsQuotedPartial: PromptRule = {
  of: 'prompt',
  code: 'pybars-quoted-partial',
  severity: 'error',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: "id: example\nformat: text\ntemplate:\n  content: |\n    Hello!\n    {{> «'sign'»}}\n  partials: {sign: Yours}\n",
    fixed:
      'id: example\nformat: text\ntemplate:\n  content: |\n    Hello!\n    {{> "sign"}}\n  partials: {sign: Yours}\n',
  },
  *check({ partialUses }) {
    for (const { broken, node, site } of partialUses) {
      const { callee } = node.kind === 'partial' ? node.call : node.opener.call;
      if (broken || callee.kind !== 'string' || site.text.charAt(callee.span.start) !== "'") continue;
      yield {
        span: site.map.toFileSpan(callee.span),
        message: `The Python library does not find a partial by a name in single quotes. Write '"${callee.value}"'.`,
        fixes: [
          {
            title: 'Change to double quotes',
            edits: [replaceInTemplate(site, callee.span, `"${callee.value}"`)],
          },
        ],
      };
    }
  },
};

/** `{{#if nullable}}`: pybars4 reads the beginning of an argument as a literal. */
export const pybarsLiteralPrefix: PromptRule = {
  of: 'prompt',
  code: 'pybars-literal-prefix',
  severity: 'error',
  reader: 'python-library',
  where: pythonDialects,
  example: { bad: promptWith('{{#if «nullable»}}Leave it out.{{/if}}', 'nullable') },
  *check({ uses }) {
    for (const { broken, path, position, site } of uses) {
      const [first] = path.segments;
      if (broken || position === 'printed' || !first || first.bracketed) continue;
      if (path.data || path.depth > 0 || path.explicitThis) continue;
      const found = /^(?:true|false|null|undefined|\d)(?=.)/u.exec(first.name)?.[0];
      if (found === undefined) continue;
      yield {
        span: site.map.toFileSpan(first.span),
        message: `The Python library reads '${found}' at the beginning of '${first.name}' as a value of its own, and rendering fails. Rename the variable.`,
      };
    }
  },
};

/** Names with characters that pybars4 does not know. */
export const pybarsNameCharacters: PromptRule = {
  of: 'prompt',
  code: 'pybars-name-characters',
  severity: 'error',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: `id: example
format: chat
chat_template:
  messages:
    - {role: user, content: "Price: {{«$price»}}"}
  variables: [$price]
`,
  },
  *check({ uses }) {
    for (const use of uses) {
      if (use.broken || isForeignName(use)) continue;
      for (const segment of use.path.segments) {
        const unknown = unknownCharacter(segment);
        if (unknown === undefined) continue;
        yield {
          span: use.site.map.toFileSpan(segment.span),
          message: `The Python library does not know '${unknown}' in a name, and rendering fails. Rename '${segment.name}'.`,
        };
      }
    }
  },
};

/** A name in brackets has a quote or a backslash, which pybars4 pastes into the program that it makes. */
export const pybarsBracketCode: PromptRule = {
  of: 'prompt',
  code: 'pybars-bracket-code',
  severity: 'error',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: `id: example
format: text
template:
  content: Hello {{«[x'+str(6*7)+'y]»}}!
`,
  },
  *check({ uses }) {
    for (const { path, site } of uses) {
      for (const { bracketed, name, span } of path.segments) {
        if (!bracketed || !/['"\\]/u.test(name)) continue;
        yield {
          span: site.map.toFileSpan(span),
          message:
            'The Python library runs text in brackets as Python code when it has a quote or a backslash. Rename the variable.',
        };
      }
    }
  },
};

/** Invisible characters have a rule of their own. */
function unknownCharacter({ name, bracketed }: PathSegment): string | undefined {
  if (bracketed || /^\w*$/.test(name) || !/[\p{L}\p{N}]/u.test(name)) return undefined;
  return /[^\p{L}\p{M}\p{N}\p{Cf}_@-]/u.exec(name)?.[0];
}
