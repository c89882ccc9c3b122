import type { Purpose } from '../domain/access-link.ts';
import { type Gathering, gatheringsOf } from '../domain/round-state.ts';
import type { Round } from '../round/round-file.ts';

const ROOMS: Readonly<Record<Purpose, string>> = {
  confirm: 'confirm',
  place: 'place',
  book: 'book',
  stop: 'stop',
  draft: 'draft',
  curious: 'curious',
};

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

/** What a gathering is called in addresses. */
const GATHERING_NAMES: Readonly<Record<Gathering, string>> = { kickOff: 'kick-off', workshop: 'workshop' };

export function gatheringName(gathering: Gathering): string {
  return GATHERING_NAMES[gathering];
}

/** The gathering of an address, if the round has it. */
export function gatheringNamed(name: string | undefined, round: Round): Gathering | undefined {
  return gatheringsOf(round).find((gathering) => GATHERING_NAMES[gathering] === name);
}

/** Where below somebody's home they say whether they come. */
export function sayingComing(gathering: Gathering): string {
  return `/coming/${gatheringName(gathering)}`;
}

/** Where below somebody's home the questions of the closing workshop are asked before it. */
export const BEFOREHAND = '/workshop';

/** Where below somebody's home the minutes of the closing workshop are read. */
export const MINUTES = '/minutes';

/** A mail address as it stands in a URI (RFC 6068): what is a question mark or a percent sign there would begin something else. */
export function inUri(address: string): string {
  const at = address.lastIndexOf('@');
  return `${encodeURIComponent(address.slice(0, at)).replaceAll('%2B', '+')}${address.slice(at)}`;
}
