import type { MapShape, Shape } from '../promptManager/shape/modelShape.js';
import { optional, required, word } from '../shape/key.js';
import { githubModelNames } from '../shape/modelNames.js';

const modelName: Shape = { ...word, suggests: githubModelNames };

const message: MapShape = {
  kind: 'map',
  name: 'message',
  open: true,
  keys: [
    required(
      'role',
      { kind: 'enum', values: ['system', 'user', 'assistant'], anyCase: true },
      'Who says it.',
    ),
    required('content', word, 'The text; `{{key}}` is replaced by the value of the key.'),
  ],
};

const evaluator: MapShape = {
  kind: 'map',
  name: 'evaluator',
  open: true,
  keys: [
    optional('name', word, 'Name of the check.'),
    optional(
      'string',
      {
        kind: 'map',
        name: 'string evaluator',
        open: true,
        keys: ['startsWith', 'endsWith', 'contains', 'equals'].map((name) =>
          optional(
            name,
            word,
            `Whether the answer ${name.replace(/[A-Z]/, (letter) => ` ${letter.toLowerCase()}`)} this text.`,
          ),
        ),
      },
      'Compares the answer with a text.',
    ),
    optional(
      'llm',
      {
        kind: 'map',
        name: 'model evaluator',
        open: true,
        keys: [
          optional('modelId', modelName, 'The model that judges.'),
          optional('systemPrompt', word, 'What the judge is told first.'),
          optional('prompt', word, 'The question, which sees `{{completion}}`.'),
          optional(
            'choices',
            { kind: 'list', items: { kind: 'anything' } },
            'What the judge may answer, with scores.',
          ),
        ],
      },
      'Lets a model judge the answer.',
    ),
    optional(
      'uses',
      {
        ...word,
        suggests: ['similarity', 'coherence', 'fluency', 'relevance', 'groundedness'].map((name) => ({
          value: `github/${name}`,
        })),
      },
      'A check that GitHub offers.',
    ),
  ],
};

/** The keys of a prompt of GitHub Models. */
export const githubModelsShape: MapShape = {
  kind: 'map',
  name: 'GitHub Models prompt',
  open: true,
  keys: [
    optional('name', word, 'The name of the prompt.'),
    optional('description', word, 'What the prompt is for.'),
    optional('model', modelName, 'The model, such as `openai/gpt-4o-mini`.'),
    optional(
      'modelParameters',
      {
        kind: 'map',
        name: 'model parameters',
        open: true,
        nullable: true,
        keys: [
          optional('maxTokens', { kind: 'integer', above: 0, nullable: true }, 'Most tokens of the answer.'),
          optional(
            'temperature',
            { kind: 'number', minimum: 0, maximum: 2, nullable: true },
            'Sampling temperature.',
          ),
          optional(
            'topP',
            { kind: 'number', minimum: 0, maximum: 1, nullable: true },
            'Sample among the likeliest tokens that make up P.',
          ),
        ],
      },
      'Parameters of the model.',
    ),
    optional(
      'responseFormat',
      {
        kind: 'enum',
        values: ['text', 'json_object', 'json_schema'],
        labels: {
          text: 'Plain text.',
          json_object: 'Some JSON object.',
          json_schema: 'JSON by the schema of `jsonSchema`.',
        },
      },
      'What the answer is.',
    ),
    optional('jsonSchema', word, 'A text that holds JSON with `name` and `schema`.'),
    required('messages', { kind: 'list', items: message }, 'The messages, in order.'),
    optional(
      'testData',
      { kind: 'list', items: { kind: 'anything' }, nullable: true },
      'Rows of values for trying the prompt.',
    ),
    optional('evaluators', { kind: 'list', items: evaluator, nullable: true }, 'Checks of the answers.'),
  ],
};
