/** 32 bits from a text: FNV-1a with the finishing steps of MurmurHash3, so that ids that differ in one sign spread over all bits. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** 30 bits for a pair, from the hashes of its people: what decides between plans that are equally good. */
export function pairHash(mentor: number, mentee: number): number {
  return mixed(Math.imul(mentor, 0x9e3779b1) ^ mentee) >>> 2;
}

function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
