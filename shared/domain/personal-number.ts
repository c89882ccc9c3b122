/** The field in which a form says which numbers its page has pointed out: whoever sends them all the same means to. */
export const SEEN = 'seen';

const DASH = '[-+\u2010-\u2013\u2212]';
/**
 * A Swedish personal number as people write one: with its century in twelve digits, or in ten with the sign between date and number.
 * Ten bare digits are as likely a telephone number.
 */
const WRITTEN = new RegExp(`(?<!\\d)(?:(?:19|20)(\\d{6})(?:${DASH}| )?(\\d{4})|(\\d{6})${DASH}(\\d{4}))(?!\\d)`, 'g');
/** Words that are a link or an address: the digits in them name a meeting or a page. */
const LINK = /(?<!\S)\S*(?:[/@]|www\.)\S*/gi;
/** The most days a month has, from January. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What looks like a Swedish personal number in a text: a date that can be one, and the right check digit. Each once, as it is written. */
export function personalNumbersIn(text: string): readonly string[] {
  const found = [...text.replaceAll(LINK, ' ').matchAll(WRITTEN)].filter(([, long, longNumber, short, shortNumber]) => {
    const day = long ?? short ?? '';
    return isDay(day) && isLuhn(day + (longNumber ?? shortNumber ?? ''));
  });
  return [...new Set(found.map(([written]) => written))];
}

function isDay(digits: string): boolean {
  const most = DAYS[Number(digits.slice(2, 4)) - 1] ?? 0;
  // A coordination number adds 60 to the day.
  const date = Number(digits.slice(4)) % 60;
  return date >= 1 && date <= most;
}

function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
