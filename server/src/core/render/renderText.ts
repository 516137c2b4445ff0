/** One text of a job. */
export type RenderText =
  { readonly kind: 'template'; readonly index: number } | { readonly kind: 'partial'; readonly name: string };
