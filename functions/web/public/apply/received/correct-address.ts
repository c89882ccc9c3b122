import { type Application, decideApplication } from '../../../../../shared/domain/application/application.ts';
import { readAddress } from '../../../../../shared/domain/typed-text.ts';
import { dayOf } from '../../../../../shared/round/calendar.ts';
import { changeApplication } from '../../../../../shared/storage/changes/application-changes.ts';
import type { Committed } from '../../../../../shared/storage/changes/changes.ts';
import type { Stored } from '../../../../../shared/storage/kinds/stored.ts';
import { takeNetworkShare } from '../../../../../shared/storage/network-share.ts';
import { moveAddress } from '../../../../../shared/storage/under-address.ts';
import { firstValue, readBody } from '../../../form-body.ts';
import { problemPage } from '../../../problem-page.tsx';
import { goTo, keysOf, networkOf } from '../../../visit.ts';
import type { PublicVisit } from '../../public-visit.tsx';
import { justSent, rememberSent } from '../draft/just-sent.ts';

/**
 * Puts a mistyped address right, from the browser the application was sent from and while nobody has confirmed it: a new letter goes to
 * the new address, and the link in the old one opens nothing. What became of it is what the page then shows.
 */
export async function takeCorrection(visit: PublicVisit): Promise<Response> {
  const { c, language } = visit;
  const received = `/${language}/apply/received`;
  const body = await readBody(c);
  if ('problem' in body) return problemPage(c, body.problem, language);
  const just = await justSent(c);
  if (just === undefined) return goTo(c, received);
  const { id } = just.application.state;
  const typed = firstValue(body.typed, 'email');
  const read = readAddress(typed);
  if ('fault' in read) {
    await rememberSent(c, id, typed === '' ? ' ' : typed);
    return goTo(c, `${received}?tried=yes`);
  }
  await rememberSent(c, id);
  const outcome = await correct(visit, just.application, read.value);
  return goTo(c, outcome === 'network had its share' ? `${received}?crowded=yes` : received);
}

async function correct(visit: PublicVisit, before: Stored<Application>, email: string): Promise<Committed | 'as it was'> {
  const { c, round } = visit;
  const { store, now } = c.get('tools');
  const { link: key } = await keysOf(c);
  const at = now();
  const decision = decideApplication(before.state, { command: 'correct own address', email }, at);
  if (decision.outcome !== 'changed') return 'as it was';
  return store.commit({
    at,
    changes: [
      ...changeApplication(before, decision.next, dayOf(round, at).toString()),
      ...(await moveAddress(decision.next, before.state.email, key, store)),
      takeNetworkShare(await networkOf(c), at, 'links'),
    ],
    events: decision.events,
  });
}
