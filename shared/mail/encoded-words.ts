/** An encoded word has 75 signs at the most, and the first shares its line with the name of the header: 36 bytes are 60 of them. */
const MOST_BYTES = 36;

/** Whether mail programs may take a part of a header for an encoded word, though it was typed just so. */
export function looksEncoded(text: string): boolean {
  return text.includes('=?');
}

/** A text as encoded words (RFC 2047), whatever it holds: decoded once it is the text again. */
export function encodedWords(text: string): string {
  const words: string[] = [''];
  for (const sign of text) {
    const word = `${words.at(-1)}${sign}`;
    if (Buffer.byteLength(word) <= MOST_BYTES) words[words.length - 1] = word;
    else words.push(sign);
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}
