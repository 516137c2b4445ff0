import { writeScalar, type ScalarNode, type SyntaxNode } from '../../../notation/index.js';
import type { Data } from '../../../prompt/index.js';
import type { Problem } from '../../../text/index.js';
import type { Checked } from './checkedValue.js';

/** Unquoted values, where the model allows anything, that the Python library reads otherwise than they look. */
export function* yamlReadings(file: Checked, node: SyntaxNode): Generator<Problem> {
  if (file.notation === 'json') return;
  switch (node.kind) {
    case 'list':
      for (const { value, alias } of node.items) if (!alias) yield* yamlReadings(file, value);
      return;
    case 'map':
      for (const { value, alias } of node.entries) if (!alias) yield* yamlReadings(file, value);
      return;
    case 'scalar': {
      const reading =
        node.source.style === 'plain' ? readings.find(({ applies }) => applies(node)) : undefined;
      if (reading) yield warning(node, reading);
    }
  }
}

interface Reading {
  readonly code: string;
  readonly applies: (node: ScalarNode) => boolean;
  readonly message: (node: ScalarNode) => string;
  /** The text that was likely meant, as it is; it comes before the quotes. */
  readonly meant?: (node: ScalarNode) => string;
}

const readings: readonly Reading[] = [
  {
    code: 'yaml-bool-word',
    applies: ({ type, text }) => type === 'boolean' && !/^(?:true|false)$/i.test(text),
    message: ({ text, data }) =>
      `The Python library reads '${text}' as ${shown(data)}; quote it if it is meant as text.`,
  },
  {
    code: 'yaml-number-like',
    applies: ({ type, text }) =>
      (type === 'integer' || type === 'float') && /^[-+]?0\d|[_:]|^[-+]?0b/.test(text),
    message: ({ text, data }) =>
      `The Python library reads '${text}' as ${shown(data)}; quote it if it is meant as text.`,
  },
  {
    code: 'yaml-exponent',
    applies: ({ type, text }) => type === 'string' && /^[-+]?(?:\d+\.?\d*|\.\d+)[eE][-+]?\d+$/.test(text),
    message: ({ text }) =>
      `The Python library reads '${text}' as text; a number with exponent is written like '1.0e-1'.`,
    meant: ({ text }) => text.replace(/^([-+]?\d+)(?=[eE])/, '$1.0').replace(/[eE](?=\d)/, 'e+'),
  },
  {
    code: 'yaml-date-like',
    applies: ({ type }) => type === 'timestamp',
    message: ({ text }) => `The Python library reads '${text}' as a date; quote it if it is meant as text.`,
  },
];

function shown(data: Data): string {
  return typeof data === 'object' && data !== null ? 'another value' : String(data);
}

function warning(node: ScalarNode, { code, message, meant }: Reading): Problem {
  const quoted = writeScalar(node.text, { notation: 'yaml', style: 'single', inFlow: node.source.inFlow });
  const number = meant?.(node);
  const fixes = [
    ...(number === undefined
      ? []
      : [{ title: `Change to '${number}'`, edits: [{ span: node.span, text: number }] }]),
    { title: 'Quote it', edits: [{ span: node.span, text: quoted }] },
  ];
  return { code, severity: 'warning', message: message(node), span: node.span, fixes };
}
