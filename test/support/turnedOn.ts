import { noConfiguration, type Configuration, type Rule } from '../../server/src/core/index.js';

/** The configuration that a rule needs to look. */
export function turnedOn({ code, severity, reader, targets = [] }: Rule): Configuration {
  return {
    ...noConfiguration,
    readers: new Set(reader ? [reader] : []),
    targets: new Set(targets.slice(0, 1)),
    severities: new Map(severity === 'off' ? [[code, 'warning']] : []),
  };
}
