import type { Round } from '../../round/round-file.ts';
import type { Application } from './application.ts';

/** The most people of the other side one person may meet. */
export const MOST_PARTNERS = 5;

type Seats = { readonly matching: Pick<Round['matching'], 'mentorsPerMentee'> };

/** How many people of the other side somebody may meet: what an operator said for them alone, or else the round. */
export function partnersOf({ partners, answers }: Pick<Application, 'partners' | 'answers'>, round: Seats): number {
  return partners ?? usualPartners(answers.role, round);
}

export function usualPartners(role: Application['answers']['role'], { matching }: Seats): number {
  return role === 'mentor' ? 1 : matching.mentorsPerMentee;
}

/** So many pairs there is room for: those of the round, and one for each more that operators let one person meet than is usual. */
export function seatsFor(people: readonly Pick<Application, 'partners' | 'answers'>[], round: Seats & Pick<Round, 'seats'>): number {
  const more = people.map((person) => partnersOf(person, round) - usualPartners(person.answers.role, round));
  return more.reduce((sum, count) => sum + Math.max(0, count), round.seats);
}

/** Whether an operator decided that two people are never brought together. It stands with both of them. */
export function areApart(one: Pick<Application, 'id' | 'apart'>, other: Pick<Application, 'id' | 'apart'>): boolean {
  return one.apart?.includes(other.id) === true || other.apart?.includes(one.id) === true;
}

/** The person so that they are never brought together with another, or may be again. */
export function setApart(person: Application, other: string, isApart: boolean): Application {
  const others = (person.apart ?? []).filter((id) => id !== other);
  return { ...person, apart: isApart ? [...others, other] : others };
}

/** The person so that they are never brought together with anybody from whom other applications of theirs are kept apart. */
export function apartLike(person: Application, others: readonly Pick<Application, 'apart' | 'answers'>[]): Application {
  const ofSameSide = others.filter(({ answers }) => answers.role === person.answers.role);
  const all = new Set([person, ...ofSameSide].flatMap(({ apart = [] }) => apart));
  return all.size === (person.apart ?? []).length ? person : { ...person, apart: [...all] };
}

/** The person so that they are asked about nobody until an operator says so, or may be asked again. */
export function setSeeking(person: Application, isSeeking: boolean): Application {
  const { seeksNobody: _, ...others } = person;
  return isSeeking ? others : { ...others, seeksNobody: true as const };
}
