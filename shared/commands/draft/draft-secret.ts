import { linkSecret } from '../../domain/access-link.ts';
import { ownerOf } from '../../storage/owner.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';

/** The secret by which a browser goes on with a draft. It is the same for every device, so that one draft has one key whoever opened it. */
export async function draftSecret(id: string, tools: Tools): Promise<string> {
  return linkSecret((await roundKeys(tools)).form, ownerOf({ kind: 'draft', id }), 'draft', 'cookie');
}
