import { checkCompletion, checkInserts, checkOffers } from '../../support/checkCompletion.js';
import { checkHover } from '../../support/checkHover.js';

const others = {
  'prompts/a.yaml':
    'id: a\nformat: text\ntemplate:\n  content: Hi {{customer}} {{order.title}} {{extra}}\n  variables: [customer, order]\ninput_schema: a_input\n',
  'schemas/a_input.yaml': `version: 1.0.0
schemas:
- name: a_input
  fields:
  - name: customer
    type: string
    description: Who ordered.
  - name: tone
    type: string
    required: false
    default: friendly
  - name: urgent
    type: boolean
    required: false
    default: false
  - name: order
    type: dict
    nested_schema: order
- name: order
  fields:
  - name: title
    type: string
  - name: price
    type: float
`,
  'prompts/b.inputs.yaml': 'inputs:\n  A friend: {}\n  "yes": {}\n',
};

describe('the keys of saved inputs', () => {
  it('are the variables of the prompt, and the fields of their types', () => {
    checkCompletion('inputs:\n  One:\n    █\n', ['customer', 'order', 'tone', 'urgent', 'extra'], others);
    checkOffers(
      'inputs:\n  One:\n    customer: Ann\n    █\n',
      { some: ['order'], none: ['customer'] },
      others,
    );
    checkCompletion('inputs:\n  One:\n    order:\n      █\n', ['title', 'price'], others);
    checkInserts(
      'inputs:\n  One:\n    or█\n',
      'order',
      'inputs:\n  One:\n    order:\n      title: $1\n      price: $2\n',
      others,
    );
  });

  it('begin with names that are used elsewhere', () => {
    checkCompletion('inputs:\n  One: {}\n  █\n', ['A friend', 'yes'], others);
    checkInserts(
      'inputs:\n  A█\n',
      'A friend',
      'inputs:\n  A friend:\n    customer: $1\n    order:\n      title: $2\n      price: $3\n    extra: $4\n',
      others,
    );
    checkInserts('inputs: {y█}\n', 'yes', "inputs: {'yes': {$1}}\n", others);
  });

  it('have values of the type, the default first, then those of the other sets', () => {
    checkCompletion('inputs:\n  One:\n    urgent: █\n', ['true', 'false'], others);
    checkCompletion('inputs:\n  One:\n    tone: stern\n  Two:\n    tone: █\n', ['friendly', 'stern'], others);
  });

  it('are explained as the prompt declares them', () => {
    checkHover(
      'inputs:\n  One:\n    custo█mer: Ann\n',
      {
        text: '**customer** · text · required\n\nWho ordered.\n\nDeclared in `variables` and in the schema `a_input`. Used once in this prompt.',
        marked: 'inputs:\n  One:\n    «customer»: Ann\n',
      },
      others,
    );
    checkHover(
      'inputs:\n  One:\n    ext█ra: 1\n',
      { text: '**extra** · integer · required\n\nNot declared, and used in the template.' },
      others,
    );
    checkHover('inp█uts:\n  One: {}\n', {
      text: '**inputs** · map · required\n\nSaved inputs of the prompt: a name, and below it the values by variable.',
    });
  });

  it('may be anything while there is no such prompt', () => {
    checkCompletion('inputs:\n  One:\n    █\n', []);
  });
});
