/** Around a text that may run from right to left: what stands beside it keeps its own direction (Unicode Bidirectional Algorithm, UAX #9). */
const OPEN = '\u2068';
const CLOSE = '\u2069';

/** Letters and digits written from right to left: none of our own words has any, so all of them were typed. */
const RIGHT_TO_LEFT = '[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}]';
/** Words of one name, with what stands within a name between them, also as a page writes an apostrophe. */
const RUN = `${RIGHT_TO_LEFT}(?:(?:[\\p{M}\\p{Zs}\\u200C\\u200D.'’‐-]|&#39;)*${RIGHT_TO_LEFT})*\\p{M}*`;
const ISOLATED_OR_RUN = new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}|(${RUN})`, 'gu');
const HOLDS_RUN = new RegExp(RIGHT_TO_LEFT, 'u');

/**
 * A text in which every name from right to left stands isolated, so that "five meetings with مريم, 60 minutes" reads in that order. A
 * text without such letters stays as it is.
 */
export function isolated(text: string): string {
  if (!HOLDS_RUN.test(text)) return text;
  let isOpen = false;
  const lines = text.split('\n').map((line) => {
    // An isolate ends with its line, so one that goes on is closed and opened again.
    const begun = isOpen ? OPEN + line : line;
    isOpen = begun.lastIndexOf(OPEN) > begun.lastIndexOf(CLOSE);
    return inRuns(isOpen ? begun + CLOSE : begun, (run) => OPEN + run + CLOSE);
  });
  return lines.join('\n');
}

/** The same for a text of which all was typed: it stands isolated as a whole, in its own direction, line by line. */
export function whollyIsolated(text: string): string {
  return text
    .split('\n')
    .map((line) => (HOLDS_RUN.test(line) ? OPEN + line + CLOSE : line))
    .join('\n');
}

/** Elements in which no other may stand: there, signs isolate instead. */
const TEXT_ALONE = /^<(?:title|option|text|tspan|desc)\b/;
/** Elements that find their direction by themselves. */
const BY_ITSELF = /^<(?:textarea|bdi)\b|^<[^>]* dir="auto"/;

/** A page in which they stand isolated. A mail has the signs as well, for programs that leave out what they do not know. */
export function isolatedInHtml(html: string, { isMail = false } = {}): string {
  if (!HOLDS_RUN.test(html)) return html;
  let tag = '';
  return html.replaceAll(/<[^>]*>|[^<]+/g, (part) => {
    if (part.startsWith('<')) {
      tag = part;
      return part;
    }
    if (BY_ITSELF.test(tag)) return part;
    if (TEXT_ALONE.test(tag)) return inRuns(part, (run) => OPEN + run + CLOSE);
    return inRuns(part, (run) => `<bdi>${isMail ? OPEN + run + CLOSE : run}</bdi>`);
  });
}

function inRuns(text: string, isolate: (run: string) => string): string {
  return text.replaceAll(ISOLATED_OR_RUN, (all: string, run: string | undefined) => (run === undefined ? all : isolate(run)));
}
