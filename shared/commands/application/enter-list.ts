import type { Operator } from '../../round/contact.ts';
import { leaveLine } from '../audit/leave-line.ts';
import type { Tools } from '../tools.ts';
import { enterPerson, type Known } from './enter-person.ts';
import { inSomeAtOnce } from './some-at-once.ts';

/**
 * Enters all of a list, with one line in the audit. What is cut short, by itself after `mostSeconds` or by whatever happens to the machine, can
 * be pressed again: whoever is there is not entered twice. Those entered by one press can be taken back out together.
 *
 * @returns how many are left to enter.
 */
export async function enterList(
  people: readonly Known[],
  tools: Tools,
  operator: Operator,
  { mostSeconds = Number.POSITIVE_INFINITY }: { readonly mostSeconds?: number } = {},
): Promise<{ readonly left: number }> {
  const list = tools.newId();
  await leaveLine({ operator: operator.id, act: 'entered list', about: { people: String(people.length), list } }, tools);
  return inSomeAtOnce(people, tools, mostSeconds, (known) => enterPerson({ ...known, list }, tools, operator, { isAct: false }));
}
