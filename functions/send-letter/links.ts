import type { Temporal } from 'temporal-polyfill';
import type { Tools } from '../../shared/commands/tools.ts';
import { goodUntil, hashOf, LINK_DAYS, type Link, linkSecret, type Purpose, whySecret } from '../../shared/domain/access-link.ts';
import { instantOf, stamp } from '../../shared/domain/decision.ts';
import type { Recipient } from '../../shared/domain/letter.ts';
import { tagOf } from '../../shared/mail/letter-tag.ts';
import { linkPath, whyPath } from '../../shared/pages/paths.ts';
import { linkKind } from '../../shared/storage/kinds/link.ts';
import { stateIn } from '../../shared/storage/kinds/stored.ts';
import { ownerOf } from '../../shared/storage/owner.ts';
import { ref } from '../../shared/storage/ref.ts';
import type { Found } from '../../shared/storage/store.ts';

/** The link that stops reminders is the same in all letters to somebody, so that it is kept once; every other link is its letter's own. */
const SHARED: Purpose = 'stop';

export type LetterLinks = ReturnType<typeof linksFor>;

/** The links of one letter. Only those that are used in it are kept, each as the hash of its secret. */
export function linksFor(
  recipient: Recipient,
  letter: string,
  key: string,
  { publicUrl, now, round }: Pick<Tools, 'publicUrl' | 'now' | 'round'>,
) {
  const owner = ownerOf(recipient);
  const secretOf = (purpose: Purpose) => linkSecret(key, owner, purpose, purpose === SHARED ? 'every letter' : letter);
  const shared = { owner, hash: hashOf(secretOf(SHARED)) };
  const tag = tagOf({ recipient, key: letter });
  const used = new Set<Purpose>();

  function isKept(purpose: Purpose, found: Found): boolean {
    if (purpose !== SHARED) return false;
    const until = stateIn(found.tryGet(linkKind, shared))?.until;
    return until !== undefined && now().until(instantOf(until)).total('hour') > (24 * LINK_DAYS[purpose]) / 2;
  }

  return {
    /** Where it says why the letter came. */
    why: `${publicUrl}${whyPath(tag, whySecret(key, tag))}`,
    /** Where the link lies that may be there already. */
    sharedKey: ref(linkKind, shared),
    link(purpose: Purpose): string {
      used.add(purpose);
      return `${publicUrl}${linkPath(purpose, recipient.id, secretOf(purpose))}`;
    },
    /** The links to keep, given what was read and when what the letter is about ends: none again that is there and good for a long time yet. */
    made(found: Found, about: Temporal.Instant | undefined): readonly Link[] {
      return [...used]
        .filter((purpose) => !isKept(purpose, found))
        .map((purpose) => ({
          owner,
          purpose,
          hash: hashOf(secretOf(purpose)),
          until: stamp(goodUntil(purpose, now(), about, round)),
          madeAt: stamp(now()),
        }));
    },
  };
}
