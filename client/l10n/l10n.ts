/** What stands for a placeholder of a message. */
export type MessageArgument = string | number | boolean;

/** How a message of the user interface is put into a language. */
export type Translator = (message: string, ...args: MessageArgument[]) => string;

/** The language of the user interface: its BCP 47 tag, and who knows it. */
export interface Language {
  readonly tag: string;
  readonly translate: Translator;
}

let language: Language = { tag: 'en', translate: filled };

/** Puts all messages, numbers and dates from now on into a language; without it they are English. */
export function speak(spoken: Language): void {
  language = spoken;
}

/** The BCP 47 tag of the language of the user interface. */
export function languageTag(): string {
  return language.tag;
}

/** A message of the user interface, with `{0}`, `{1}` … filled in. Its English text is its key in `l10n/bundle.l10n.json`. */
export function t(message: string, ...args: MessageArgument[]): string {
  return language.translate(message, ...args);
}

/** A number as people of the language write it. */
export function numberText(value: number, options?: Intl.NumberFormatOptions): string {
  return value.toLocaleString(language.tag, options);
}

/** A message with its placeholders filled in. */
export function filled(message: string, ...args: MessageArgument[]): string {
  return message.replace(/\{(\d+)\}/g, (placeholder, index: string) =>
    String(args[Number(index)] ?? placeholder),
  );
}
