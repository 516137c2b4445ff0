/** The URI of the folder of a file or a folder. */
export function folder(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
