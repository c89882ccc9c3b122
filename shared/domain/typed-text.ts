import { likelyMeant } from './application/address-slip.ts';
import { visible } from './visible-text.ts';

/** What can be wrong with something typed. Each has its own words in the texts of the form. */
export type FieldFault =
  | 'missing'
  | 'more than one'
  | 'not an option'
  | 'too long'
  | 'line break'
  | 'link in a name'
  | 'personal number'
  | 'not an address'
  | 'several addresses'
  | 'address too long'
  | 'letters mail cannot carry'
  | 'not a phone number'
  | 'not a date'
  | 'not a time'
  | 'not a number'
  | 'not a link'
  | 'own address'
  | 'address of ours'
  | 'address of the assistant';

/** A fault with what was found, such as how many characters there are now or the sign that cannot stay; of a number, what it may be. */
export type Fault = { readonly fault: FieldFault; readonly found?: string };

export type Read = { readonly value: string } | Fault;

/** A letter that can be seen: what a script writes words with, not a mark on one, a sign beside it or an emoji. */
const LETTER = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u;

/** A person's name: letters of any script, at least one of them, and nothing that is a link. */
export function readName(text: string, most: number): Read {
  const line = readLine(text, most);
  if ('fault' in line) return line;
  if (!LETTER.test(line.value)) return { fault: 'missing' };
  return isLink(line.value) ? { fault: 'link in a name' } : line;
}

/** What mail programs make a link of by themselves: an address with its beginning, or the name of a host with or without what follows. */
const WITH_ITS_BEGINNING = /https?:|www\.|:\/\//i;
const HOST_AND_MORE = /[\p{L}\p{N}]\.[\p{L}][\p{L}\p{N}-]+(?:[/?#]|:\d)/u;
/** Small letters after a dot end the name of a host; a capital begins a family name, as in "S.Lindström". */
const HOST_ALONE = /[\p{L}\p{N}]\.(?:\p{Ll}[\p{Ll}\p{N}-]+|COM|NET|ORG|SE|NU|EU|IO)(?!-|\.?[\p{L}\p{N}])/u;

function isLink(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll('\u3002', '.');
  return [WITH_ITS_BEGINNING, HOST_AND_MORE, HOST_ALONE].some((link) => link.test(plain));
}

/** One line of text. A line break in it, as pasting brings along, stands for a space. */
export function readLine(text: string, most: number): Read {
  return readText(visible(text).replaceAll(/\s*\n\s*/g, ' '), most);
}

/** Free text: what can be seen of it, trimmed, in composed form, line breaks kept as line feeds. `most` counts code points. */
export function readText(text: string, most: number): Read {
  const value = visible(text).normalize('NFC').trim();
  const { length } = [...value];
  return length > most ? { fault: 'too long', found: String(length) } : { value };
}

const MOST_IN_LINK = 300;

/** The address of a page of the web or a video meeting, as it is copied from there. */
export function readLink(text: string): Read {
  const value = visible(text).trim();
  return value.startsWith('https://') && value.length <= MOST_IN_LINK && URL.canParse(value) ? { value } : { fault: 'not a link' };
}

/** A whole number in digits. */
export function readNumber(text: string, [least, most]: readonly [least: number, most: number]): Read {
  const value = visible(text).trim();
  const isIn = /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
  return isIn ? { value: String(Number(value)) } : { fault: 'not a number', found: `${least}–${most}` };
}

/** No address has more signs than this, whatever else is wrong with it. */
const MOST_TYPED = 320;
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const NOT_ASCII = /[^\x20-\x7E]/;
/** The beginning of an encoded word (RFC 2047): some mail programs and servers would read another address out of it. */
const ENCODED_WORD = '=?';

/**
 * A mail address as typed, without what cannot be seen, its domain in the form mail carries (RFC 5321 lengths: 64 before the @, 254 in
 * all, 63 between dots). Signs outside ASCII before the @ are refused, since Amazon SES cannot send to them; also those that only look
 * like plain letters, since they are another's address once a mail server has made them plain.
 */
export function readAddress(text: string): Read {
  const address = visible(text).trim();
  if (address.length > MOST_TYPED) return { fault: 'address too long' };
  if (address.includes('\n')) return { fault: 'line break' };
  if (/[,;<>]/.test(address) || address.split('@').length > 2) return { fault: 'several addresses' };
  const [local = '', domain = ''] = address.split('@');
  const odd = /(?:[\x20-\x7E](?=\p{M}))?[^\x20-\x7E]\p{M}*/u.exec(local)?.[0] ?? (local.includes(ENCODED_WORD) ? ENCODED_WORD : undefined);
  if (odd !== undefined) return { fault: 'letters mail cannot carry', found: odd };
  const ascii = asciiDomain(domain);
  if (ascii === undefined || !LOCAL_PART.test(local) || !isMailDomain(ascii)) return notAnAddress(address);
  if (local.length > 64 || `${local}@${ascii}`.length > 254) return { fault: 'address too long' };
  return { value: `${local}@${NOT_ASCII.test(domain) ? ascii : domain}` };
}

/** With what was probably meant, as when the dot is missing in `anna@gmailcom`. */
function notAnAddress(address: string): Fault {
  const meant = likelyMeant(address);
  const isOne = meant !== undefined && 'value' in readAddress(meant);
  return { fault: 'not an address', ...(isOne ? { found: meant } : {}) };
}

/** The same for every way of typing one address, and for no other: the case of plain letters does not make another person. */
export function addressKey(address: string): string {
  const read = readAddress(address);
  return ('value' in read ? read.value : address.trim()).replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function asciiDomain(domain: string): string | undefined {
  if (!NOT_ASCII.test(domain)) return domain;
  // Signs such as / and : would end the name of the host, and the rest would silently be left out.
  const isName = /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) && URL.canParse(`http://${domain}`);
  return isName ? new URL(`http://${domain}`).hostname : undefined;
}

function isMailDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length >= 2 && labels.every((label) => LABEL.test(label)) && /[a-z]/i.test(labels.at(-1) ?? '');
}
