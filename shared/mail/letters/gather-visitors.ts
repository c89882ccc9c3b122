import { deadlineNearAt } from '../../domain/round-state.ts';
import { talksWith } from '../../domain/visitor/curious.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Role } from '../../round/round-file.ts';
import type { Answered, DeadlineNear, LeftAddress, TalkArranged } from '../../words/letters/facts.ts';
import { callFacts } from '../../words/public/call-facts.ts';
import type { LetterContext } from './context.ts';
import { common } from './gather-people.ts';

export function answered(context: LetterContext): Answered | undefined {
  const { question } = context;
  if (question?.answer === undefined) return undefined;
  return { ...common(context), question: question.text, answer: question.answer.text, callLink: callLink(context, question) };
}

/** Wanted as long as the address is neither confirmed nor gone. */
export function leftAddress(context: LetterContext): LeftAddress | undefined {
  const { curious, round, link, now } = context;
  if (curious === undefined || curious.confirmedAt !== undefined) return undefined;
  const tells = deadlineNearAt(round);
  return {
    ...common(context),
    link: link('curious'),
    wantsTalk: curious.talk !== undefined,
    deadline: round.call.deadline,
    tellsOn: tells.epochMilliseconds > now.epochMilliseconds ? dayOf(round, tells) : undefined,
  };
}

/** Not wanted by whoever has applied meanwhile, or once the call is over. */
export function deadlineNear(context: LetterContext): DeadlineNear | undefined {
  const { curious, round, roundState, now } = context;
  if (curious?.confirmedAt === undefined || curious.hasApplied) return undefined;
  const facts = callFacts(round, curious.role, roundState, now);
  if (facts.now.call !== 'open') return undefined;
  return { ...common(context), facts, role: curious.role, callLink: callLink(context, curious), deadline: round.call.deadline };
}

export function talkArranged(context: LetterContext): TalkArranged | undefined {
  const { curious, round, say } = context;
  const mentor = curious === undefined ? undefined : talksWith(curious, round);
  if (curious === undefined || mentor === undefined) return undefined;
  const by = round.operators.find(({ id }) => id === curious?.talk?.by) ?? context.contact;
  return {
    ...common(context),
    mentor: { name: mentor.name, about: say(mentor.about), reach: mentor.reach },
    by: by.name,
    callLink: callLink(context, curious),
  };
}

/** Where the reader can read about the programme again. */
function callLink({ publicUrl, say }: LetterContext, { role }: { readonly role: Role }): string {
  return `${publicUrl}/${say.language}${role === 'mentor' ? '' : '/managers'}`;
}
