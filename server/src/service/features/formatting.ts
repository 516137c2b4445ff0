import type { TextEdit as LspTextEdit } from 'vscode-languageserver-types';
import {
  applyEdits,
  formatTemplate,
  readPromptFile,
  syntaxOf,
  type FormattingExtent,
  type PromptFile,
  type TemplateSite,
  type TextEdit,
} from '../../core/index.js';
import { toTextEdits } from '../convert.js';

/** The formatting of a file, and sentences that say what was left as it is and why. */
export interface FormattingAnswer {
  readonly edits: LspTextEdit[];
  readonly kept: readonly string[];
}

/** Formats the templates inside a prompt file; the YAML or JSON around them stays as it is. */
export function formatting(file: PromptFile): FormattingAnswer {
  if (file.kind !== 'prompt' && file.kind !== 'collection') return { edits: [], kept: [] };
  if (syntaxOf(file)?.broken)
    return { edits: [], kept: ['The file was not formatted: its notation has errors.'] };
  const sites = file.prompts.flatMap(({ templates }) => templates);
  const whole = sites.map((site): SiteFormatting => formatSite(site, 'lines'));
  const kept = whole.flatMap(({ reason }) => reason ?? []);
  if (readsAs(file, whole)) return { edits: editsOf(file, whole), kept };
  // A folded scalar does not keep its line breaks where lines are indented: such a template gets its tags set only.
  const careful = whole.map((site) =>
    readsAs(file, alone(site, whole)) ? site : formatSite(site.site, 'tags'),
  );
  if (readsAs(file, careful)) return { edits: editsOf(file, careful), kept };
  return { edits: [], kept: [...kept, 'The file was not formatted: its templates would read otherwise.'] };
}

/** What is to be changed in one template. */
interface SiteFormatting {
  readonly site: TemplateSite;
  readonly changes: readonly TextEdit[];
  /** Why it is left as it is. */
  readonly reason?: string;
}

function formatSite(site: TemplateSite, extent: FormattingExtent): SiteFormatting {
  const formatted = formatTemplate(site, extent);
  if (formatted.kind === 'formatted') return { site, changes: formatted.edits };
  return {
    site,
    changes: [],
    reason: `${nameOf(site)} was not formatted: ${reasons[formatted.reason]}.`,
  };
}

/** One template formatted and the others as they are. */
function alone(one: SiteFormatting, all: readonly SiteFormatting[]): readonly SiteFormatting[] {
  return all.map((other) => (other === one ? one : { site: other.site, changes: [] }));
}

/** What is written is blanks and names, which no notation escapes. */
function fileEdits(sites: readonly SiteFormatting[]): readonly TextEdit[] {
  return sites.flatMap(({ site, changes }) =>
    changes.map(({ span, text }) => ({ span: site.map.toFileSpan(span), text })),
  );
}

function editsOf(file: PromptFile, sites: readonly SiteFormatting[]): LspTextEdit[] {
  return toTextEdits(file, fileEdits(sites));
}

/** Whether the templates of the file have the formatted texts after the edits. */
function readsAs(file: PromptFile, sites: readonly SiteFormatting[]): boolean {
  const edits = fileEdits(sites);
  if (edits.length === 0) return true;
  const { prompts } = readPromptFile(file.uri, applyEdits(file.text, edits));
  const found = prompts.flatMap(({ templates }) => templates.map(({ text }) => text));
  const expected = sites.map(({ site, changes }) => applyEdits(site.text, changes));
  return found.length === expected.length && found.every((text, index) => text === expected[index]);
}

const reasons = {
  broken: 'it has syntax errors',
  changed: 'Handlebars would read the formatted text otherwise',
} as const;

function nameOf({ part }: TemplateSite): string {
  switch (part.kind) {
    case 'content':
      return "The template 'content'";
    case 'message':
      return `The template of message ${part.index + 1}`;
    case 'partial':
      return 'The template of a partial';
  }
}
