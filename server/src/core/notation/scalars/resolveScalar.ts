import type { Data } from '../../prompt/index.js';
import { pythonFloat, pythonInteger } from './pythonNumbers.js';
import { pythonTimestamp } from './pythonTimestamp.js';

/** What the Python library takes a scalar for. */
export type ScalarType = 'null' | 'boolean' | 'integer' | 'float' | 'string' | 'timestamp' | 'bytes';

/** What a scalar is read as, or why the Python library refuses it. */
export interface Resolved {
  readonly type: ScalarType;
  readonly data: Data;
  readonly refused?: string;
}

/** The patterns of YAML 1.1 as PyYAML 6 has them, in its order; the first that matches decides. */
const implicit: readonly { readonly type: ScalarType; readonly first: string; readonly pattern: RegExp }[] = [
  {
    type: 'boolean',
    first: 'yYnNtTfFoO',
    pattern: /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
  },
  {
    type: 'float',
    first: '-+0123456789.',
    pattern:
      /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  },
  {
    type: 'integer',
    first: '-+0123456789',
    pattern:
      /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/,
  },
  { type: 'null', first: '~nN', pattern: /^(?:~|null|Null|NULL)$/ },
  {
    type: 'timestamp',
    first: '0123456789',
    pattern:
      /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/,
  },
];

/** What PyYAML's `safe_load` makes of an untagged plain scalar. */
export function resolvePlain(text: string): Resolved {
  const first = text.charAt(0);
  if (text === '') return { type: 'null', data: null };
  if (text === '=')
    return { type: 'string', data: text, refused: "A lone '=' is refused by the Python library; quote it." };
  const match = implicit.find((row) => row.first.includes(first) && row.pattern.test(text));
  return match ? construct(match.type, text) : { type: 'string', data: text };
}

/** What it makes of a scalar with an explicit tag of YAML, such as `!!str`; undefined for a tag it does not know. */
export function resolveTagged(tag: string, text: string): Resolved | undefined {
  const type = tagTypes[tag];
  return type && construct(type, text);
}

const tagTypes: Readonly<Record<string, ScalarType>> = {
  str: 'string',
  int: 'integer',
  float: 'float',
  bool: 'boolean',
  null: 'null',
  timestamp: 'timestamp',
  binary: 'bytes',
};

const trueWords = new Set(['yes', 'true', 'on']);
const falseWords = new Set(['no', 'false', 'off']);

function construct(type: ScalarType, text: string): Resolved {
  switch (type) {
    case 'string':
      return { type, data: text };
    case 'null':
      return { type, data: null };
    case 'boolean': {
      const word = text.toLowerCase();
      const known = trueWords.has(word) || falseWords.has(word);
      return known ? { type, data: trueWords.has(word) } : refuse(type, text, 'boolean');
    }
    case 'integer':
      return orRefuse(type, pythonInteger(text), text);
    case 'float':
      return orRefuse(type, pythonFloat(text), text);
    case 'timestamp':
      return orRefuse(type, pythonTimestamp(text), text);
    case 'bytes':
      return orRefuse(type, decodeBase64(text), text);
  }
}

const names: Readonly<Record<ScalarType, string>> = {
  string: 'text',
  null: 'null',
  boolean: 'boolean',
  integer: 'whole number',
  float: 'number',
  timestamp: 'date or time',
  bytes: 'base64 text',
};

function orRefuse(type: ScalarType, data: Data | undefined, text: string): Resolved {
  return data === undefined ? refuse(type, text, names[type]) : { type, data };
}

function refuse(type: ScalarType, text: string, name: string): Resolved {
  return {
    type,
    data: text,
    refused: `The Python library reads this as a ${name} and refuses it; quote it to keep it as text.`,
  };
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of `!!binary`, one character each; pydantic reads ASCII bytes as that text. */
function decodeBase64(text: string): string | undefined {
  const digits = text.replace(/\s+/g, '').replace(/={0,2}$/, '');
  let bits = 0;
  let held = 0;
  let result = '';
  for (const digit of digits) {
    const value = base64.indexOf(digit);
    if (value === -1) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    result += String.fromCharCode((held >> bits) & 0xff);
  }
  return result;
}
