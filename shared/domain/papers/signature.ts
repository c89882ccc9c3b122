import { createHmac, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The key the round signs certificates with (Ed25519, RFC 8032). It is made of the round's own key, so it is there whenever that is, the
 * same for ever, also after the table was taken back to an earlier moment; it is kept nowhere and never leaves the function.
 */
function signingKey(key: string): KeyObject {
  const seed = createHmac('sha256', key).update('certificates').digest();
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

/** The signature of a text, in base64. The same text has the same one each time. */
export function signatureOf(text: string, key: string): string {
  return sign(null, Buffer.from(text), signingKey(key)).toString('base64');
}

/** The key by which anybody can check a signature: as a file (PEM), and as the one line in it (base64 of SubjectPublicKeyInfo). */
export function publicKeyOf(key: string): { readonly pem: string; readonly base64: string } {
  const publicKey = createPublicKey(signingKey(key));
  return {
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    base64: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}
