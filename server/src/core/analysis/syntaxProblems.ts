import { dialectOf, type Dialect } from '../dialects/index.js';
import type { Problem } from '../text/index.js';
import type { PromptFile, TemplateSite } from '../formats/index.js';
import type { SyntaxError } from '../handlebars/index.js';
import { operatorFixes } from './operatorFixes.js';
import { replaceInTemplate } from './templateEdits.js';

/** The syntax errors of all templates of a file, at their places in the file. */
export function syntaxProblems(file: PromptFile): readonly Problem[] {
  const dialect = dialectOf(file.dialect);
  return file.prompts.flatMap(({ templates }) =>
    templates.flatMap((site) => site.errors.map((error) => toProblem(error, site, dialect))),
  );
}

function toProblem(error: SyntaxError, site: TemplateSite, dialect: Dialect): Problem {
  const { code, message, span, related, repair } = error;
  return {
    code,
    severity: 'error',
    message,
    span: site.map.toFileSpan(span),
    related: related.map((place) => ({ message: place.message, span: site.map.toFileSpan(place.span) })),
    fixes: repair
      ? [{ title: repair.title, edits: [replaceInTemplate(site, repair.span, repair.text)] }]
      : operatorFixes(site, error, dialect),
  };
}
