import type { Json, JsonMap } from '../../schema/index.js';
import { configurationShape } from '../configuration/configurationShape.js';
import { frontMatterShape } from '../dotprompt/frontMatterShape.js';
import { githubModelsShape } from '../githubModels/githubModelsShape.js';
import { inputSetsShape } from '../inputSets/inputSetsShape.js';
import { collectionShape, promptShape, recordShape } from '../promptManager/shape/promptShape.js';
import { semanticKernelShape } from '../semanticKernel/semanticKernelShape.js';
import { registryShape } from '../promptManager/shape/schemaShape.js';
import { toJsonSchema } from './toJsonSchema.js';

/** The JSON Schemas in `schemas/`, by the names of their files; `codes` are those of problems, with what they mean. */
export const publishedSchemas = (codes: ReadonlyMap<string, string>): Readonly<Record<string, JsonMap>> => ({
  'prompt-manager.schema.json': published('A file of the Prompt Manager library', familySchema()),
  'github-models.schema.json': published('A prompt of GitHub Models', toJsonSchema(githubModelsShape)),
  'semantic-kernel.schema.json': published('A prompt of Semantic Kernel', toJsonSchema(semanticKernelShape)),
  'dotprompt.schema.json': published('The front matter of a dotprompt file', toJsonSchema(frontMatterShape)),
  'promptmanager.schema.json': published(
    'What a team decides for its prompts: .promptmanager.yaml',
    toJsonSchema(configurationShape, codes),
  ),
  'input-sets.schema.json': published(
    'Saved inputs of a prompt: ID.inputs.yaml',
    toJsonSchema(inputSetsShape()),
  ),
});

function published(title: string, schema: JsonMap): JsonMap {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...schema };
}

/** The kind of file is told by its keys; a file that is none of ours may be anything. */
function familySchema(): JsonMap {
  const list: JsonMap = { type: 'array' };
  return {
    definitions: {
      prompt: toJsonSchema(promptShape),
      collection: toJsonSchema(collectionShape),
      record: toJsonSchema(recordShape),
      schemas: toJsonSchema(registryShape),
    },
    ...choose(has({ prompts: list }), 'collection', [
      choose(has({ schemas: list }), 'schemas', [
        choose(has({ prompt: { type: 'object' }, version: true, checksum: true }), 'record', [
          choose(has({ id: true, format: true }), 'prompt', []),
        ]),
      ]),
    ]),
  };
}

function has(properties: JsonMap): JsonMap {
  return { type: 'object', properties, required: Object.keys(properties) };
}

function choose(condition: JsonMap, definition: string, otherwise: readonly Json[]): JsonMap {
  const [other] = otherwise;
  return {
    if: condition,
    then: { $ref: `#/definitions/${definition}` },
    ...(other !== undefined && { else: other }),
  };
}
