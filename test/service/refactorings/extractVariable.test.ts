import {
  checkRefactoring,
  checkRefactoringTitle,
  checkRenameFollows,
} from '../../support/checkRefactorings.js';
import { promptWith } from '../../support/sources.js';

const kind = 'refactor.extract.variable';

describe('extract to a variable', () => {
  /** The prompt whose variables are followed by one more. */
  const declares = (content: string, name: string) =>
    promptWith(content).replace('[name, items]', `[name, items, ${name}]`);
  const extracts = (content: string, after: string, name: string) => {
    checkRefactoring(promptWith(content), kind, declares(after, name));
  };
  const refuses = (content: string) => {
    checkRefactoring(promptWith(content), kind, undefined);
  };

  it('puts a variable in the place of the text and declares it', () => {
    extracts('Hello from «Acme Books»!', 'Hello from {{acme_books}}!', 'acme_books');
    extracts('«Dear {{name}}'.replace(' {{', '» {{'), '{{dear}} {{name}}', 'dear');
    extracts('a\n«one\ntwo» b', 'a\n{{one_two}} b', 'one_two');
    checkRefactoringTitle(promptWith('a «b» c'), kind, "Extract to the variable 'b'");
  });

  it('calls it by words of the text, and as nothing else is called', () => {
    extracts('«Crème brûlée, for two people»', '{{creme_brulee_for}}', 'creme_brulee_for');
    extracts('«42!»', '{{value}}', 'value');
    extracts('{{name}} «Name»', '{{name}} {{name_2}}', 'name_2');
    extracts('a «if» b', 'a {{if_2}} b', 'if_2');
    extracts('a «true» b', 'a {{true_2}} b', 'true_2');
    extracts('a «else» b', 'a {{else_2}} b', 'else_2');
  });

  it('reaches the variables of the prompt from within a loop', () => {
    extracts('{{#each items}}«x» {{this}}{{/each}}', '{{#each items}}{{@root.x}} {{this}}{{/each}}', 'x');
    extracts('{{#if name}}«x»{{/if}}', '{{#if name}}{{x}}{{/if}}', 'x');
  });

  it('leaves every other byte of the file', () => {
    const source = (text: string, list: string) => `# A comment.\r
id:   a   # here\r
format:  chat\r
chat_template:\r
    messages:\r
    -   {role: system, content:   'It''s ${text}'}\r
    variables:\r
    -   name   # who\r
${list}metadata: {tags: [ x,y ]}\r
`;
    checkRefactoring(source('«Acme»', ''), kind, source('{{acme}}', '    - acme\r\n'));
  });

  it('writes JSON, and a list where there is none', () => {
    checkRefactoring(
      '{"id": "a", "format": "text", "template": {"content": "\\"«b»\\u00e9"}}',
      kind,
      '{"id": "a", "format": "text", "template": {"content": "\\"{{b}}\\u00e9", "variables": ["b"]}}',
    );
  });

  it('lets the user change the name', () => {
    checkRenameFollows(promptWith('Hello «Acme» and'), kind, 'acme}} and');
    checkRenameFollows(promptWith('{{#each items}}«x» {{/each}}'), kind, 'x}} {{/each}}');
    checkRenameFollows(promptWith('Hello «{{name}}»!'), 'refactor.extract.partial', 'extracted}}!');
  });

  it('refuses what is not plain text', () => {
    refuses('a «» b');
    refuses('a « » b');
    refuses('«a {{name}}»');
    refuses('{{«name»}}');
    refuses('{{! «a» }}');
    refuses('{{{{raw}}}}«a»{{{{/raw}}}}');
    refuses('a\\«b»');
    refuses('{{#if name}}«b»');
  });
});
