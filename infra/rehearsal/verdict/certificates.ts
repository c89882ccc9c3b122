import { verify } from 'node:crypto';

/** A certificate as somebody took it along: the signed text with its signature below it, and the public key (PEM) from the check page. */
export type TakenCertificate = { readonly proof: string; readonly key: string };

/** Whether others find it genuine, by the key alone. */
export function isGenuine({ proof, key }: TakenCertificate): boolean {
  const [, text = '', signature = ''] = /^(.*\n)\n(\S+)\n$/s.exec(proof) ?? [];
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
}
