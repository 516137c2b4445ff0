import { dumpPrompt, type Prompt } from '../prompt/index.js';
import { writeYaml } from './yamlWriter.js';

/** The YAML of a single prompt, byte for byte as the library writes it. */
export function writePromptYaml(prompt: Prompt): string {
  return writeYaml(dumpPrompt(prompt));
}
