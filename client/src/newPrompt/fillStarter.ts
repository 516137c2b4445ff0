/** The text of a starter's file for a prompt with this id. */
export function fillStarter(text: string, id: string): string {
  return text
    .replace(/^(id|name): new_prompt$/m, (_, key: string) => `${key}: ${isWord(id) ? `"${id}"` : id}`)
    .replaceAll('new_prompt', id);
}

/** Whether YAML takes a bare text for something else than a text. */
function isWord(text: string): boolean {
  return /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
}
