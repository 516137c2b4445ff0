/**
 * The address that shows a folder or a .code-workspace file.
 * @param {string} base the server's address
 * @param {string} target absolute path
 * @param {readonly (readonly [string, string])[]} [payload] instructions for the window
 */
export function windowUrl(base, target, payload = []) {
  const kind = target.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const tail = payload.length > 0 ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
  return `${base}/?${kind}=${encodeURIComponent(target).replaceAll('%2F', '/')}${tail}`;
}
