import { checkCompletion, checkOffers } from '../../support/checkCompletion.js';
import { checkHover } from '../../support/checkHover.js';

const prompt = (body: string) => `---
input:
  schema:
    type: object
    properties:
      who:
        description: Whom it is for.
        anyOf:
        - type: string
        - type: object
          properties:
            name: {type: string, description: The full name.}
            age: {type: integer}
        - type: object
          properties:
            name: {type: array, items: {type: string}}
            mail: {type: string}
      all:
        type: array
        items: {oneOf: [{type: object, properties: {id: {type: string}}}, {type: number}]}
---
${body}`;

describe('values of several types', () => {
  it('have the fields of all of them', () => {
    checkCompletion(prompt('{{who.█}}'), ['age', 'mail', 'name']);
    checkOffers(prompt('{{#each all}}{{█}}{{/each}}'), { some: ['id'] });
    checkOffers(prompt('{{#with who}}{{█}}{{/with}}'), { some: ['name', 'mail'] });
  });

  it('are told as such', () => {
    checkHover(prompt('{{wh█o.name}}'), {
      text: '**who** `string or map with name, age or map with name, mail` · optional\n\nWhom it is for.\n\nExample: `{"name": "…", "age": 1}`\n\nDeclared among the inputs of this file. Used once in this prompt.',
    });
    checkHover(prompt('{{who.na█me}}'), {
      text: '**name** `string or list of string` · optional\n\nThe full name.',
    });
  });
});
