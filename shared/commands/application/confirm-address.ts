import { goodUntil, hashOf, linkSecret } from '../../domain/access-link.ts';
import { type Application, hasLeft } from '../../domain/application/application.ts';
import { stamp } from '../../domain/decision.ts';
import { type Change, upsert } from '../../storage/changes/changes.ts';
import { linkKind } from '../../storage/kinds/link.ts';
import { ownerOf } from '../../storage/owner.ts';
import type { Outcome } from '../act.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';
import { actOnApplication } from './act-on-application.ts';

/**
 * Confirms that an address is somebody's, and makes the link to their own page that the page of thanks shows. The link comes first, so
 * that nobody is ever confirmed and led to a page that does not open.
 */
export async function confirmAddress(person: Application, tools: Tools): Promise<Outcome<Application>> {
  if (!hasLeft(person)) await makeHomeLink(person, tools);
  return actOnApplication(person.id, { command: 'confirm' }, tools);
}

/** The secret of that link: the same whenever it is shown, until the address is another. */
export async function homeSecret({ id, addressSince = '' }: Application, tools: Tools): Promise<string> {
  return linkSecret((await roundKeys(tools)).link, ownerOf({ kind: 'person', id }), 'place', `confirmed ${addressSince}`);
}

async function makeHomeLink(person: Application, tools: Tools): Promise<void> {
  await tools.store.commit({ at: tools.now(), changes: [await homeLink(person, tools)] });
}

/** That link as it is kept. */
export async function homeLink(person: Application, tools: Tools): Promise<Change> {
  const { now, round } = tools;
  return upsert(linkKind, {
    owner: ownerOf({ kind: 'person', id: person.id }),
    purpose: 'place',
    hash: hashOf(await homeSecret(person, tools)),
    until: stamp(goodUntil('place', now(), undefined, round)),
    madeAt: stamp(now()),
  });
}
