import * as vscode from 'vscode';
import type { FilePlace } from './model.js';

/** By the addresses of files: there may be thousands, and each is asked for whenever the tree is laid out. */
const places = new Map<string, FilePlace>();
/** By the addresses of folders: VS Code takes a while to find one, and thousands of files are in few. */
const folders = new Map<string, string>();

/** Where a file is, as people read it. */
export function filePlace(uri: string): FilePlace {
  const known = places.get(uri);
  if (known) return known;
  const slash = uri.lastIndexOf('/');
  const address = uri.slice(0, slash);
  const folder = folders.get(address) ?? folderOf(uri);
  folders.set(address, folder);
  const name = decodeURIComponent(uri.slice(slash + 1));
  const place = { folder, path: folder === '.' ? name : `${folder}/${name}` };
  places.set(uri, place);
  return place;
}

/** Forgets what was found: it holds as long as no folder of the workspace is opened or closed. */
export function forgetPlaces(): void {
  places.clear();
  folders.clear();
}

function folderOf(uri: string): string {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : path.slice(0, slash);
}
