import { Temporal } from 'temporal-polyfill';
import { addressHash } from '../../../shared/domain/access-link.ts';
import type { Application } from '../../../shared/domain/application.ts';
import { type Slot, SLOTS } from '../../../shared/domain/form.ts';
import { FUNNEL_STEPS } from '../../../shared/domain/recruiting.ts';
import { addressKey } from '../../../shared/domain/typed-text.ts';
import { roundKeys } from '../../../shared/lambda/round-keys.ts';
import type { Tools } from '../../../shared/lambda/tools.ts';
import type { Role } from '../../../shared/round/round-file.ts';
import { change } from '../../../shared/storage/changes.ts';
import { countFunnel } from '../../../shared/storage/counts.ts';
import { addressKind, applicationKind } from '../../../shared/storage/kinds.ts';
import type { Work } from '../../../shared/storage/store.ts';
import { APPLIED_AT, aPerson } from '../../builders/people.ts';

const FIRST = ['Åsa', 'Omar', 'Li', 'Sara', 'Elin', 'Yusuf', 'Maja', 'Noor', 'Viktor', 'Hanna', 'Örjan', 'Mia', 'Per', 'Karin', 'Anders', 'Leila'];
const LAST = ['Öberg', 'Said', 'Chen', 'Lind', 'Ek', 'Lund', 'Dahl', 'Berg', 'Nyström', 'Åkesson', 'Haddad', 'Holm', 'Sjö', 'Falk', 'Björk'];
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

/** Puts people into a round as their own forms would: each with an address, all of them in the figures. */
export async function fillWith(people: readonly Application[], tools: Tools): Promise<void> {
  const { link: key } = await roundKeys(tools);
  const at = Temporal.Instant.from('2027-08-18T10:00:00Z');
  for (const person of people) {
    const address = { hash: addressHash(key, addressKey(person.email)), application: person.id };
    await commit(tools, { at, changes: [change(applicationKind, undefined, person), change(addressKind, undefined, address)] });
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
