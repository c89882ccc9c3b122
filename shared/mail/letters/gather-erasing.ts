import { changeMindUntil, erasedBy } from '../../domain/application/decide-erasing.ts';
import { callEnds } from '../../domain/round-state.ts';
import type { Farewell, ToBeErased } from '../../words/letters/facts.ts';
import { buttonPath } from './button-path.ts';
import type { LetterContext } from './context.ts';
import { common } from './gather-people.ts';

/** Nothing any more for somebody who has changed their mind. */
export function toBeErased(context: LetterContext): ToBeErased | undefined {
  const { person, link, round } = context;
  if (person?.erasing === undefined) return undefined;
  const { erasing } = person;
  return {
    ...common(context),
    link: `${link('place')}${buttonPath(context)}`,
    by: erasing.by === undefined ? undefined : (round.operators.find(({ id }) => id === erasing.by) ?? context.contact).name,
    changeMindUntil: changeMindUntil(erasing),
    goneBy: erasedBy(erasing, round),
    leaves: erasing.leaves,
  };
}

export function farewell(context: LetterContext): Farewell | undefined {
  const { person, round, roundState, now } = context;
  if (person?.erasing === undefined) return undefined;
  const isOpen = roundState.stage === 'call open' && now.epochMilliseconds < callEnds(round, roundState).epochMilliseconds;
  return { ...common(context), mayApply: isOpen };
}
