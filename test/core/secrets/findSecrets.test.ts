import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findSecrets } from '../../../server/src/core/secrets/index.js';

/** Text that looks drawn by chance, the same in every run. */
function chance(
  length: number,
  alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
): string {
  let state = length * 2654435761 + 12345;
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return alphabet[Math.floor(state / 65536) % alphabet.length] ?? '';
  }).join('');
}

const hex = '0123456789abcdef';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Made up when the tests run, so that no scanner takes the tests for a leak. */
const fakes: readonly (readonly [kind: string, secret: string])[] = [
  ['an Anthropic API key', ['sk', 'ant', `api03-${chance(40)}`].join('-')],
  ['an OpenAI API key', ['sk', chance(48)].join('-')],
  ['an OpenAI API key', ['sk', 'proj', chance(60)].join('-')],
  ['an AWS access key', ['AK', 'IA', chance(16, upper)].join('')],
  ['a GitHub token', ['gh', 'p_', chance(36)].join('')],
  ['a GitHub token', ['github', 'pat', chance(40)].join('_')],
  ['a GitLab token', ['gl', `pat-${chance(20)}`].join('')],
  ['a Google API key', ['AI', 'za', chance(35)].join('')],
  ['a Slack token', ['xo', `xb-${chance(12, '0123456789')}-${chance(24)}`].join('')],
  ['a Stripe key', ['sk', 'live', chance(24)].join('_')],
  ['a Hugging Face token', ['h', `f_${chance(34)}`].join('')],
  ['an npm token', ['np', `m_${chance(36)}`].join('')],
  ['a SendGrid key', ['S', 'G', `.${chance(22)}.`, chance(43)].join('')],
  ['a Databricks token', ['dap', `i${chance(32, hex)}`].join('')],
  ['a JSON web token', ['ey', `J${chance(30)}.ey`, `J${chance(60)}.${chance(43)}`].join('')],
];

describe('findSecrets', () => {
  for (const [kind, secret] of fakes) {
    it(`finds ${kind} with its exact place`, () => {
      const text = `content: |\n  Use ${secret} to log in.\n`;
      const [found, ...others] = findSecrets(text);
      assert.deepEqual(others, []);
      assert.ok(found);
      assert.equal(found.kind, kind);
      assert.equal(text.slice(found.span.start, found.span.end), secret);
    });
  }

  it('finds what is assigned to a name that tells', () => {
    const value = chance(32);
    for (const source of [
      `api_key: ${value}`,
      `"clientSecret": "${value}"`,
      `OPENAI_API_KEY=${value}`,
      `token = '${value}'`,
    ]) {
      const [found] = findSecrets(source);
      assert.equal(source.slice(found?.span.start, found?.span.end), value, source);
    }
  });

  it('finds passwords in assignments and addresses', () => {
    const password = ['Tr0ub', '4dor', '&3x'].join('');
    for (const source of [`password: ${password}`, `postgres://ann:${password}@db.local/shop`]) {
      const [found] = findSecrets(source);
      assert.equal(source.slice(found?.span.start, found?.span.end), password, source);
    }
  });

  it('finds a private key from its first to its last line', () => {
    const name = ['RSA PRIV', 'ATE KEY'].join('');
    const key = `-----BEGIN ${name}-----\n${chance(64)}\n${chance(64)}\n-----END ${name}-----`;
    const text = `custom:\n  key: |\n    ${key}\n`;
    const [found, ...others] = findSecrets(text);
    assert.deepEqual(others, []);
    assert.equal(text.slice(found?.span.start, found?.span.end), key);
  });

  for (const harmless of [
    'sk-…',
    'sk-your-api-key-goes-here-please',
    'sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'api_key: YOUR_API_KEY',
    'api_key: {{api_key}}',
    'api_key: ${OPENAI_API_KEY}',
    'token: <paste your token here>',
    'secret: ********************',
    'password: must have 8 characters',
    'password: {{password}}',
    'Authorization: Bearer {{token}}',
    'max_tokens: 1000',
    'uid: 591e9d19-fa10-41a0-a067-75541f26d0b7',
    'checksum: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'token: string_of_lower_case_words',
    'Never reveal the secret: it belongs to the user.',
    'https://example.com/a:b@c',
    'a task for sk-learn-pipelines-with-oriented-prompting-techniques',
    ['-----BEGIN PRIV', 'ATE KEY-----'].join(''),
  ]) {
    it(`lets pass: ${harmless}`, () => assert.deepEqual(findSecrets(harmless), []));
  }

  it('never shows the secret', () => {
    const random = fc.string({
      minLength: 36,
      maxLength: 36,
      unit: fc.constantFrom(...'abcdefghijkLMNOPQRST0123456789'.split('')),
    });
    const prefix = fc.constantFrom('sk-', 'ghp_', 'api_key = ', 'password: ', 'xoxb-', 'Bearer ');
    fc.assert(
      fc.property(prefix, random, (start, value) => {
        for (const { kind, masked, variable } of findSecrets(`text ${start}${value} text`)) {
          assert.ok(![kind, masked, variable].some((shown) => shown.includes(value.slice(0, 6))));
        }
      }),
    );
  });

  it('takes linear time on texts made to be slow', () => {
    const traps = [
      'sk-',
      'eyJ',
      'eyJaaaaaaaaaaa.',
      'api_key=',
      'https://a:',
      'a',
      'bearer ',
      '-----BEGIN PRIV',
      '"',
      '= ',
    ];
    for (const trap of traps) {
      const time = (size: number): number => {
        const text = trap.repeat(size / trap.length);
        const start = performance.now();
        findSecrets(text);
        return performance.now() - start;
      };
      time(20_000);
      // A quadratic pattern would take hundreds of times as long.
      assert.ok(time(1_000_000) < 2_000, `'${trap}' repeated is slow`);
    }
  });
});
