import Handlebars from 'handlebars';
import { Dotprompt } from 'dotprompt';
import { parse } from 'yaml';
import type { CorpusFile } from './corpusFiles.js';

/**
 * Why the runtime that a file is for refuses it, whatever helpers, partials and named schemas a program adds; undefined
 * where it takes the file.
 */
export async function runtimeFault({ kind, file }: CorpusFile): Promise<string | undefined> {
  try {
    const check = runtimes[kind];
    if (!check) return undefined;
    await check(file.text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const runtimes: Readonly<Record<string, (text: string) => unknown>> = {
  dotprompt: renderDotprompt,
  continue: renderTemplate,
  hbs: renderTemplate,
  'hbs-md': renderTemplate,
  'gh-models': parseYaml,
  'pm-yaml': parseYaml,
  'sk-yaml'(text) {
    const { template, template_format: format } = parseYaml(text);
    // Functions are called `Plugin.Function` there, which only .NET knows.
    if (format === 'handlebars') Handlebars.precompile(String(template));
  },
};

function parseYaml(text: string): Readonly<Record<string, unknown>> {
  return parse(text.replace(/^\ufeff/, '')) as Readonly<Record<string, unknown>>;
}

/** A template without values, with helpers and partials of all names that it calls. */
function renderTemplate(text: string): void {
  const engine = Handlebars.create();
  const { helpers, partials } = namesIn(text);
  for (const name of helpers) engine.registerHelper(name, () => '');
  for (const name of partials) engine.registerPartial(name, '');
  engine.compile(text, { noEscape: true })({});
}

async function renderDotprompt(text: string): Promise<void> {
  const log = console.error;
  // Broken front matter is only told there; the model gets its text then.
  const told: unknown[] = [];
  console.error = (_, error: unknown) => told.push(error);
  try {
    const { template } = new Dotprompt().parse(text);
    const { helpers, partials } = namesIn(template);
    const dotprompt = new Dotprompt({
      helpers: Object.fromEntries(Array.from(helpers, (name) => [name, () => ''])),
      partials: Object.fromEntries(Array.from(partials, (name) => [name, ''])),
      schemaResolver: (name) => ({ title: name }),
    });
    await dotprompt.render(text, {});
  } finally {
    console.error = log;
  }
  const [fault] = told;
  if (fault instanceof Error) throw fault;
}

/** The names that a template calls with arguments or as a block, and those of partials; a fault of the syntax throws. */
function namesIn(template: string): { helpers: ReadonlySet<string>; partials: ReadonlySet<string> } {
  const helpers = new Set<string>();
  const partials = new Set<string>();
  class Names extends Handlebars.Visitor {
    override MustacheStatement(node: hbs.AST.MustacheStatement): void {
      this.called(node);
      super.MustacheStatement(node);
    }
    override BlockStatement(node: hbs.AST.BlockStatement): void {
      this.called(node);
      super.BlockStatement(node);
    }
    override SubExpression(node: hbs.AST.SubExpression): void {
      this.called(node);
      super.SubExpression(node);
    }
    override PartialStatement(node: hbs.AST.PartialStatement): void {
      if ('original' in node.name) partials.add(node.name.original);
      super.PartialStatement(node);
    }
    private called({
      path,
      params,
      hash,
    }: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression) {
      const isCall = params.length > 0 || 'pairs' in { ...hash };
      if (isCall && 'original' in path && !builtIn.has(path.original)) helpers.add(path.original);
    }
  }
  new Names().accept(Handlebars.parse(template));
  return { helpers, partials };
}

const builtIn: ReadonlySet<string> = new Set([
  ...['if', 'unless', 'each', 'with', 'lookup', 'log'],
  ...['json', 'role', 'history', 'section', 'media', 'ifEquals', 'unlessEquals'],
]);
