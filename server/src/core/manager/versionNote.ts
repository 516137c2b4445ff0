import type { Abortable, Bump } from '../prompt/index.js';

/** What is told of a new version. */
export interface VersionNote extends Abortable {
  /** Why; blank for nothing. */
  readonly changelog?: string;
  /** Who. */
  readonly createdBy?: string;
}

/** How a change becomes a version: `auto` infers the part that is raised; `none` makes no version. */
export interface UpdateOptions extends VersionNote {
  readonly bump?: Bump | 'auto' | 'none';
}

export interface BumpOptions extends VersionNote {
  /** What the difference to the newest version implies, without it. */
  readonly bump?: Bump | 'auto';
}
