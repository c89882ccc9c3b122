import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../round/calendar.ts';
import { hasWorkshop, type Round } from '../../round/round-file.ts';
import { type Application, hasLeft, isInRound } from '../application/application.ts';
import { hasNoMail } from '../application/protected.ts';
import { isEvaluationOpen } from '../closing/evaluation.ts';
import { comingOf, needsOf } from '../gathering/coming.ts';
import type { Field } from '../matching/board/standing.ts';
import { heldMeetings, type Pair, roleIn, unanswered } from '../pair/pair.ts';
import { isPausedOn } from '../pair/pause.ts';
import { meetingToChoose, unsaidBy } from '../pair/questions.ts';
import { GATHERINGS, type Gathering, isGatheringAhead } from '../round-state.ts';
import { withoutSeat } from '../waiting/who-waits.ts';

/** Whom an operator can write to, besides one person. */
export const MAILING_GROUPS = [
  'all',
  'mentors',
  'mentees',
  'asked',
  'in pairs',
  'not met',
  'have met',
  'pausing',
  'reserves',
  'offer unanswered',
  'times unanswered',
  'meeting unanswered',
  'kick-off unanswered',
  'workshop unanswered',
  'evaluation unanswered',
  'welcome unanswered',
  'with needs',
] as const;
export type MailingGroup = (typeof MAILING_GROUPS)[number];

/** Those there can be in a round. */
export function groupsOf(round: Round): readonly MailingGroup[] {
  return MAILING_GROUPS.filter((group) => group !== 'workshop unanswered' || hasWorkshop(round));
}

/** Everybody in the round and every pair, as they are at `now`. */
export type AtNow = Field & { readonly round: Round; readonly now: Temporal.Instant };

/**
 * Why an operator cannot write to somebody: an address that nobody has confirmed and no operator entered may be a stranger's, and whoever has
 * left, or whose data are not used, is left in peace. Somebody with protected identity may have no mail.
 */
export type WhyNotWrittenTo = 'not confirmed' | 'has left' | 'data not used' | 'no mail';

export function whyNotWrittenTo(person: Application): WhyNotWrittenTo | undefined {
  if (hasLeft(person)) return 'has left';
  if (person.restricted !== undefined) return 'data not used';
  if (hasNoMail(person)) return 'no mail';
  return isInRound(person) ? undefined : 'not confirmed';
}

export function mayBeWrittenTo(person: Application): boolean {
  return whyNotWrittenTo(person) === undefined;
}

/** Those of a group an operator can write to, by name. */
export function membersOf(group: MailingGroup, field: AtNow): readonly Application[] {
  return inGroup(group, field).filter(mayBeWrittenTo);
}

/** Those who are in the round and belong to a group by all else, and cannot be written to. */
export function unreachedIn(group: MailingGroup, field: AtNow): readonly Application[] {
  return inGroup(group, field).filter((person) => !hasLeft(person) && !mayBeWrittenTo(person));
}

function inGroup(group: MailingGroup, field: AtNow): readonly Application[] {
  const { people, pairs, round, now } = field;
  const those = (is: (person: Application) => boolean) => people.filter(is);
  const inPair = (is: (pair: Pair, person: Application) => boolean) =>
    those((person) => pairs.some((pair) => person.pairs.includes(pair.id) && is(pair, person)));
  const asMember = (is: (pair: Pair, role: 'mentor' | 'mentee') => boolean) =>
    inPair((pair, person) => {
      const role = roleIn(pair, person.id);
      return pair.status === 'formed' && role !== undefined && is(pair, role);
    });
  switch (group) {
    case 'all':
      return those(() => true);
    case 'mentors':
      return those(({ answers }) => answers.role === 'mentor');
    case 'mentees':
      return those(({ answers }) => answers.role === 'mentee');
    case 'asked':
      return inPair(({ status }) => status === 'offered');
    case 'in pairs':
      return asMember(() => true);
    case 'not met':
      return asMember((pair) => heldMeetings(pair).length === 0);
    case 'have met':
      return asMember((pair) => heldMeetings(pair).length > 0);
    case 'pausing':
      return asMember((pair) => isPausedOn(pair, dayOf(round, now)));
    case 'reserves':
      return withoutSeat(field);
    case 'offer unanswered':
      return inPair((pair, { id }) => pair.status === 'offered' && unanswered(pair).includes(id));
    case 'times unanswered':
      return asMember((pair, role) => meetingToChoose(role, pair, now) !== undefined);
    case 'meeting unanswered':
      return asMember((pair, role) => unsaidBy(role, pair, round, now).length > 0);
    case 'kick-off unanswered':
      return asMember(() => true).filter((person) => isUnsaid(person, 'kickOff', field));
    case 'workshop unanswered':
      return asMember(() => true).filter((person) => isUnsaid(person, 'workshop', field));
    case 'evaluation unanswered':
      return isEvaluationOpen(round, now) ? asMember(() => true).filter(({ evaluatedAt }) => evaluatedAt === undefined) : [];
    case 'welcome unanswered':
      return those(({ status, entered }) => status === 'submitted' && entered !== undefined);
    case 'with needs':
      return those(hasNeed);
  }
}

/** Whether somebody has not said whether they come to a gathering ahead. */
function isUnsaid(person: Application, gathering: Gathering, { round, now }: AtNow): boolean {
  return isGatheringAhead(gathering, round, now) && comingOf(person, gathering, round).is === 'unsaid';
}

/** What somebody needs to take part, and at a gathering. */
function hasNeed(person: Application): boolean {
  const { access = '' } = person.answers;
  return access !== '' || GATHERINGS.some((gathering) => Object.keys(needsOf(person, gathering)).length > 0);
}
