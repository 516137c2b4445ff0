/** What a webview's document is made of; the addresses are those that the webview may load from. */
export interface WebviewDocument {
  readonly title: string;
  readonly cspSource: string;
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  /** The BCP 47 tag of the language of the user interface. */
  readonly language: string;
  /** Its messages by their English texts; undefined for English. */
  readonly messages: Readonly<Record<string, string>> | undefined;
}

/**
 * The document of a webview: one script, one style sheet and an empty `#root`. Its content security policy allows
 * these two and nothing else; the style attributes that pages set by script are not touched by it.
 */
export function webviewHtml(document: WebviewDocument): string {
  const { title, cspSource, nonce, script, style, language, messages } = document;
  const policy = `default-src 'none'; style-src ${cspSource}; font-src ${cspSource}; img-src ${cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<link rel="stylesheet" href="${escaped(style)}">
<title>${escaped(title)}</title>
</head>
<body>
<div id="root"${messages ? ` data-messages="${escaped(JSON.stringify(messages))}"` : ''}></div>
<script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
