/** What a letter is made of. The same blocks become HTML and plain text, so that neither says less than the other. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly Row[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  /** A way to something else than what the button of the letter is for. */
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  | { readonly kind: 'note'; readonly text: string }
  /** What an operator wrote: its addresses can be followed. */
  | { readonly kind: 'typed'; readonly text: string };

type Row = readonly [label: string, value: string | Linked];

/** Typed words whose addresses can be followed. */
type Linked = { readonly linked: string };

/** A letter in words. */
export type Words = {
  /** At most 60 characters, the fact in the first 40. */
  readonly subject: string;
  /** 40 to 90 characters that an inbox shows after the subject; never the subject again. */
  readonly preheader: string;
  readonly title: string;
  readonly blocks: readonly Block[];
};

/** The end of every letter: why it came, who answers, and the links that always stand there. */
export type Footer = {
  readonly why: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
};

export const text = (words: string): Block => ({ kind: 'text', text: words });
export const heading = (words: string): Block => ({ kind: 'heading', text: words });
export const facts = (...rows: readonly Row[]): Block => ({ kind: 'facts', rows });
export const linked = (words: string): Linked => ({ linked: words });
export const list = (...items: readonly string[]): Block => ({ kind: 'list', items });
export const button = (label: string, href: string): Block => ({ kind: 'button', label, href });
export const link = (label: string, href: string): Block => ({ kind: 'link', label, href });
export const typed = (words: string): Block => ({ kind: 'typed', text: words });
export const note = (words: string): Block => ({ kind: 'note', text: words });
