import {
  choiceFor,
  configurationFileName,
  createWorkspace,
  noConfiguration,
  readPromptFile,
  type Configuration,
  type FileChoice,
  type HelperInfo,
  type PromptFile,
  type Workspace,
} from '../core/index.js';

/** A file as an editor holds it. */
export interface OpenDocument {
  /** As the client spells it. */
  readonly uri: string;
  readonly version: number;
  getText(): string;
}

/**
 * The newest text of every file: an open buffer wins over the disk. Texts are read into PromptFiles when somebody
 * looks, so that a burst of keystrokes costs one reading. URIs are canonical.
 */
export class WorkspaceIndex {
  private readonly disk = new Map<string, string>();
  private readonly buffers = new Map<string, OpenDocument>();
  private readonly changed = new Set<string>();
  private readonly listeners = new Set<(uris: ReadonlySet<string>) => void>();
  private readonly ahead = new Map<string, PromptFile | undefined>();
  private current = createWorkspace([]);
  private settings = noConfiguration;
  private outside: ReadonlyMap<string, string> = new Map();
  private foundHelpers: readonly HelperInfo[] = [];
  /** How each file was read, where it was not its content that decided. */
  private readonly choices = new WeakMap<PromptFile, FileChoice>();

  /** The workspace of this moment. */
  get workspace(): Workspace {
    this.readChanged();
    return this.current;
  }

  /** Reads texts of files that have changed, so that the next look at the workspace finds it done. */
  readAhead(uris: Iterable<string>): void {
    // How the others are read depends on these.
    this.applyConfigurations();
    for (const uri of uris) if (this.changed.has(uri)) this.ahead.set(uri, this.read(uri));
  }

  private readChanged(): void {
    if (this.changed.size === 0) return;
    this.applyConfigurations();
    this.apply([...this.changed]);
    this.changed.clear();
    this.ahead.clear();
  }

  private applyConfigurations(): void {
    const configurations = [...this.changed].filter(isConfigurationUri);
    if (configurations.length === 0) return;
    this.apply(configurations);
    for (const uri of [...this.disk.keys(), ...this.buffers.keys()]) this.changed.add(uri);
    for (const uri of configurations) this.changed.delete(uri);
    this.ahead.clear();
  }

  private apply(uris: readonly string[]): void {
    if (uris.length > few) {
      const files = new Map(this.current.files);
      for (const uri of uris) put(files, uri, this.newest(uri));
      this.current = this.current.withFiles(files.values());
    } else {
      for (const uri of uris) {
        const file = this.newest(uri);
        this.current = file ? this.current.withFile(file) : this.current.withoutFile(uri);
      }
    }
  }

  /** Takes what the settings decide. */
  setSettings(settings: Configuration): void {
    this.settings = settings;
    this.decide();
  }

  /** Takes the helpers that were found in the programs of the open folders. */
  setFoundHelpers(helpers: readonly HelperInfo[]): void {
    if (helpers.length === 0 && this.foundHelpers.length === 0) return;
    this.foundHelpers = helpers;
    this.decide();
  }

  private decide(): void {
    const helpers = [...this.foundHelpers, ...this.settings.helpers];
    this.current = this.current.withSettings({ ...this.settings, helpers });
    this.touch([...this.disk.keys(), ...this.buffers.keys()]);
  }

  /** Calls `listener` with each set of files whose text has changed. */
  onChange(listener: (uris: ReadonlySet<string>) => void): void {
    this.listeners.add(listener);
  }

  /** Takes an open editor, again at each change. */
  setBuffer(uri: string, document: OpenDocument): void {
    this.buffers.set(uri, document);
    this.touch([uri]);
  }

  /** Forgets an editor that was closed; what the disk has counts again. */
  closeBuffer(uri: string): void {
    this.buffers.delete(uri);
    this.touch([uri]);
  }

  /** The editor in which a file is open. */
  openDocument(uri: string): OpenDocument | undefined {
    return this.buffers.get(uri);
  }

  /** Whether an editor has a text that the disk does not have. */
  isUnsaved(uri: string): boolean {
    const document = this.buffers.get(uri);
    return document !== undefined && document.getText() !== this.disk.get(uri);
  }

  openUris(): Iterable<string> {
    return this.buffers.keys();
  }

  /** Takes texts of the disk; undefined for a file that is gone. */
  setDisk(texts: ReadonlyMap<string, string | undefined>): void {
    const touched = [...texts].filter(([uri, text]) => this.disk.get(uri) !== text);
    for (const [uri, text] of touched) {
      if (text === undefined) this.disk.delete(uri);
      else this.disk.set(uri, text);
    }
    this.touch(touched.map(([uri]) => uri).filter((uri) => !this.buffers.has(uri)));
  }

  /** Takes where the files really lie that by a link are outside their folder. */
  setOutside(targets: ReadonlyMap<string, string>): void {
    const uris = new Set([...this.outside.keys(), ...targets.keys()]);
    const changed = [...uris].filter((uri) => this.outside.get(uri) !== targets.get(uri));
    this.outside = targets;
    this.touch(changed);
  }

  /** The files of the disk at or below a URI. */
  onDiskBelow(uri: string): readonly string[] {
    if (this.disk.has(uri)) return [uri];
    return [...this.disk.keys()].filter((known) => known.startsWith(`${uri}/`));
  }

  /** All files known from the disk. */
  diskUris(): Iterable<string> {
    return this.disk.keys();
  }

  private touch(uris: readonly string[]): void {
    if (uris.length === 0) return;
    for (const uri of uris) {
      this.changed.add(uri);
      this.ahead.delete(uri);
    }
    const set = new Set(uris);
    for (const listener of this.listeners) listener(set);
  }

  private newest(uri: string): PromptFile | undefined {
    return this.ahead.has(uri) ? this.ahead.get(uri) : this.read(uri);
  }

  /** The newest text of a file, read; undefined when it is gone or not ours. */
  private read(uri: string): PromptFile | undefined {
    const text = this.buffers.get(uri)?.getText() ?? this.disk.get(uri);
    const known = this.current.files.get(uri);
    if (text === undefined) return undefined;
    const choice = choiceFor(uri, this.current.configurationOf(uri));
    const outside = this.outside.get(uri);
    const isSame = known?.text === text && known.outside === outside;
    if (isSame && sameChoice(this.choices.get(known), choice)) return known;
    const file = readPromptFile(uri, text, { choice, outside, previous: known });
    if (choice) this.choices.set(file, choice);
    if (file.kind !== 'foreign') return file;
    // Most YAML and JSON of a project is not ours: its text is not worth the memory.
    this.disk.delete(uri);
    return undefined;
  }
}

/** Whether a URI is that of a file in which a team decides. */
export function isConfigurationUri(uri: string): boolean {
  return uri.endsWith(`/${configurationFileName}`);
}

function sameChoice(a: FileChoice | undefined, b: FileChoice | undefined): boolean {
  return a?.format === b?.format && a?.dialect === b?.dialect;
}

/** Up to so many changes one snapshot is made from the other; beyond, a new one is cheaper. */
const few = 4;

function put(files: Map<string, PromptFile>, uri: string, file: PromptFile | undefined): void {
  if (file) files.set(uri, file);
  else files.delete(uri);
}
