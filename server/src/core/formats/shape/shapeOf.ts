import { continueShape } from '../continue/continueShape.js';
import { frontMatterShape } from '../dotprompt/frontMatterShape.js';
import { githubModelsShape } from '../githubModels/githubModelsShape.js';
import type { PromptFile } from '../promptFile.js';
import type { MapShape, Shape } from '../promptManager/shape/modelShape.js';
import { collectionShape, promptShape, recordShape } from '../promptManager/shape/promptShape.js';
import { semanticKernelShape } from '../semanticKernel/semanticKernelShape.js';
import { schemaFileShape } from './schemaFileShape.js';

/** What the keys and values of a file may be; undefined for a file without keys of ours. */
export function shapeOf({ format, kind }: Pick<PromptFile, 'format' | 'kind'>): MapShape | undefined {
  switch (format) {
    case 'prompt-manager':
      return promptManagerShapes[kind];
    case 'dotprompt':
      return kind === 'partial' ? undefined : frontMatterShape;
    case 'semantic-kernel':
      return semanticKernelShape;
    case 'github-models':
      return githubModelsShape;
    case 'continue':
      return continueShape;
    case 'template':
    case 'text':
      return undefined;
  }
}

const promptManagerShapes: Readonly<Partial<Record<PromptFile['kind'], MapShape>>> = {
  prompt: promptShape,
  snapshot: promptShape,
  collection: collectionShape,
  record: recordShape,
  schemas: schemaFileShape,
};

/** The shape at a path of keys and positions; undefined where nothing is known. */
export function shapeAt(root: Shape, path: readonly (string | number)[]): Shape | undefined {
  let shape: Shape | undefined = root;
  for (const step of path) {
    switch (shape?.kind) {
      case 'map':
        shape = shape.keys.find(({ name }) => name === step)?.shape;
        break;
      case 'mapOf':
        shape = shape.values;
        break;
      case 'list':
        shape = shape.items;
        break;
      case 'anything':
        break;
      default:
        return undefined;
    }
  }
  return shape;
}
