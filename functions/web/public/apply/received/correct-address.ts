import { correctOwnAddress } from '../../../../../shared/commands/application/correct-own-address.ts';
import { firstValue, readBody } from '../../../form-body.ts';
import { problemPage } from '../../../problem-page.tsx';
import { goTo, networkOf } from '../../../visit.ts';
import type { PublicVisit } from '../../public-visit.tsx';
import { justSent, rememberSent } from '../draft/just-sent.ts';
import { readOwnAddress } from './received-page.tsx';

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
  const read = readOwnAddress(typed, just.application.state, visit.round);
  if ('fault' in read) {
    await rememberSent(c, id, typed === '' ? ' ' : typed);
    return goTo(c, `${received}?tried=yes`);
  }
  await rememberSent(c, id);
  const outcome = await correctOwnAddress(just.application, read.value[0] ?? '', await networkOf(c), c.get('tools'));
  return goTo(c, outcome === 'network over its limit' ? `${received}?crowded=yes` : received);
}
