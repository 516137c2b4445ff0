import type { BrowserContext } from 'playwright-core';

/** Where webviews have their resources: an address which the page's own service worker answers, not the network. */
const resources = '.vscode-resource.vscode-cdn.net';

/** Notes each request for another place than `origin`; the returned set grows. */
export function foreignRequests(context: BrowserContext, origin: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const own = new URL(origin).host;
  context.on('request', (request) => {
    const { protocol, host, hostname } = new URL(request.url());
    if (/^(http|ws)s?:$/.test(protocol) && host !== own && !hostname.endsWith(resources))
      seen.add(request.url());
  });
  return seen;
}
