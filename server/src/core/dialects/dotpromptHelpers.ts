import type { DataVariableInfo, HelperInfo } from './dialect.js';
import { blockHelper, documented, inlineHelper, optional, required } from './describeHelper.js';

/** The helpers that npm dotprompt 1.1.2 adds to the built-in ones. */
export const dotpromptHelpers: readonly HelperInfo[] = [
  inlineHelper(
    'role',
    documented(
      'Begins a message: what follows is said by this role, up to the next one. Roles are `user`, `model`, `system` and `tool`.',
      '{{role "system"}}\nYou are terse.\n{{role "user"}}\n{{question}}',
    ),
    {
      parameters: [required('name', 'The role: `user`, `model`, `system` or `tool`.')],
      snippet: 'role "${1|user,model,system,tool|}"',
    },
  ),
  inlineHelper(
    'history',
    documented(
      'Puts in the earlier messages of the conversation. What follows belongs to the role `model`, unless another role begins.',
      '{{history}}\n{{role "user"}}\n{{question}}',
    ),
  ),
  inlineHelper(
    'section',
    documented('Keeps a place that the program fills, under a name without spaces.', '{{section "output"}}'),
    {
      parameters: [required('name', 'The name of the section, without spaces.')],
      snippet: 'section "${1:name}"',
    },
  ),
  inlineHelper(
    'media',
    documented('Puts in an image or another medium.', '{{media url=photo contentType="image/png"}}'),
    {
      hash: [
        required('url', 'Where the medium is: a URL without spaces, `data:` included.'),
        optional('contentType', 'Its MIME type, such as `image/png`.'),
      ],
      snippet: 'media url=${1:url}',
    },
  ),
  inlineHelper('json', documented('Prints a value as JSON.', '{{json customer indent=2}}'), {
    parameters: [required('value', 'The value to print.')],
    hash: [optional('indent', 'How many spaces each level is indented by.')],
  }),
  blockHelper(
    'ifEquals',
    documented(
      'Prints its body when both values are the same, type included: `1` is not `"1"`.',
      '{{#ifEquals tone "formal"}}Dear{{else}}Hi{{/ifEquals}}',
    ),
    { parameters: [required('left', 'A value.'), required('right', 'The value to compare it with.')] },
  ),
  blockHelper(
    'unlessEquals',
    documented(
      'Prints its body when two values differ, type included.',
      '{{#unlessEquals language "en"}}Answer in {{language}}.{{/unlessEquals}}',
    ),
    { parameters: [required('left', 'A value.'), required('right', 'The value to compare it with.')] },
  ),
];

/** The data variables that dotprompt adds; every key of the caller's context is one as well. */
export const dotpromptDataVariables: readonly DataVariableInfo[] = [
  {
    name: 'metadata',
    where: 'everywhere',
    documentation:
      'What belongs to the call: `@metadata.prompt` (the front matter), `@metadata.docs`, `@metadata.messages`.',
  },
];
