import type { Application } from '../../domain/application/application.ts';
import { assistantOf, formerAssistant, isSameAddress } from '../../domain/application/assistant.ts';
import type { Assisting, NoLonger, WithoutAssistant } from '../../words/letters/facts.ts';
import type { LetterContext } from './context.ts';
import { toTakeOut } from './gather-meetings.ts';
import { common, person } from './gather-people.ts';

/** What whoever books for a manager has to know of that. */
export function assisting(context: LetterContext): Assisting | undefined {
  const { assistant, person: manager, link } = context;
  if (assistant === undefined || manager === undefined) return undefined;
  const namedBy = whoNamedAssistant(context);
  return { ...common(context), name: assistant.name, manager: manager.answers.name, namedBy, homeLink: link('book') };
}

/** The operator who named whoever books now; nothing when the manager did. */
export function whoNamedAssistant({ person: manager, round }: LetterContext): string | undefined {
  const by = manager?.assisting?.by;
  return by === undefined ? undefined : (round.operators.find(({ id }) => id === by)?.name ?? by);
}

/** That somebody books no more; nothing to whoever does again, or said no with nothing in the calendar. */
export function noLonger(context: LetterContext): NoLonger | undefined {
  const { assistant, person: manager, letter } = context;
  const why = manager === undefined ? undefined : whyNoLonger(manager, letter.about.assistant ?? 0);
  if (assistant === undefined || manager === undefined || why === undefined) return undefined;
  const meeting = toTakeOut(context);
  return why === 'said no' && meeting === undefined
    ? undefined
    : { ...common(context), name: assistant.name, manager: manager.answers.name, why, meeting };
}

function whyNoLonger(manager: Application, number: number): NoLonger['why'] | undefined {
  const [now, former] = [assistantOf(manager), formerAssistant(manager, number)];
  if (former === undefined) return now?.number === number && manager.status === 'left' ? 'manager left' : undefined;
  if (now !== undefined && isSameAddress(now.email, former.email)) return undefined;
  return former.saidNo === true ? 'said no' : 'not named';
}

/** That nobody books for a manager, or gets our letters, as long as she has named nobody else. */
export function withoutAssistant(context: LetterContext): WithoutAssistant | undefined {
  const { person: manager, letter } = context;
  const facts = person(context);
  const number = letter.about.assistant ?? 0;
  if (facts === undefined || manager === undefined) return undefined;
  const now = assistantOf(manager);
  const former = formerAssistant(manager, number);
  if (former?.saidNo === true && now === undefined) return { ...facts, assistant: former, why: 'said no' };
  return now?.number === number ? { ...facts, assistant: now, why: 'mail stopped' } : undefined;
}
