import type { Candidate, PromptFormat, Reading } from './format.js';
import { candidateOf } from './candidate.js';
import { isConfiguration } from './configuration/configurationFile.js';
import { promptFormats } from './formats.js';
import type { DialectId, FileKind, FormatId, PromptFile } from './promptFile.js';
import { isSurelyForeign } from './surelyForeign.js';
import { keepTrees } from './siteTrees.js';
import { rememberSyntax } from './syntaxOf.js';

/** What the reader may know of the workspace. */
export interface ReadOptions {
  /** Names of folders, or ends of their paths, that hold prompts; `['prompts']` when not given. */
  readonly promptFolders?: readonly string[];
  /** What somebody has decided for this file: it is not asked for its content then. */
  readonly choice?: FileChoice | undefined;
  /** Where the file really lies, when a link leads out of the folder that it was found in. */
  readonly outside?: string | undefined;
  /** The file as it was read before; templates that are still the same keep their trees. */
  readonly previous?: PromptFile | undefined;
}

/** A decision about a file, by settings or by the project. */
export interface FileChoice {
  /** `foreign`: the file is none of ours. */
  readonly format?: FormatId | 'foreign' | undefined;
  readonly dialect?: DialectId | undefined;
}

/**
 * Reads a file of prompts: its format and kind by content and place, its prompts, its faults. Never throws; a file that
 * no format knows is `foreign`, without prompts and problems, and is mostly told by a quick look at its text.
 */
export function readPromptFile(uri: string, text: string, options: ReadOptions = {}): PromptFile {
  const { choice } = options;
  const candidate = candidateOf(uri, text, options.promptFolders ?? ['prompts']);
  const found = isConfiguration(candidate.place) ? detect(candidate) : foundFor(candidate, choice);
  if (!found || found.kind === 'foreign') return foreignFile(candidate);
  const { format, kind } = found;
  const reading = format.read(candidate, kind);
  const file: PromptFile = {
    uri,
    text,
    kind,
    format: format.id,
    dialect: dialectFor(format, reading, choice),
    prompts: reading.prompts,
    problems: reading.problems,
    syntax: reading.syntax,
    ...(options.outside !== undefined && { outside: options.outside }),
  };
  if (reading.document) rememberSyntax(file, reading.document);
  if (options.previous) keepTrees(file, options.previous);
  return file;
}

interface Found {
  readonly format: PromptFormat;
  readonly kind: FileKind;
}

function foundFor(candidate: Candidate, choice: FileChoice | undefined): Found | undefined {
  if (choice?.format !== undefined) return chosen(candidate, choice.format);
  const dialect = choice?.dialect;
  const found = isSurelyForeign(candidate) ? undefined : detect(candidate);
  if (dialect === undefined || (found?.kind !== 'foreign' && found?.format.dialects.includes(dialect)))
    return found;
  // Not what the content looks like, but what somebody says it is.
  const format =
    promptFormats.find(({ dialects }) => dialects[0] === dialect) ??
    promptFormats.find(({ dialects }) => dialects.includes(dialect));
  return format && { format, kind: 'prompt' };
}

function detect(candidate: Candidate): Found | undefined {
  for (const format of promptFormats) {
    const kind = format.detect(candidate);
    if (kind) return { format, kind };
  }
  return undefined;
}

function chosen(candidate: Candidate, id: FormatId | 'foreign'): Found | undefined {
  const format = promptFormats.find((one) => one.id === id);
  return format && { format, kind: format.detect(candidate) ?? 'prompt' };
}

/** A chosen dialect counts where the file is a template at all. */
function dialectFor({ dialects }: PromptFormat, { dialect }: Reading, choice?: FileChoice): DialectId {
  const wanted = choice?.dialect;
  return wanted && dialect !== 'text' && dialects.includes(wanted) ? wanted : dialect;
}

function foreignFile({ uri, text }: Candidate): PromptFile {
  return {
    uri,
    text,
    kind: 'foreign',
    format: 'text',
    dialect: 'text',
    prompts: [],
    problems: [],
    syntax: 'text',
  };
}
