import { t } from '../../l10n/l10n.js';
/** A file of a starter: where it lies below `starters`, and where it goes, seen from the folder of the prompt. */
export interface StarterFile {
  readonly source: string;
  /** `{id}` stands for the prompt's id. */
  readonly target: string;
}

/** A prompt to start from, as the gallery shows it. Its files call the prompt `new_prompt`. */
export interface Starter {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** A codicon. */
  readonly icon: string;
  /** The prompt first. */
  readonly files: readonly [StarterFile, ...StarterFile[]];
  /** What is selected in the new file: the first thing to write anew. */
  readonly selects: string;
}

/** The gallery, the most used first. */
export const starters: readonly Starter[] = [
  {
    label: t('Chat'),
    description: t('system and user messages'),
    detail: t('For models that take a conversation. Most do.'),
    icon: 'comment-discussion',
    files: [yamlPrompt('chat')],
    selects: 'You answer questions about {{topic}}.',
  },
  {
    label: t('Text'),
    description: t('one piece of text'),
    detail: t('For a single instruction, or a text that a program puts together.'),
    icon: 'note',
    files: [yamlPrompt('text')],
    selects: 'Summarize the text between the tags in {{sentences}} sentences.',
  },
  {
    label: t('Chat with Examples'),
    description: t('few-shot'),
    detail: t('Question and answer, shown twice before the real question: the model answers alike.'),
    icon: 'list-ordered',
    files: [yamlPrompt('fewShot')],
    selects: 'You turn notes into a commit message of one line.',
  },
  {
    label: t('Classification'),
    description: t('with an output schema'),
    detail: t('Sorts a text into one of a few groups, as data that a program can read.'),
    icon: 'symbol-enum',
    files: [yamlPrompt('classification'), outputSchema('classification')],
    selects: 'You sort tickets of customers into one of: order, payment, product, other.',
  },
  {
    label: t('Extraction'),
    description: t('with an output schema'),
    detail: t('Takes fields out of a document, and leaves open what it does not tell.'),
    icon: 'symbol-structure',
    files: [yamlPrompt('extraction'), outputSchema('extraction')],
    selects: 'Read the invoice between the tags and take out its number, its total and its lines.',
  },
  {
    label: t('Answers from Documents'),
    description: t('retrieval-augmented generation'),
    detail: t('A loop over the documents that were found, with sources in the answer.'),
    icon: 'library',
    files: [yamlPrompt('rag')],
    selects: 'You answer questions from the documents below, and from nothing else.',
  },
  {
    label: t('Dotprompt'),
    description: t('Genkit and Firebase, with Picoschema'),
    detail: t('A .prompt file: types of inputs and output in the front matter, roles in the template.'),
    icon: 'file-code',
    files: [{ source: 'dotprompt/prompt.prompt', target: '{id}.prompt' }],
    selects: 'You write short articles about {{topic}}.',
  },
  {
    label: t('Semantic Kernel'),
    description: t('prompt function in YAML'),
    detail: t('Handlebars with messages as tags, and input variables with descriptions.'),
    icon: 'symbol-function',
    files: [yamlPrompt('semanticKernel')],
    selects: 'You write short replies to customers.',
  },
  {
    label: t('GitHub Models'),
    description: t('.prompt.yml with tests'),
    detail: t('Messages, the model, and test data that GitHub evaluates.'),
    icon: 'github',
    files: [{ source: 'githubModels/prompt.yml', target: '{id}.prompt.yml' }],
    selects: 'You answer questions about our opening hours. We are open from 9 to 18.',
  },
];

/** The end of the name of a starter's prompt file, such as `.yaml`. */
export function extensionOf({ files: [{ target }] }: Starter): string {
  return target.slice('{id}'.length);
}

function yamlPrompt(folder: string): StarterFile {
  return { source: `${folder}/prompt.yaml`, target: '{id}.yaml' };
}

function outputSchema(folder: string): StarterFile {
  return { source: `${folder}/output.yaml`, target: '../schemas/{id}_output.yaml' };
}
