/** Text in quoted-printable goes on in the next line after this (RFC 2045, section 6.7), an entry of a calendar with this (RFC 5545, section 3.1). */
const GOES_ON = '=\r\n|\r\n ';
/** A mail begins a part so, and a text what follows it. */
const PARTS = /(?=\r\n--)/;
const LINE = /.{1,76}/g;

/**
 * A mail of ours whose links lead to another address than they did. Where the old one went on in the next line, so does the new one, after
 * its first sign, since a line may not end with a space; so none is longer than mail allows, as long as the new address is not longer than the old one.
 */
export function readdressed(raw: Buffer, from: string, to: string): Buffer {
  const sought = new RegExp([...from].map((sign) => `[${sign}]`).join(`(?:${GOES_ON})*`), 'g');
  const inPlace = (old: string) => {
    const [goesOn = ''] = old.match(GOES_ON) ?? [];
    return `${to.slice(0, 1)}${goesOn}${to.slice(1)}${goesOn}`;
  };
  const parts = raw.toString('latin1').split(PARTS);
  return Buffer.from(parts.map((part) => partOf(part, (text) => text.replace(sought, inPlace))).join(''), 'latin1');
}

function partOf(part: string, change: (text: string) => string): string {
  const end = part.indexOf('\r\n\r\n') + 4;
  const [head, body] = [part.slice(0, end), part.slice(end)];
  if (!/^Content-Transfer-Encoding: base64/m.test(head)) return change(part);
  const entry = change(Buffer.from(body, 'base64').toString('latin1'));
  const lines = Buffer.from(entry, 'latin1').toString('base64').match(LINE) ?? [];
  return `${head}${lines.join('\r\n')}\r\n`;
}
