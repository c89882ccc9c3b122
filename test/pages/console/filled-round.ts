import { Temporal } from 'temporal-polyfill';
import { roundKeys } from '../../../shared/commands/round-keys.ts';
import type { Tools } from '../../../shared/commands/tools.ts';
import { addressHash } from '../../../shared/domain/access-link.ts';
import type { Application } from '../../../shared/domain/application/application.ts';
import { SLOTS, type Slot } from '../../../shared/domain/application/form.ts';
import { FUNNEL_STEPS } from '../../../shared/domain/application/recruiting.ts';
import { EVALUATION_QUESTIONS, evaluated } from '../../../shared/domain/closing/evaluation.ts';
import { decidePair } from '../../../shared/domain/pair/decide-pair.ts';
import type { Pair } from '../../../shared/domain/pair/pair.ts';
import type { Role } from '../../../shared/round/round-file.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { changePair } from '../../../shared/storage/changes/pair-changes.ts';
import { countFunnel, countTally } from '../../../shared/storage/counts.ts';
import { addressKind, applicationKind } from '../../../shared/storage/kinds/application.ts';
import { evaluationKind } from '../../../shared/storage/kinds/evaluation.ts';
import type { Work } from '../../../shared/storage/store.ts';
import { nextOf } from '../../builders/decided.ts';
import { aPair, OFFERED_AT, withMeeting, withMeetingCancelled, withMeetingHeld } from '../../builders/pairs.ts';
import { APPLIED_AT, aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';

const FIRST = [
  'Åsa',
  'Omar',
  'Li',
  'Sara',
  'Elin',
  'Yusuf',
  'Maja',
  'Noor',
  'Viktor',
  'Hanna',
  'Örjan',
  'Mia',
  'Per',
  'Karin',
  'Anders',
  'Leila',
];
const LAST = [
  'Öberg',
  'Said',
  'Chen',
  'Lind',
  'Ek',
  'Lund',
  'Dahl',
  'Berg',
  'Nyström',
  'Åkesson',
  'Haddad',
  'Holm',
  'Sjö',
  'Falk',
  'Björk',
];
const FIELDS = {
  mentor: ['Statsvetenskap', 'Psykologi', 'Statistik', 'Socialantropologi', 'Juridik', 'Kemi', 'Datavetenskap'],
  mentee: ['Marknad', 'HR', 'Ekonomi', 'Medicin', 'Juridik', 'Kommunikation'],
} as const;
const TOPICS = ['social-media', 'marketing', 'recruiting'] as const;

/** Somebody of a crowd: everyone answers a little differently, the same each time. */
export function oneOfMany(role: Role, index: number): Application {
  const shift = role === 'mentor' ? 0 : 7;
  const topics = TOPICS.filter((_, topic) => (index + topic + shift) % 3 !== 0);
  const slots = SLOTS.filter((_: Slot, slot) => (slot * 5 + index * 3 + shift) % 4 === 0);
  return aPerson({
    id: `${role === 'mentor' ? 's' : 'c'}${String(index).padStart(4, '0')}`,
    role,
    channel: ['fair', 'lecture', 'union', 'site'][index % 4] ?? 'site',
    at: APPLIED_AT.add({ hours: index % 500, minutes: index % 60 }),
    answers: {
      name: `${FIRST[(index * 7 + shift) % FIRST.length]} ${LAST[(index * 11 + shift) % LAST.length]}`,
      field: FIELDS[role][index % FIELDS[role].length] ?? 'Annat',
      topics,
      slots,
      ...(index % 3 === 0 ? { access: 'Jag hör dåligt på vänster öra.' } : {}),
    },
  });
}

/** People that fit into one transaction. */
const AT_ONCE = 30;

/** Puts people into a round as their own forms would: each with an address, all of them in the figures. */
export async function fillWith(people: readonly Application[], tools: Tools): Promise<void> {
  const { link: key } = await roundKeys(tools);
  const at = Temporal.Instant.from('2027-08-18T10:00:00Z');
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const changes = people.slice(from, from + AT_ONCE).flatMap((person) => {
      const address = { hash: addressHash(key, person.email), application: person.id };
      return [change(applicationKind, undefined, person), change(addressKind, undefined, address)];
    });
    await commit(tools, { at, changes });
  }
  const byPlace = Map.groupBy(people, ({ answers, channel }) => `${answers.role} ${channel}`);
  for (const group of byPlace.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const where = { day: '2027-08-18', role: first.answers.role, channel: first.channel };
    const figures = { seen: 3 * group.length, started: 2 * group.length, submitted: group.length, confirmed: group.length };
    for (const step of FUNNEL_STEPS) await commit(tools, { at, changes: [countFunnel(step, where, figures[step])] });
  }
}

async function commit({ store }: Tools, work: Work): Promise<void> {
  const outcome = await store.commit(work);
  if (outcome !== 'committed') throw new Error(outcome);
}

export function aCrowd(mentors: number, mentees: number): readonly Application[] {
  return [
    ...Array.from({ length: mentors }, (_, index) => oneOfMany('mentor', index)),
    ...Array.from({ length: mentees }, (_, index) => oneOfMany('mentee', index)),
  ];
}

/** Makes pairs of the first of a crowd: each a little further on its way than the one before. */
export async function pairUp(count: number, tools: Tools): Promise<readonly Pair[]> {
  const pairs = Array.from({ length: count }, (_, index) => onTheWay(index));
  const found = await tools.store.getTogether(pairs.flatMap(({ mentor, mentee }) => [mentor, mentee].map(applicationKind.key)));
  for (const pair of pairs) {
    const people = [pair.mentor, pair.mentee].flatMap((id) => found.get(applicationKind, id) ?? []);
    await commit(tools, { at: OFFERED_AT, changes: changePair(undefined, pair, people) });
  }
  return pairs;
}

const FIRST_MEETING = Temporal.Instant.from('2027-10-20T13:00:00Z');

function onTheWay(index: number): Pair {
  const id = (side: string) => `${side}${String(index).padStart(4, '0')}`;
  const formed = aPair({ mentor: id('s'), mentee: id('c') });
  const held = index % 6;
  const met = Array.from({ length: held }, (_, meeting) => meeting + 1).reduce((pair, number) => {
    const startsAt = FIRST_MEETING.add({ hours: 24 * 24 * (number - 1) });
    const agreed = withMeeting(pair, startsAt, { number, place: 'Studenthuset' });
    return withMeetingHeld(agreed, startsAt.add({ hours: 3 }), 'mentor', number);
  }, formed);
  const pulsed = (['mentor', 'mentee'] as const).reduce((pair, by) => {
    const answer = { going: 3 + (index % 3), time: 3 + (index % 2), wantsContact: false, note: `Hemlig rad ${index} ${by}.` };
    const decision = decidePair(theRound(), pair, { command: 'answer pulse', by, pulse: 1, answer }, FIRST_MEETING.add({ hours: 700 }));
    return nextOf(decision);
  }, met);
  return index === 4
    ? withMeetingCancelled(withMeeting(pulsed, FIRST_MEETING.add({ hours: 24 * 110 }), { number: 5 }), 'mentee', 5)
    : pulsed;
}

const SAID = {
  mentors: ['Jag vågar fråga mer nu.', 'Hur ett möte på en ledning går till.', 'Att de är lika osäkra som vi.'],
  company: ['Vi har bytt ut hela praktikannonsen.', 'En påminnelse om hur vi låter utifrån.', 'Svar vi inte hade fått av en konsult.'],
  worked: ['Att vi bestämde nästa tid innan vi gick.', 'Samtalsguiden inför andra mötet.'],
  challenges: ['Tentaveckorna. Två möten fick flyttas.', 'Min kalender, helt enkelt.'],
  onwards: ['Fler möten på campus.', 'Låt fler chefer vara med.'],
} as const;

/** Everybody in the pairs answers the evaluation; every other answer may be quoted. */
export async function evaluateAll(pairs: readonly Pair[], tools: Tools): Promise<void> {
  const at = Temporal.Instant.from('2028-02-20T10:00:00Z');
  const people = pairs.flatMap((pair) => [[pair.mentor, 'mentor'] as const, [pair.mentee, 'mentee'] as const]);
  const said = people.map(([person, role], index) => {
    const answers = Object.fromEntries(
      EVALUATION_QUESTIONS.map((question, place) => {
        const texts = SAID[question];
        const mayQuote = (index + place) % 3 !== 0;
        return [question, { text: `${texts[index % texts.length]}${mayQuote ? '' : ` HEMLIGT ${index}`}`, mayQuote }];
      }),
    );
    return change(evaluationKind, undefined, evaluated(person, role, { again: 4 + (index % 2), answers }, at));
  });
  for (let from = 0; from < said.length; from += AT_ONCE) {
    const changes = said.slice(from, from + AT_ONCE);
    await commit(tools, { at, changes: [...changes, countTally({ evaluated: changes.length })] });
  }
}
