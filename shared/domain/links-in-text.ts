/** A stretch of a text, with where it leads when it is the address of a page. */
export type Piece = { readonly text: string; readonly href?: string };

const ADDRESS = /https?:\/\/[^\s\p{C}<>"“”„«»]+/giu;
/** The same as people copy it by hand, without what it begins with: at the beginning of a word. */
const BARE_ADDRESS = /(?<![\p{L}\p{N}@:/._-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s\p{C}<>"“”„«»]+/giu;
/** What ends the sentence around an address rather than the address. */
const AFTERWARDS = /[.,;:!?'’…\]}]+$/u;

/**
 * A typed text in pieces, so that addresses in it can be followed. Only pages of the web are: nothing that runs, and nothing that seems to
 * lead to one place and leads to another, as `https://known.example@other.example` does.
 */
export function piecesOf(text: string): readonly Piece[] {
  const found = [...wholeAddresses(text), ...bareAddresses(text)].toSorted((a, b) => a.from - b.from);
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

/** Parts of the names of the machines that video meetings are held on, of the common services and of those that organisations run. */
const HOLD_MEETINGS: ReadonlySet<string> = new Set([
  'bbb',
  'bigbluebutton',
  'bluejeans',
  'conf',
  'conference',
  'goto',
  'gotomeet',
  'gotomeeting',
  'jit',
  'jitsi',
  'meet',
  'meeting',
  'meetings',
  'pexip',
  'skype',
  'teams',
  'video',
  'videosamtal',
  'webex',
  'whereby',
  'zoom',
  'zoomgov',
]);

/** Where a video meeting is held, as the first such address in a text; other addresses, such as that of a map or a café, are none. */
export function videoLinkIn(text: string): string | undefined {
  return linksIn(text).find(holdsMeetings);
}

function holdsMeetings(href: string): boolean {
  return (URL.parse(href)?.hostname ?? '').split(/[.-]/).some((part) => HOLD_MEETINGS.has(part));
}

type Found = { readonly from: number; readonly text: string; readonly href: string };

function wholeAddresses(text: string): readonly Found[] {
  return [...text.matchAll(ADDRESS)].flatMap((match) => {
    const address = addressIn(match[0]);
    return address === undefined ? [] : [{ from: match.index, ...address }];
  });
}

/** Without what an address begins with, only that of a video meeting is taken for one: much else has a stop and a slash in it. */
function bareAddresses(text: string): readonly Found[] {
  return [...text.matchAll(BARE_ADDRESS)].flatMap((match) => {
    const address = addressIn(`https://${match[0]}`);
    if (address === undefined || !holdsMeetings(address.href)) return [];
    return [{ from: match.index, text: address.text.slice('https://'.length), href: address.href }];
  });
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
