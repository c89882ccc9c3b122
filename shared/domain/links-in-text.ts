/** A stretch of a text, with where it leads when it is the address of a page. */
export type Piece = { readonly text: string; readonly href?: string };

const ADDRESS = /https?:\/\/[^\s\p{C}<>"“”„«»]+/giu;
/** What ends the sentence around an address rather than the address. */
const AFTERWARDS = /[.,;:!?'’…\]}]+$/u;

/**
 * A typed text in pieces, so that addresses in it can be followed. Only pages of the web are: nothing that runs, and nothing that seems to
 * lead to one place and leads to another, as `https://known.example@other.example` does.
 */
export function piecesOf(text: string): readonly Piece[] {
  const found = [...text.matchAll(ADDRESS)].flatMap((match) => {
    const address = addressIn(match[0]);
    return address === undefined ? [] : [{ from: match.index, ...address }];
  });
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, text: address, href } of found) {
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: address, href });
    at = from + address.length;
  }
  return at < text.length ? [...pieces, { text: text.slice(at) }] : pieces;
}

/** The addresses of a text, in order. */
export function linksIn(text: string): readonly string[] {
  return piecesOf(text).flatMap(({ href }) => (href === undefined ? [] : [href]));
}

function addressIn(match: string): { readonly text: string; readonly href: string } | undefined {
  const text = withoutAfterwards(match);
  const url = URL.parse(text);
  return url === null || url.hostname === '' || url.username !== '' || url.password !== '' ? undefined : { text, href: text };
}

function withoutAfterwards(match: string): string {
  const short = match.replace(AFTERWARDS, '');
  const isClosed = short.endsWith(')') && short.split(')').length > short.split('(').length;
  return isClosed ? withoutAfterwards(short.slice(0, -1)) : short;
}
