import { Temporal } from 'temporal-polyfill';
import type { Application } from '../../../shared/domain/application/application.ts';
import { decidePair } from '../../../shared/domain/pair/decide-pair.ts';
import type { Pair } from '../../../shared/domain/pair/pair.ts';
import type { Language } from '../../../shared/round/languages.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { nextOf } from '../../builders/decided.ts';
import { anOffer, aPair, withMeeting, withMeetingHeld, withTimesProposed } from '../../builders/pairs.ts';
import { anApplication, aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { bring, linkTo, putPair, setStage, whoLeft } from './guests.ts';

/** A Wednesday in the middle of the round, when the first pulse is open. */
export const NOW = '2027-11-10T09:00:00Z';
/** A Thursday on which the evaluation is open and the workshop lies ahead. */
export const LATE = '2028-02-10T09:00:00Z';

const at = (text: string) => Temporal.Instant.from(text);
const HELD = at('2027-10-20T12:00:00Z');
const PAST = at('2027-11-08T13:00:00Z');
const AHEAD = at('2027-11-24T13:00:00Z');
const SOON = at('2027-11-18T09:00:00Z');

export type TownPage = { readonly name: string; readonly path: string };
export type Town = {
  readonly round: TestRound;
  readonly pages: readonly TownPage[];
  readonly late: readonly TownPage[];
  /** What somebody can do about their own data, and take along. */
  readonly rights: Readonly<Record<Language, readonly TownPage[]>>;
};

/** A round with somebody in every situation there is, and a link for each of them. */
export async function openTown(language: Language = 'sv', file: Round = theRound()): Promise<Town> {
  const round = await openTestRound({ at: NOW, round: file });
  await setStage(round, 'running');
  const pairs = thePairs();
  const people = [...alone(language), ...pairs.flatMap((pair) => twoOf(pair, language))];
  await bring(round, ...people);
  for (const pair of pairs) await putPair(round, pair);
  const page = async (name: string, person: string, rest = '') => ({ name, path: `${await linkTo(round, person)}${rest}` });
  const pages = await Promise.all([
    page('not-confirmed', 'new'),
    page('no-pair', 'waiting'),
    page('withdrawn', 'withdrawn'),
    page('asked', 'askeda'),
    page('offer', 'askeda', '/offer'),
    page('offer-mentee', 'askedb', '/offer'),
    page('said-yes', 'halfa', '?done=said-yes'),
    page('to-propose', 'plainb'),
    page('waits-for-times', 'plaina'),
    page('planned-meeting', 'plaina', '/meeting/1'),
    page('times', 'plainb', '/meeting/1/times'),
    page('to-pick', 'picksa'),
    page('pick', 'picksa', '/meeting/2'),
    page('proposed', 'picksb', '/meeting/2'),
    page('booked', 'bookeda'),
    page('booked-meeting', 'bookeda', '/meeting/1'),
    page('move', 'bookeda', '/meeting/1/times'),
    page('placing', 'bookeda', '/meeting/1/place'),
    page('cancel', 'bookeda', '/meeting/1/cancel'),
    page('move-asked', 'movesa', '/meeting/1'),
    page('to-report', 'pasta'),
    page('report', 'pasta', '/meeting/1/report'),
    page('after-meeting', 'pasta', '/meeting/1'),
    page('pulse', 'plaina', '/pulse/1'),
    page('pulse-answered', 'pulsea', '/pulse/1'),
    page('evaluation-ahead', 'plaina', '/evaluation'),
    page('pause', 'plaina', '/pause'),
    page('coming', 'plaina', '/coming/workshop'),
    page('met', 'plaina', '/met'),
    page('met-or-booked', 'bookeda', '/met'),
    page('leave', 'plaina', '/leave'),
    page('leave-alone', 'waiting', '/leave'),
    page('mails', 'plaina', '/mails'),
  ]);
  const stop = { name: 'stop', path: await linkTo(round, 'plaina', 'stop') };
  const old = await linkTo(round, 'plaina', 'place', -1);
  const later = await linkTo(round, 'plaina', 'place', 200);
  const late = [
    { name: 'to-evaluate', path: later },
    { name: 'evaluation', path: `${later}/evaluation` },
  ];
  const rights = { sv: await rightsPages(round, 'sv'), en: await rightsPages(round, 'en') };
  return { round, rights, pages: [...pages, stop, { name: 'old', path: old }, { name: 'old-sent', path: `${old}/new-link` }], late };
}

async function rightsPages(round: TestRound, language: Language): Promise<readonly TownPage[]> {
  const named = (name: string) => `${name}-${language}`;
  const { mentor, mentee, asks, goes } = { mentor: named('mentor'), mentee: named('mentee'), asks: named('asks'), goes: named('goes') };
  const pair = withMeetingHeld(withMeeting(aPair({ mentor, mentee }), HELD), HELD.add({ hours: 2 }));
  await bring(round, ...twoOf(pair, language), ...[asks, goes].map((id) => aPerson({ id, language })));
  await putPair(round, pair);
  const at = async (name: string, person: string, rest: string) => ({
    name: `${name} (${language})`,
    path: `${await linkTo(round, person)}${rest}`,
  });
  const asking = await at('asked-for', asks, '/requests');
  await round.post(asking.path, { kind: 'restrict', words: 'Låt dem vara.' });
  const going = await at('being-erased', goes, '/erase');
  await round.post(`${going.path}/sure`, { answer: 'yes' });
  return [
    asking,
    going,
    ...(await Promise.all([
      at('own-data', mentor, '/data'),
      at('erase', mentor, '/erase'),
      at('erase-sure', mentor, '/erase/sure'),
      at('requests', mentor, '/requests'),
      at('certificate', mentor, '/certificate'),
      at('certificate-on-paper', mentor, `/certificate/${language}/print`),
      at('no-certificate', asks, '/certificate'),
      at('recommendation', mentee, `/with/${mentor}/recommendation`),
    ])),
  ];
}

/** The clock on a day when the evaluation is open, without everything that would happen on the way. */
export async function goToEvaluation({ round }: Pick<Town, 'round'>): Promise<void> {
  round.clock.moveTo(at(LATE));
  await setStage(round, 'closing');
}

function alone(language: Language): readonly Application[] {
  return [
    anApplication({ id: 'new', language }),
    aPerson({ id: 'waiting', language }),
    whoLeft(aPerson({ id: 'withdrawn', language }), at(NOW).subtract({ hours: 1 })),
  ];
}

function twoOf(pair: Pair, language: Language): readonly Application[] {
  return [aPerson({ id: pair.mentor, language }), aPerson({ id: pair.mentee, role: 'mentee', language })];
}

function thePairs(): readonly Pair[] {
  const round = theRound();
  const two = (name: string) => ({ mentor: `${name}a`, mentee: `${name}b` });
  const asked = { ...anOffer(two('asked')), offeredAt: '2027-11-09T09:00:00.000Z' };
  const half = nextOf(
    decidePair(round, { ...anOffer(two('half')), offeredAt: asked.offeredAt }, { command: 'answer', by: 'mentor', answer: 'yes' }, at(NOW)),
  );
  const picks = withMeetingHeld(withMeeting(aPair(two('picks')), HELD), HELD.add({ hours: 2 }));
  const times = [SOON, AHEAD, AHEAD.add({ hours: 26 })];
  const booked = withMeeting(aPair(two('booked')), AHEAD, { place: 'https://video.example/mote-1' });
  const answer = { going: 4, time: 3, wantsContact: false, note: 'Det rullar på.' };
  return [
    asked,
    half,
    aPair(two('plain')),
    withTimesProposed(picks, { number: 2, by: 'mentee', times, place: 'Receptionen', at: at(NOW) }),
    booked,
    withTimesProposed(withMeeting(aPair(two('moves')), AHEAD), { number: 1, by: 'mentee', times: [SOON], at: at(NOW) }),
    withMeeting(aPair(two('past')), PAST),
    nextOf(decidePair(round, aPair(two('pulse')), { command: 'answer pulse', by: 'mentor', pulse: 1, answer }, at(NOW))),
  ];
}
