import { Temporal } from 'temporal-polyfill';
import { addressKey } from '../../../shared/domain/typed-text.ts';
import { instantAt, isWorkingDay } from '../../../shared/round/calendar.ts';
import type { Language } from '../../../shared/round/languages.ts';
import { ROLES, type Role, type Round } from '../../../shared/round/round-file.ts';
import { ENTERED, type Habit } from './habit.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Somebody who takes part in a rehearsal, made up from the seed. */
export type Character = {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly language: Language;
  readonly channel: string;
  readonly habits: readonly Habit[];
  /** When they fill in the form. */
  readonly appliesAt: Temporal.Instant;
};

const GIVEN = [
  'Åsa',
  'Örjan',
  'Li',
  'Omar',
  'Zoë',
  'Nadia',
  'Björn',
  'Amina',
  'Søren',
  'Mei',
  'Jürgen',
  'Siri',
  'Emre',
  'Ioana',
  'Väinö',
  'Fatima',
  'Łukasz',
  'Märta',
  'Diego',
  'Noor',
  'Ingrid',
  'Kwame',
  'Þóra',
  'Elif',
];
const FAMILY = [
  'Öberg',
  'Ek',
  'Chen',
  'Said',
  'O’Brien',
  'Kaya',
  'Lindström',
  'Yusuf',
  'Nørgaard',
  'Wang',
  'Müller',
  'Åkesson',
  'Demir',
  'Popescu',
  'Mäkelä',
  'Haddad',
  'Wójcik',
  'Sjöö',
  'García-López',
  'de Vries',
  'Nyström',
  'Mensah',
  'Jónsdóttir',
  'Arslan',
];
type Drawn = {
  readonly habits: Readonly<Record<Role, readonly (readonly Habit[])[]>>;
  readonly besides?: Readonly<Record<Role, readonly (readonly Habit[])[]>>;
  readonly appliesWithinDays?: number;
};

/** Students and managers, the first of them with the habits of the cast. The same seed gives the same people. */
export function charactersOf(
  { habits, besides, appliesWithinDays }: Drawn,
  { round, mentors, mentees }: { readonly round: Round; readonly mentors: number; readonly mentees: number },
  random: SeededRandom,
): readonly Character[] {
  const people = [
    ...drawn('mentee', mentees, habits),
    ...drawn('mentor', mentors, habits),
    ...ROLES.flatMap((role) => (besides?.[role] ?? []).map((own, index) => ({ role, habits: own, about: `${role} besides ${index}` }))),
  ];
  return people.map(({ role, habits: own, about }, index) => {
    return {
      ...called(index),
      role,
      language: random.between(1, 3, `language of ${about}`) === 1 ? 'en' : 'sv',
      channel: channelOf(round, about, random),
      habits: own,
      appliesAt: applyingAt(round, about, random, appliesWithinDays),
    };
  });
}

function drawn(role: Role, count: number, habits: Drawn['habits']) {
  return Array.from({ length: count }, (_, index) => ({ role, habits: habits[role][index] ?? [], about: `${role} ${index}` }));
}

/** Whoever books for somebody who lets an assistant do it. */
export function assistantsOf(character: Character): readonly Character[] {
  if (!character.habits.includes('lets an assistant book')) return [];
  return [{ ...character, name: 'Sam Lind', email: `assistant.of.${character.email}`, habits: [] }];
}

/** Whether somebody applies themselves; the others are entered by operators. */
export function applies({ habits }: Pick<Character, 'habits'>): boolean {
  return !habits.some((habit) => ENTERED.includes(habit));
}

/** Every given name meets every family name before any name comes twice; a number keeps addresses apart even then. */
function called(index: number): Pick<Character, 'name' | 'email'> {
  const given = GIVEN[index % GIVEN.length] ?? '';
  const family = FAMILY[(index + Math.floor(index / GIVEN.length)) % FAMILY.length] ?? '';
  const plain = `${given}.${family}`.normalize('NFD').replace(/[^\w.-]/g, '');
  return { name: `${given} ${family}`, email: addressKey(`${plain}.${index + 1}@person.example`) };
}

function channelOf({ call }: Round, about: string, random: SeededRandom): string {
  const channels = call.channels.map((channel) => channel.id);
  return channels.length === 0 ? 'direct' : random.oneOf(channels, `channel of ${about}`);
}

/** People apply on a day of the call, more of them late than early, at an hour at which people are awake. */
function applyingAt(round: Round, about: string, random: SeededRandom, withinDays = Number.POSITIVE_INFINITY): Temporal.Instant {
  const opens = Temporal.PlainDate.from(round.call.opens);
  const days = Math.min(opens.until(Temporal.PlainDate.from(round.call.deadline)).days, withinDays);
  const day = Math.max(random.between(0, days - 1, `day of ${about}`), random.between(0, days - 1, `other day of ${about}`));
  const minute = random.between(8 * 60, 22 * 60, `minute of ${about}`);
  return instantAt(round, opens.add({ days: day }), Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }));
}

/** When somebody who got a mail acts on it: the same day or some days later, on a working day, in office hours. */
export function actingAt(
  round: Round,
  got: Temporal.Instant,
  character: Pick<Character, 'habits' | 'email'>,
  about: string,
  random: SeededRandom,
): Temporal.Instant {
  const slow = character.habits.includes('slow');
  const days = random.between(slow ? 3 : 0, slow ? 6 : 2, `days of ${character.email} for ${about}`);
  const minute = random.between(9 * 60, 16 * 60, `minute of ${character.email} for ${about}`);
  let date = got.toZonedDateTimeISO(round.zone).toPlainDate().add({ days });
  while (!isWorkingDay(round, date)) date = date.add({ days: 1 });
  const at = instantAt(round, date, Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }));
  return Temporal.Instant.compare(at, got) > 0 ? at : got.add({ minutes: 20 });
}
