import { noConfiguration, type Configuration, type Rule } from '../../server/src/core/index.js';
import { uriOf } from './workspaceOf.js';

/** The configuration that a rule needs to look. */
export function turnedOn({ code, severity, reader, targets = [], example }: Rule): Configuration {
  const { dialect } = example;
  return {
    ...noConfiguration,
    dialects: dialect ? [{ base: uriOf('').slice(0, -1), glob: '**', dialect }] : [],
    readers: new Set(reader ? [reader] : []),
    targets: new Set(targets.slice(0, 1)),
    severities: new Map(severity === 'off' ? [[code, 'warning']] : []),
  };
}
