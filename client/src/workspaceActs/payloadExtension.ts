/** What a file with a payload ends in, by how the payload begins: JSON, a file with front matter, or YAML. */
export function payloadExtension(text: string): 'json' | 'prompt' | 'yaml' {
  const start = text.trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return 'json';
  return start.startsWith('---') ? 'prompt' : 'yaml';
}
