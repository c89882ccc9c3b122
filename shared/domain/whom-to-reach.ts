import { type Application, hasLeft } from './application/application.ts';
import type { Attention } from './attention.ts';
import { openProposal } from './pair/meeting.ts';
import { otherRole, type Pair } from './pair/pair.ts';

/**
 * How much of a matter an operator sees who is told of it: all, or one side alone; `other side` when what is to be done begins with people
 * whom they do not see.
 */
export type SightOf = 'both sides' | 'own side' | 'other side';

/** Those among the people an entry is about with whom the act it suggests begins. */
export function whomToReach(
  { reason, occasion }: Attention,
  pair: Pair | undefined,
  people: readonly Application[],
): readonly Application[] {
  switch (reason) {
    case 'no meeting for 35 days':
    case 'two cancellations in a row':
    case 'nobody booked':
      return people.filter(({ answers }) => answers.role === 'mentee');
    case 'low score':
      return people.filter(({ answers }) => occasion.endsWith(` ${answers.role}`));
    case 'offer unanswered':
      return people.filter(({ answers }) => pair?.answers[answers.role] === undefined);
    case 'times unanswered': {
      const open = pair?.meetings.map(openProposal).find((proposal) => proposal !== undefined && occasion.endsWith(proposal.proposedAt));
      return open === undefined ? people : people.filter(({ answers }) => answers.role === otherRole(open.by));
    }
    case 'not asked: seeks nobody':
      return people.filter(({ seeksNobody }) => seeksNobody === true);
    case 'not asked: address not confirmed':
      return people.filter(({ status }) => status === 'submitted');
    case 'nobody took over':
    case 'somebody left':
    case 'pair ended':
      return people.filter((person) => !hasLeft(person));
    case 'not asked: kept apart':
    case 'approval lost':
    case 'asked to be contacted':
    case 'assistant not reached':
    case 'cannot be read':
    case 'failed for a day':
    case 'fault reported':
    case 'question asked':
    case 'talk wished for':
    case 'coming changed late':
    case 'mail bounced':
    case 'mail complained about':
    case 'mail held back by SES':
    case 'mail in doubt':
    case 'mail not delivered':
    case 'no meeting for 50 days':
    case 'no pair to propose':
    case 'nobody does it':
    case 'nobody reported':
    case 'not all can be placed':
    case 'not asked: in another pair':
    case 'not asked: on hold':
    case 'hold over':
    case 'request to answer':
    case 'removal to decide':
    case 'not asked: somebody left':
    case 'people wait':
    case 'proposal to look at':
    case 'recruiting behind':
    case 'reports differ':
    case 'restored':
    case 'time to close':
    case 'minutes to send':
    case 'welcome unanswered':
      return people;
  }
}
