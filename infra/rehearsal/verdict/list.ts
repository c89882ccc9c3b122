import type { Attention } from '../../../shared/domain/attention.ts';
import { peopleOf } from '../../../shared/domain/pair/pair-id.ts';
import type { Habit } from '../people/habit.ts';
import type { Evidence } from './evidence.ts';

/** Of the round itself operators decide these, however well it goes. */
const OPERATORS_DECIDE: readonly Attention['reason'][] = [
  'proposal to look at',
  'not all can be placed',
  'no pair to propose',
  'people wait',
  'recruiting behind',
  'time to close',
  'minutes to send',
];

/** Whoever has one of these does all that is asked in a pair that stands. */
const WILLING: readonly Habit[] = ['declines the first offer', 'sets the venue', 'walks unbooked', 'pauses', 'phones about a meeting'];

type Listed = Pick<Evidence, 'entries' | 'left' | 'habitsOf' | 'nameOf'>;

/** What stood on the operators' list without a cause, and what stayed on it though nothing is left to do. */
export function listFaults(evidence: Listed): readonly string[] {
  return [
    ...evidence.entries
      .filter((entry) => !hasCause(entry, evidence))
      .map((entry) => `on the list without a cause: ${textOf(entry, evidence)}`),
    ...evidence.left.map((entry) => `left on the list: ${textOf(entry, evidence)}`),
  ];
}

/** Whether somebody an entry is about has done what nobody hoped for, or the decision is the operators' own. */
function hasCause({ subject, reason }: Attention, { habitsOf }: Listed): boolean {
  switch (subject.kind) {
    case 'round':
      return OPERATORS_DECIDE.includes(reason);
    case 'pair':
      return peopleOf(subject.id).some((id) => isUnwilling(habitsOf(id)));
    case 'application':
      return isUnwilling(habitsOf(subject.id));
  }
}

function isUnwilling(habits: readonly Habit[]): boolean {
  return habits.some((habit) => !WILLING.includes(habit));
}

function textOf({ subject, reason, since }: Attention, { nameOf }: Listed): string {
  const who = subject.kind === 'round' ? [] : subject.kind === 'pair' ? peopleOf(subject.id) : [subject.id];
  return [`"${reason}" since ${since}`, ...who.map(nameOf)].join(', ');
}
