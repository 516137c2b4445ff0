import { parseVersion } from '../../../prompt/index.js';
import { replaceValue, type ScalarNode } from '../../../notation/index.js';
import type { Fix, Problem } from '../../../text/index.js';
import { badId } from './badId.js';
import { invalid, nameOf, placeOf, type Checked, type Value } from './checkedValue.js';
import type { TextShape } from './modelShape.js';

/** Checks that a value is text, and the rule that the text must keep. */
export function* checkText(file: Checked, value: Value<ScalarNode>, { rule }: TextShape): Generator<Problem> {
  const { node } = value;
  if (rule === 'version') {
    yield* checkVersion(file, value);
    return;
  }
  if (node.type === 'null' && (rule === 'content' || rule === 'message content')) {
    yield emptyContent(value, rule);
    return;
  }
  if (node.type !== 'string' && node.type !== 'bytes') {
    yield notText(value);
    return;
  }
  switch (rule) {
    case 'id': {
      const fault = badId(file, value);
      if (fault) yield fault;
      return;
    }
    case 'content':
    case 'message content':
      if (node.text.trim() === '') yield emptyContent(value, rule);
      return;
    case 'identifier':
      if (!identifier.test(node.text.normalize('NFKC'))) yield badName(value);
      return;
    case 'schema name':
      if (!schemaName.test(node.text)) yield badSchemaName(value);
      return;
    case undefined:
  }
}

/** What Python's `str.isidentifier` accepts. */
const identifier = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;

/** Letters and digits, besides `_` and `-`. */
const schemaName = /^[-_]*[\p{L}\p{N}][-_\p{L}\p{N}]*$/u;

function badSchemaName(value: Value<ScalarNode>): Problem {
  return {
    code: 'schema-name-invalid',
    severity: 'error',
    message: `Names must be alphanumeric (underscores and hyphens allowed): '${value.node.text}' is not.`,
    span: placeOf(value),
  };
}

function badName(value: Value<ScalarNode>): Problem {
  return {
    code: 'variable-name-invalid',
    severity: 'error',
    message: `All variable names must be valid Python identifiers: '${value.node.text}' is none; use letters, digits and '_'.`,
    span: placeOf(value),
  };
}

function emptyContent(value: Value<ScalarNode>, rule: 'content' | 'message content'): Problem {
  const what = rule === 'content' ? 'Template' : 'Message';
  return {
    code: 'empty-content',
    severity: 'error',
    message: `${what} content cannot be empty.`,
    span: placeOf(value),
  };
}

/** Codes of the readings of YAML 1.1 that make something else of a text. */
const readings: Readonly<Partial<Record<ScalarNode['type'], string>>> = {
  boolean: 'yaml-bool-word',
  timestamp: 'yaml-date-like',
};

function notText(value: Value<ScalarNode>): Problem {
  const { node } = value;
  const reading = node.source.style === 'plain' ? readings[node.type] : undefined;
  const problem = invalid(value, 'a valid string');
  if (node.type === 'null' || node.source.style === 'literal' || node.source.style === 'folded')
    return problem;
  const [quote, title] = node.source.style === 'json' ? ['"', 'Write it as a text'] : ["'", 'Quote it'];
  return {
    ...problem,
    code: reading ?? problem.code,
    message: `Input should be a valid string: '${node.text}' is read as ${nameOf(node)}; quote it.`,
    fixes: [{ title, edits: [{ span: node.span, text: `${quote}${node.text}${quote}` }] }],
  };
}

function* checkVersion(file: Checked, value: Value<ScalarNode>): Generator<Problem> {
  const { node, entry } = value;
  if (node.type === 'string' && /^\p{Nd}+\.\p{Nd}+\.\p{Nd}+$/u.test(node.text)) {
    if (/(?:^|\.)0\d/.test(node.text)) yield leadingZero(file, value);
    return;
  }
  const guess = rewritten(node.text);
  const edit = guess === undefined || !entry ? undefined : replaceValue(file.text, entry, guess);
  const fixes: readonly Fix[] =
    edit && guess !== undefined ? [{ title: `Change to '${guess}'`, edits: [edit] }] : [];
  const message = 'Version must be in semver format (major.minor.patch).';
  yield { code: 'bad-version', severity: 'error', message, span: placeOf(value), fixes };
}

function leadingZero(file: Checked, value: Value<ScalarNode>): Problem {
  const plain = value.node.text
    .trim()
    .split('.')
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join('.');
  const edit = value.entry && replaceValue(file.text, value.entry, plain);
  return {
    code: 'version-leading-zero',
    severity: 'warning',
    message: `A leading zero counts for nothing: this version sorts equal to '${plain}'.`,
    span: placeOf(value),
    fixes: edit ? [{ title: `Change to '${plain}'`, edits: [edit] }] : [],
  };
}

/** `v1.0`, `1.0.0-beta`, `1` as MAJOR.MINOR.PATCH; undefined when no version can be seen in it. */
function rewritten(text: string): string | undefined {
  const [, major, minor = '0', patch = '0'] =
    /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[-+].*)?$/i.exec(text.trim()) ?? [];
  const version = major === undefined ? undefined : `${major}.${minor}.${patch}`;
  return version !== undefined && parseVersion(version) ? version : undefined;
}
