import { hashOf, LINK_DAYS, type Link, linkSecret, type Purpose } from '../../shared/domain/access-link.ts';
import { stamp } from '../../shared/domain/decision.ts';
import type { Recipient } from '../../shared/domain/letter.ts';
import type { Tools } from '../../shared/lambda/tools.ts';
import { linkPath } from '../../shared/pages/paths.ts';
import { partitionOf } from '../../shared/storage/kinds.ts';

/** The links of one letter. Only those that are used in it are kept, each as the hash of its secret. */
export function linksFor(recipient: Recipient, letter: string, key: string, { publicUrl, now }: Pick<Tools, 'publicUrl' | 'now'>) {
  const owner = partitionOf(recipient);
  const used = new Map<Purpose, string>();
  return {
    link(purpose: Purpose): string {
      const secret = used.get(purpose) ?? linkSecret(key, owner, purpose, letter);
      used.set(purpose, secret);
      return `${publicUrl}${linkPath(purpose, recipient.id, secret)}`;
    },
    made(): readonly Link[] {
      return [...used].map(([purpose, secret]) => ({
        owner,
        purpose,
        hash: hashOf(secret),
        until: stamp(now().add({ hours: 24 * LINK_DAYS[purpose] })),
      }));
    },
  };
}
