import type { Operator } from '../../round/contact.ts';
import { leaveLine } from '../audit/leave-line.ts';
import type { Tools } from '../tools.ts';
import { enterPerson, type Known } from './enter-person.ts';

/** Entered at the same moment: so a long list is done before the browser gives up. */
const AT_ONCE = 6;

/** Enters all of a list, with one line in the audit. What is cut short can be pressed again: whoever is there is not entered twice. */
export async function enterList(people: readonly Known[], tools: Tools, operator: Operator): Promise<void> {
  await leaveLine({ operator: operator.id, act: 'entered list', about: { people: String(people.length) } }, tools);
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const some = people.slice(from, from + AT_ONCE);
    await Promise.all(some.map((known) => enterPerson(known, tools, operator, { isAct: false })));
  }
}
