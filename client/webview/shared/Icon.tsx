import type { JSX } from 'preact';

/** The drawings of the icons, 16 by 16, in the manner of the codicons of the same names. */
const drawings = {
  account: (
    <>
      <circle cx="8" cy="5.4" r="2.7" />
      <path d="M2.8 13.6c.5-2.7 2.6-4.1 5.2-4.1s4.7 1.4 5.2 4.1" />
    </>
  ),
  add: (
    <>
      <path d="M8 3v10M3 8h10" />
    </>
  ),
  'chevron-down': (
    <>
      <path d="M4 6l4 4 4-4" />
    </>
  ),
  'circle-slash': (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M4.2 11.8l7.6-7.6" />
    </>
  ),
  close: (
    <>
      <path d="M4 4l8 8M12 4l-8 8" />
    </>
  ),
  'compare-rendered': (
    <>
      <path d="M2.5 8V3.5h5V13h-5v-1.5M8.5 13h5V3.5h-5" />
      <path d="M9.7 6.2h2.6M9.7 8.4h2.6M9.7 10.6h1.6M1.2 9.8h4M3.7 8.1l1.7 1.7-1.7 1.7" />
    </>
  ),
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1" />
      <path d="M3.5 10.5h-1v-8h8v1" />
    </>
  ),
  diff: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="1" />
      <path d="M8 2.5v11M4.2 6.4h2M9.8 6.4h2M10.8 5.4v2" />
    </>
  ),
  discard: (
    <>
      <path d="M3 3.2v3.6h3.6" />
      <path d="M3.3 6.6a5.2 5.2 0 11-.4 3.4" />
    </>
  ),
  ellipsis: (
    <>
      <circle class="f" cx="3.5" cy="8" r="1" />
      <circle class="f" cx="8" cy="8" r="1" />
      <circle class="f" cx="12.5" cy="8" r="1" />
    </>
  ),
  error: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" />
    </>
  ),
  'file-media': (
    <>
      <rect x="2.5" y="3" width="11" height="10" rx="1" />
      <path d="M2.8 11l3-3 2.4 2.4 2-2 3 3" />
      <circle class="f" cx="10" cy="6" r="1" />
    </>
  ),
  'go-to-file': (
    <>
      <path d="M13.5 7V2.5H4v4.3M4 13.5h9.5V9.5" />
      <path d="M1.5 10h7M6.2 7.7L8.5 10l-2.3 2.3" />
    </>
  ),
  hubot: (
    <>
      <rect x="2.5" y="4.5" width="11" height="8" rx="2" />
      <path d="M8 4.5V2.3M5 15h6" />
      <circle class="f" cx="5.8" cy="8.4" r="1" />
      <circle class="f" cx="10.2" cy="8.4" r="1" />
    </>
  ),
  history: (
    <>
      <path d="M3 3.2v3.6h3.6" />
      <path d="M3.3 6.6a5.2 5.2 0 11-.4 3.4" />
      <path d="M8 5.2V8l2 1.6" />
    </>
  ),
  tag: (
    <>
      <path d="M2.5 2.5h5.3l5.7 5.7-5.3 5.3-5.7-5.7z" />
      <circle cx="5.4" cy="5.4" r="0.9" />
    </>
  ),
  'layout-sidebar-right': (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1" />
      <path d="M10 3v10" />
    </>
  ),
  lightbulb: (
    <>
      <path d="M6 11.2c0-1.4-2-2.2-2-4.7a4 4 0 018 0c0 2.5-2 3.3-2 4.7zM6.3 13.6h3.4" />
    </>
  ),
  lock: (
    <>
      <rect x="3" y="7" width="10" height="6.5" rx="1" />
      <path d="M5.2 7V5a2.8 2.8 0 015.6 0v2" />
    </>
  ),
  play: (
    <>
      <path d="M5 3.2v9.6L12.6 8z" />
    </>
  ),
  question: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6.3 6.6a1.8 1.8 0 113 1.3c-.7.6-1.3.9-1.3 1.7M8 11.5v.1" />
    </>
  ),
  refresh: (
    <>
      <path d="M13 3v3.4H9.6" />
      <path d="M12.8 6.2A5.2 5.2 0 108 13.2a5.2 5.2 0 005-3.7" />
    </>
  ),
  save: (
    <>
      <path d="M2.5 2.5h8.8l2.2 2.2v8.8h-11z" />
      <path d="M5 13.5V9h6v4.5M5.5 2.5v3h4.5v-3" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4" />
      <path d="M10 10l3.5 3.5" />
    </>
  ),
  'settings-gear': (
    <>
      <path d="M6.8 3.7L7.0 1.9L9.0 1.9L9.2 3.7L10.2 4.1L11.6 3.0L13.0 4.4L11.9 5.8L12.3 6.8L14.1 7.0L14.1 9.0L12.3 9.2L11.9 10.2L13.0 11.6L11.6 13.0L10.2 11.9L9.2 12.3L9.0 14.1L7.0 14.1L6.8 12.3L5.8 11.9L4.4 13.0L3.0 11.6L4.1 10.2L3.7 9.2L1.9 9.0L1.9 7.0L3.7 6.8L4.1 5.8L3.0 4.4L4.4 3.0L5.8 4.1z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  'symbol-array': (
    <>
      <path d="M5 2.8H2.8v10.4H5M11 2.8h2.2v10.4H11" />
    </>
  ),
  'symbol-boolean': (
    <>
      <path d="M2.5 5.5h11M13.5 5.5l-2.4-2.4M13.5 5.5l-2.4 2.4M13.5 10.5h-11M2.5 10.5l2.4-2.4M2.5 10.5l2.4 2.4" />
    </>
  ),
  'symbol-enum': (
    <>
      <path d="M6.5 2.5h7v5h-7z" />
      <path d="M4.5 8.5h-2v5h7v-3M8.3 5h3.4M4.4 11h3.4" />
    </>
  ),
  'symbol-numeric': (
    <>
      <path d="M6 3l-1.4 10M11.2 3L9.8 13M3.2 6h10.4M2.6 10H13" />
    </>
  ),
  'symbol-object': (
    <>
      <path d="M6 2.6c-1.6 0-2 .6-2 2v1.6c0 1-.4 1.5-1.4 1.8 1 .3 1.4.8 1.4 1.8v1.6c0 1.4.4 2 2 2M10 2.6c1.6 0 2 .6 2 2v1.6c0 1 .4 1.5 1.4 1.8-1 .3-1.4.8-1.4 1.8v1.6c0 1.4-.4 2-2 2" />
    </>
  ),
  'symbol-string': (
    <>
      <path
        d="M3 4v8M3 4h10v8H3M5.4 10l1-3.6h.4l1 3.6M5.8 8.9h1.7M9.2 6.4v3.6h1.2a.9.9 0 000-1.8H9.2h1a.9.9 0 000-1.8z"
        strokeWidth="1"
      />
    </>
  ),
  tools: (
    <>
      <path d="M9.2 5.2a3 3 0 013.9-3L11.3 4l.8 1.6 1.6.4 1-1a3 3 0 01-4 3.4L5.3 13.8a1.5 1.5 0 01-2.1-2.1l5.6-5.3" />
    </>
  ),
  unverified: (
    <>
      <path d="M8 1.8l1.7 1.3 2.1-.1.5 2.1 1.7 1.2-.8 2 .8 2-1.7 1.2-.5 2.1-2.1-.1L8 14.8l-1.7-1.3-2.1.1-.5-2.1L2 10.3l.8-2-.8-2 1.7-1.2.5-2.1 2.1.1z" />
      <path d="M6 6.3l4 4M10 6.3l-4 4" />
    </>
  ),
  verified: (
    <>
      <path d="M8 1.8l1.7 1.3 2.1-.1.5 2.1 1.7 1.2-.8 2 .8 2-1.7 1.2-.5 2.1-2.1-.1L8 14.8l-1.7-1.3-2.1.1-.5-2.1L2 10.3l.8-2-.8-2 1.7-1.2.5-2.1 2.1.1z" />
      <path d="M5.6 8.4l1.8 1.7 3-3.4" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2.2l6.2 11.3H1.8z" />
      <path d="M8 6.4v3.2M8 11.6v.1" />
    </>
  ),
  whitespace: (
    <>
      <path d="M8.5 13V3M11 13V3M13.5 3H6.6a2.8 2.8 0 000 5.6h1.9" />
    </>
  ),
  'word-wrap': (
    <>
      <path d="M2 4h12M2 8h9.2a2.2 2.2 0 010 4.4H8M2 12.4h3M9.8 10.6L8 12.4l1.8 1.8" />
    </>
  ),
} as const satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof drawings;

/** An icon; a screen reader does not see it, so the button around it has a name. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
