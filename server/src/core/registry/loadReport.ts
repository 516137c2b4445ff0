/** What came of loading: documents that hold no whole prompt hide no other. */
export interface LoadReport {
  readonly loaded: number;
  readonly problems: readonly LoadProblem[];
}

export interface LoadProblem {
  readonly uri: string;
  readonly message: string;
}
