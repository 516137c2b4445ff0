import { frameworkPromptIn, pluginFindings, type Plugin } from '../plugins/index.js';
import type { Problem } from '../text/index.js';
import { compatibilitySpan } from './compatibilitySpan.js';
import type { FileFacts, PromptFacts } from './rule.js';

/** What the plugins that are targets, and not built in, say of the prompts of a file. */
export function targetPluginProblems({ prompts, configuration }: FileFacts): readonly Problem[] {
  return prompts.flatMap((facts) =>
    facts.plugins
      .filter(({ name }) => configuration.targets.has(name))
      .flatMap((plugin) => saidBy(plugin, facts)),
  );
}

/** A place that the prompt does not have is the prompt as a whole: what a plugin has to say is never lost. */
function saidBy(plugin: Plugin, { file, prompt, workspace }: PromptFacts): readonly Problem[] {
  const read = frameworkPromptIn({ file, prompt }, (name) => workspace.schema(name, file.uri));
  return pluginFindings(plugin, read).map(({ severity, message, place }) => ({
    code: 'target-plugin',
    severity,
    message,
    span: compatibilitySpan(prompt, place) ?? prompt.id?.span ?? prompt.span,
  }));
}
