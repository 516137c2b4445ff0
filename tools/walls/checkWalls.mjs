import { cruise } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.mjs';

/** @typedef {{ readonly rule: string, readonly from: string, readonly to: string }} Breach An import that breaks a rule. */

/**
 * The imports below `folder` that break a rule of the house.
 * @param {string} folder a project, or a small sample of one
 * @param {readonly string[]} parts its folders to look at
 * @returns {Promise<readonly Breach[]>}
 */
export async function checkWalls(folder, parts) {
  const { output } = await cruise([...parts], {
    ...config.options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: [...(config.forbidden ?? [])] },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser returned text, not a result.');
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
