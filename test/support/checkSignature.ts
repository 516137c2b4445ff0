import assert from 'node:assert/strict';
import { signatureHelp } from '../../server/src/service/index.js';
import { placeAt } from './placeAt.js';

/** Checks the signature shown at `█`, its active parameter between `«»`; `undefined` for none. */
export function checkSignature(source: string, expected: string | undefined): void {
  const help = signatureHelp(placeAt(source));
  const [signature] = help?.signatures ?? [];
  if (!help || !signature) {
    assert.equal(undefined, expected);
    return;
  }
  const active = signature.parameters?.[help.activeParameter ?? 0]?.label;
  assert.ok(typeof active !== 'object');
  const words = signature.label.split(' ').map((word) => (word === active ? `«${word}»` : word));
  assert.equal(words.join(' '), expected);
}
