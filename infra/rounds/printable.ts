/** Text of a file as it can go to a terminal: a file may hold characters that steer one. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD');
}
