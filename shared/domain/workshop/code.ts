import { createHash, createHmac } from 'node:crypto';
import { isSameSecret } from '../access-link.ts';
import type { Room } from './room.ts';

/** Signs that cannot be taken for one another, read aloud or from afar, and spell no word. */
const SIGNS = '23456789CDFGHJKMNPQRTVWXY';
const LENGTH = 6;

type Keyed = Pick<Room, 'sitting' | 'key'>;

/** The code by which phones join, short enough to be typed from the wall: another one each sitting, and whenever an operator wants one. */
export function roomCode(linkKey: string, room: Keyed): string {
  return [...digestOf(linkKey, 'code', room).subarray(0, LENGTH)].map((byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
}

/** What stands in the links to the room: too long to be guessed. `door` lets phones in, `wall` shows the wall. */
export function roomSecret(linkKey: string, to: 'door' | 'wall', room: Keyed): string {
  return digestOf(linkKey, to, room).toString('base64url').slice(0, 22);
}

function digestOf(linkKey: string, what: string, { sitting, key }: Keyed): Buffer {
  return createHmac('sha256', linkKey).update(`room\n${what}\n${sitting}\n${key}`).digest();
}

/** The code as it is read from the wall, in two halves. */
export function inHalves(code: string): string {
  return `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`;
}

/** Whether what was typed is the code, in small or capital letters and however it is parted. */
export function isCode(typed: string, code: string): boolean {
  return isSameSecret(typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''), code);
}

/** What a phone writes has an id of its form and its words: sent twice it is the same, and other words are something else. */
export function idOfWritten(writer: string, formKey: string, ...words: readonly string[]): string {
  return createHash('sha256')
    .update([writer, formKey, ...words].join('\n'))
    .digest('base64url')
    .slice(0, 22);
}
