/** Which tags of some prompts all of them have, in the order of their first use. */
export function commonTags(tagLists: readonly (readonly string[])[]): readonly string[] {
  const [first = []] = tagLists;
  return first.filter((tag) => tagLists.every((tags) => tags.includes(tag)));
}

/** The tags of one prompt after common ones were ticked and unticked; those that only some have stay. */
export function changedTags(
  tags: readonly string[],
  { common, ticked }: { readonly common: readonly string[]; readonly ticked: readonly string[] },
): readonly string[] {
  const kept = tags.filter((tag) => !common.includes(tag) || ticked.includes(tag));
  return [...kept, ...ticked.filter((tag) => !kept.includes(tag))];
}
