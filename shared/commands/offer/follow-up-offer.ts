import { stamp } from '../../domain/decision.ts';
import { hasLapsed, lapseDaysOf, offerEnds } from '../../domain/pair/offer-time.ts';
import { aboutOffer, unanswered } from '../../domain/pair/pair.ts';
import { offerId, peopleOf } from '../../domain/pair/pair-id.ts';
import { pairMoments } from '../../domain/pair/pair-moments.ts';
import type { Detail } from '../../events/catalogue.ts';
import { putOnAgenda } from '../../storage/changes/changes.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { handledBy } from '../act.ts';
import { putAtRisk, riskKey } from '../attention/put-at-risk.ts';
import type { Handled } from '../handled.ts';
import { askForLetters, ledgerKey, notYetIn, toPerson } from '../letter/ask-for-letters.ts';
import { actOnPair } from '../pair/act-on-pair.ts';
import type { Tools } from '../tools.ts';

/** Which offer to two people it is. */
type About = Detail<'pair offered'>;

/** Reminds those who have not answered, then tells the operators, and after the last day lets the offer lapse. */
export async function followUpOffer(about: About, day: number, tools: Tools): Promise<Handled> {
  const { store, round } = tools;
  const { pair: id, offer } = about;
  const risk = { pair: id, risk: 'offer unanswered', occasion: offer === undefined ? 'offer' : `offer ${offer}` } as const;
  const reminders = round.offers.remindDays.includes(day)
    ? peopleOf(id).map((person) => toPerson(person, 'offer reminder', `${offerId(about)} day ${day}`, { about: { pair: id, day } }))
    : [];
  const found = await store.getTogether([pairKind.key(id), riskKey(risk), ...reminders.map(ledgerKey)]);
  const pair = found.get(pairKind, id)?.state;
  if (pair?.status !== 'offered' || aboutOffer(pair).offer !== offer) return 'ignored';
  if (day >= lapseDaysOf(pair, round)) return lapse(about, tools);
  const told = day === round.offers.operatorDay ? await putAtRisk(risk, found, tools) : 'ignored';
  const silent = unanswered(pair);
  const before = stamp(offerEnds(pair, round));
  const wanted = reminders.filter(({ recipient }) => silent.includes(recipient.id)).map((reminder) => ({ ...reminder, before }));
  const reminded = await askForLetters(notYetIn(found, wanted), tools);
  return reminded === 'ignored' ? told : reminded;
}

/** Once its last day is over. A moment from the time when an offer lapsed in the middle of that day is put off until then. */
async function lapse({ pair: id, offer }: About, tools: Tools): Promise<Handled> {
  const { store, round, now } = tools;
  const pair = (await store.get(pairKind, id))?.state;
  if (pair?.status !== 'offered' || aboutOffer(pair).offer !== offer) return 'ignored';
  if (hasLapsed(pair, round, now())) return handledBy(await actOnPair(id, { command: 'lapse' }, tools));
  const last = pairMoments(pair, round).filter((due) => due.at.equals(offerEnds(pair, round)));
  const outcome = await store.commit({ at: now(), changes: [() => last.map(putOnAgenda)] });
  return outcome === 'round closed' ? outcome : 'handled';
}
