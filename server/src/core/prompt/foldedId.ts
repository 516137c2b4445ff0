/** One spelling for ids that a file system without upper and lower case takes for the same name. */
export function foldedId(id: string): string {
  return id.normalize('NFC').toLowerCase().toUpperCase();
}
