import {
  decodeNode,
  readJson,
  textOf,
  valueOf,
  type MapNode,
  type SyntaxDocument,
  type SyntaxNode,
} from '../../notation/index.js';
import { toJson } from '../../schema/index.js';
import { nearest, type Fix, type Problem, type Span } from '../../text/index.js';

/** What GitHub Models refuses in a prompt file. */
export function checkGithubModels({ broken }: SyntaxDocument, root: MapNode): readonly Problem[] {
  if (broken) return [];
  return [...roles(root), ...responseFormat(root)];
}

function roles(root: MapNode): readonly Problem[] {
  const messages = valueOf(root, 'messages');
  const items = messages?.kind === 'list' ? messages.items : [];
  return items.flatMap(({ value }): Problem[] => {
    const role = valueOf(value, 'role');
    const name = textOf(role);
    if (!role || name === undefined || knownRoles.has(name.toLowerCase())) return [];
    return [
      {
        ...error(
          'enum-value',
          role.span,
          `'${name}' is no role: GitHub Models has system, user and assistant.`,
        ),
        fixes: changeTo(role.span, roleMeant.get(name.toLowerCase()) ?? nearest(name, knownRoles)),
      },
    ];
  });
}

/** What other providers call the roles. */
const roleMeant: ReadonlyMap<string, string> = new Map([
  ['developer', 'system'],
  ['human', 'user'],
  ['model', 'assistant'],
  ['ai', 'assistant'],
]);

const knownRoles: ReadonlySet<string> = new Set(['system', 'user', 'assistant']);

const responseFormats: ReadonlySet<string> = new Set(['text', 'json_object', 'json_schema']);

function responseFormat(root: MapNode): readonly Problem[] {
  const format = valueOf(root, 'responseFormat');
  const name = textOf(format);
  const schema = valueOf(root, 'jsonSchema');
  const problems: Problem[] = [];
  if (format && name !== undefined && !responseFormats.has(name))
    problems.push({
      ...error(
        'gh-response-format',
        format.span,
        `'${name}' is no response format: it is 'text', 'json_object' or 'json_schema'.`,
      ),
      fixes: changeTo(format.span, formatMeant(name, schema !== undefined)),
    });
  if (format && name === 'json_schema' && !schema)
    problems.push(
      error('gh-response-format', format.span, "With 'json_schema' a 'jsonSchema' is required; add it."),
    );
  if (schema) problems.push(...jsonSchema(schema));
  return problems;
}

function formatMeant(name: string, hasSchema: boolean): string | undefined {
  if (/^json$/i.test(name)) return hasSchema ? 'json_schema' : 'json_object';
  const plain = name.toLowerCase().replaceAll('-', '_');
  return responseFormats.has(plain) ? plain : nearest(plain, responseFormats);
}

function jsonSchema(node: SyntaxNode): readonly Problem[] {
  const text = node.kind === 'scalar' && node.type === 'string' ? node.text : undefined;
  if (text === undefined)
    return [
      {
        ...error('gh-json-schema-string', node.span, "'jsonSchema' is a text that holds JSON."),
        fixes: asText(node),
      },
    ];
  const { root, broken, problems } = readJson(text);
  if (broken || root?.kind !== 'map') {
    const [first] = problems;
    return [
      error(
        'gh-json-schema-string',
        node.span,
        `This text is no JSON object. ${first?.message ?? ''}`.trim(),
      ),
    ];
  }
  return ['name', 'schema']
    .filter((key) => !valueOf(root, key))
    .map((key) =>
      error('gh-json-schema-string', node.span, `The JSON in 'jsonSchema' needs the key '${key}'.`),
    );
}

/** A map as the text of the same value. */
function asText(node: SyntaxNode): readonly Fix[] {
  if (node.kind !== 'map') return [];
  const json = JSON.stringify(toJson(decodeNode(node)));
  return [
    { title: 'Change to a text', edits: [{ span: node.span, text: `'${json.replaceAll("'", "''")}'` }] },
  ];
}

function changeTo(span: Span, text: string | undefined): readonly Fix[] {
  return text === undefined ? [] : [{ title: `Change to '${text}'`, edits: [{ span, text }] }];
}

function error(code: string, span: Span, message: string): Problem {
  return { code, severity: 'error', message, span };
}
