import { type Read, readLine } from './typed-text.ts';

/** So many characters a number may have, with its extension. */
export const MOST_IN_PHONE = 60;

/** What people write before a number. */
const BEFORE = /^(?:telefon(?:nummer)?|tel|tfn|mobil|mobile|phone)\.?:?\s*(?=[+(\d])/i;
/** The number of a desk behind a switchboard. */
const EXTENSION = /\s*[,;]?\s*(?:ankn(?:ytning)?|ext(?:ension)?|x|#)\.?:?\s*(\d{1,6})$/i;
const NUMBER = /^\+?[\d ().\-/]+$/;
const DASHES = /[\u2010-\u2015\u2212\u00AD]/g;
/** No number in the world has more digits (ITU-T E.164), and none that reaches a person has fewer. */
const DIGITS = { least: 5, most: 15 };

/**
 * A telephone number as people write one: digits in groups, with or without the code of a country, and an extension if need be. It is kept as
 * it was typed, in plain signs.
 */
export function readPhone(text: string): Read {
  const line = readLine(text, MOST_IN_PHONE);
  if ('fault' in line) return line;
  const value = line.value.normalize('NFKC').replaceAll(DASHES, '-').replace(BEFORE, '').replaceAll(/ +/g, ' ');
  const digits = mainOf(value).replaceAll(/\D/g, '').length;
  const isNumber = NUMBER.test(mainOf(value)) && digits >= DIGITS.least && digits <= DIGITS.most;
  return isNumber ? { value } : { fault: 'not a phone number' };
}

/** The link that dials a number, with its extension (RFC 3966). The zero that "+46 (0)70" holds is left out as soon as the country is dialled. */
export function dialling(phone: string): string {
  const main = mainOf(phone);
  const isAbroad = main.startsWith('+');
  const digits = (isAbroad ? main.replace('(0)', '') : main).replaceAll(/\D/g, '');
  const extension = EXTENSION.exec(phone)?.[1];
  return `tel:${isAbroad ? '+' : ''}${digits}${extension === undefined ? '' : `;ext=${extension}`}`;
}

function mainOf(phone: string): string {
  return phone.replace(EXTENSION, '');
}
