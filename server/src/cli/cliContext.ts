import type { RenderRunner } from '../core/index.js';
import type { Discovery, OnOutside, TextReading, TokenCounter } from '../node/index.js';

/** The world as a command sees it; tests give it another one. */
export interface CliContext {
  /** The working directory, absolute. */
  readonly cwd: string;
  /** The version of this package. */
  readonly version: string;
  /** Whether results may be coloured. */
  readonly colors: boolean;
  /** Writes a result. */
  out(text: string): void;
  /** Writes what is said about the work: errors, warnings. */
  err(text: string): void;
  readonly files: CliFiles;
  /** A renderer, which the caller disposes. */
  createRenderer(): Renderer;
  /** A counter of tokens, which the caller disposes. */
  createTokenCounter(): TokenCounter;
  /** Turns this process into the language server on standard input and output. */
  serveEditor(): Promise<void>;
  /** Shows how far long work has come, '' takes it away; only where a person looks on. */
  progress?(text: string): void;
}

/** The files of the machine, by absolute paths. */
export interface CliFiles {
  /** Every file below a folder that may hold prompts or schemas, or that the globs choose, in a fixed order. */
  discover(folder: string, discovery?: Discovery, onOutside?: OnOutside): Promise<readonly string[]>;
  /** Never rejects. */
  read(file: string): Promise<TextReading>;
}

/** A renderer with a life. */
export interface Renderer extends RenderRunner {
  dispose(): Promise<void>;
}

/** 0: no error; 1: at least one error in a prompt; 2: wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Wrong use: a sentence for standard error; the program ends with 2. */
export class WrongUse extends Error {}
