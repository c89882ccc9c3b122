import type { Purpose } from '../domain/access-link.ts';

const ROOMS: Readonly<Record<Purpose, string>> = { confirm: 'confirm', place: 'place', stop: 'stop', draft: 'draft' };

/** Where a capability link leads. The page takes the language of the person it belongs to. */
export function linkPath(purpose: Purpose, owner: string, secret: string): string {
  return `/${ROOMS[purpose]}/${owner}/${secret}`;
}

/** Where it says why a letter came, by its tag. */
export function whyPath(tag: string, secret: string): string {
  return `/why/${tag}/${secret}`;
}

/** Where below somebody's home the pages about one of their pairs lie. */
export function inPair(partner: string): string {
  return `/with/${partner}`;
}

/** A mail address as it stands in a URI (RFC 6068): what is a question mark or a percent sign there would begin something else. */
export function inUri(address: string): string {
  const at = address.lastIndexOf('@');
  return `${encodeURIComponent(address.slice(0, at)).replaceAll('%2B', '+')}${address.slice(at)}`;
}
