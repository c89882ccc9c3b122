/** What can be wrong with something typed. Each has its own words in the texts of the form. */
export type FieldFault =
  | 'missing'
  | 'more than one'
  | 'not an option'
  | 'too long'
  | 'control characters'
  | 'hidden characters'
  | 'line break'
  | 'link in a name'
  | 'personal number'
  | 'not an address'
  | 'several addresses'
  | 'address too long'
  | 'letters mail cannot carry';

export type Read = { readonly value: string } | { readonly fault: FieldFault };

/** A person's name: any letters of any script, but no line breaks and nothing that is a link. */
export function readName(text: string, most: number): Read {
  const line = readLine(text, most);
  if ('fault' in line) return line;
  return /https?:|www\.|:\/\//i.test(line.value) ? { fault: 'link in a name' } : line;
}

/** One line of text. */
export function readLine(text: string, most: number): Read {
  const read = readText(text, most);
  return 'value' in read && read.value.includes('\n') ? { fault: 'line break' } : read;
}

/**
 * Free text: trimmed, in composed form, line breaks kept as line feeds. `most` counts code points. Swedish personal numbers are
 * refused, since no question needs one.
 */
export function readText(text: string, most: number): Read {
  if (!text.isWellFormed()) return { fault: 'hidden characters' };
  const value = text
    .replaceAll(/\r\n|[\u2028\u2029]/g, '\n')
    .normalize('NFC')
    .trim();
  if (/[\p{Cc}]/u.test(value.replaceAll('\n', '').replaceAll('\t', ''))) return { fault: 'control characters' };
  // Marks that turn the direction of text, and spaces without width, can make a text read as another.
  if (/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u.test(value)) return { fault: 'hidden characters' };
  if ([...value].length > most) return { fault: 'too long' };
  return holdsPersonalNumber(value) ? { fault: 'personal number' } : { value };
}

/** Whether a text holds a Swedish personal number (YYMMDD-NNNN or YYYYMMDD-NNNN) whose check digit is right. */
export function holdsPersonalNumber(text: string): boolean {
  return [...text.matchAll(/(?<!\d)(?:\d{2})?(\d{6})[-+ ]?(\d{4})(?!\d)/g)].some(
    ([, day = '', number = '']) => isLuhn(day + number) && isMonthAndDay(day),
  );
}

function isMonthAndDay(day: string): boolean {
  const month = Number(day.slice(2, 4));
  // A coordination number adds 60 to the day.
  const date = Number(day.slice(4, 6)) % 60;
  return month >= 1 && month <= 12 && date >= 1 && date <= 31;
}

function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** No address has more signs than this, whatever else is wrong with it. */
const MOST_TYPED = 320;
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * A mail address as typed, trimmed, its domain in the form mail carries (RFC 5321 lengths: 64 before the @, 254 in all, 63 between
 * dots). Letters outside ASCII before the @ are refused, since Amazon SES cannot send to them.
 */
export function readAddress(text: string): Read {
  const address = text.trim().normalize('NFC');
  if (address.length > MOST_TYPED) return { fault: 'address too long' };
  if (/[\r\n]/.test(address)) return { fault: 'line break' };
  if (/\p{Cc}/u.test(address)) return { fault: 'control characters' };
  if (/[,;<>]/.test(address) || address.split('@').length > 2) return { fault: 'several addresses' };
  const [local = '', domain = ''] = address.split('@');
  if (local === '' || domain === '') return { fault: 'not an address' };
  if (/[^\x20-\x7E]/.test(local)) return { fault: 'letters mail cannot carry' };
  const ascii = asciiDomain(domain);
  if (ascii === undefined || !LOCAL_PART.test(local) || !isMailDomain(ascii)) return { fault: 'not an address' };
  if (local.length > 64 || `${local}@${ascii}`.length > 254) return { fault: 'address too long' };
  return { value: `${local}@${ascii === domain.toLowerCase() ? domain : ascii}` };
}

/** The same for every way of typing one address: letter case does not make another person. */
export function addressKey(address: string): string {
  return address.trim().toLowerCase();
}

function asciiDomain(domain: string): string | undefined {
  if (!/[^\x20-\x7E]/.test(domain)) return domain.toLowerCase();
  // Signs such as / and : would end the name of the host, and the rest would silently be left out.
  const isName = /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) && URL.canParse(`http://${domain}`);
  return isName ? new URL(`http://${domain}`).hostname : undefined;
}

function isMailDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length >= 2 && labels.every((label) => LABEL.test(label)) && /[a-z]/i.test(labels.at(-1) ?? '');
}
