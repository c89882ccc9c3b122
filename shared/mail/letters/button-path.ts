import { hasLeft } from '../../domain/application/application.ts';
import { comingOf } from '../../domain/gathering/coming.ts';
import { asksFor, calledOffIn } from '../../domain/pair/meeting.ts';
import { roleIn } from '../../domain/pair/pair.ts';
import { partnerIn } from '../../domain/pair/pair-id.ts';
import type { Gathering } from '../../domain/round-state.ts';
import { inPair, MINUTES, sayingComing } from '../../pages/paths.ts';
import type { LetterContext } from './context.ts';
import { heldBy } from './held-by.ts';

/** Where from the reader's home the button of a letter leads: to what it says, and to nothing that may do anything when it is opened. */
export function buttonPath(context: LetterContext): string {
  const { letter, person, pair } = context;
  const partner = pair === undefined ? undefined : partnerIn(pair.id, person?.id);
  const ofPair = partner === undefined ? '' : inPair(partner);
  const ofMeeting = `${ofPair}/meeting/${letter.about.meeting}`;
  switch (letter.letter) {
    case 'offer':
    case 'offer reminder':
      return `${ofPair}/offer`;
    case 'introduction':
      return person?.answers.role === 'mentee' ? `${ofPair}/meeting/1/book` : '';
    case 'times proposed':
    case 'answer times':
      return `${ofMeeting}/pick`;
    case 'book meeting':
      return `${ofMeeting}/book`;
    case 'meeting cancelled':
      return afterCalledOff(context, ofMeeting);
    case 'pair paused':
      return `${ofPair}/pause`;
    case 'pause over':
      return '';
    case 'meeting noted':
      return letter.about.settled === false ? '' : `${ofMeeting}/report`;
    case 'meeting invitation':
    case 'meeting moved':
    case 'place changed':
    case 'week before meeting':
    case 'day before meeting':
      return ofMeeting;
    case 'after meeting':
    case 'meeting unreported':
      return `${ofMeeting}/report`;
    case 'pulse':
      return `${ofPair}/pulse/${letter.about.pulse}`;
    case 'workshop minutes':
      return MINUTES;
    case 'evaluation':
    case 'evaluation reminder':
      return '/evaluation';
    case 'thanks':
      return heldBy(context) > 0 ? '/certificate' : '';
    case 'follow-up':
      return '/follow-up';
    case 'kick-off reminder':
      return hasSaid(context, 'kickOff') ? '' : sayingComing('kickOff');
    case 'workshop invitation':
      return sayingComing('workshop');
    case 'workshop reminder':
      return hasSaid(context, 'workshop') ? '#workshop' : sayingComing('workshop');
    case 'coming unsaid':
      return letter.about.gathering === undefined ? '' : sayingComing(letter.about.gathering);
    case 'assistant named':
    case 'assistant link':
    case 'assistant gone':
      return '';
    case 'withdrawal receipt':
      return '/come-back';
    case 'to be erased':
      return '/erase';
    case 'details corrected':
      return '/answers';
    case 'answer put off':
    case 'request answered':
    case 'restriction lifted':
      return '/requests';
    case 'without assistant':
      return '/assistant';
    case 'receipt':
    case 'already applied':
    case 'welcome':
    case 'confirm reminder':
    case 'draft link':
    case 'new link':
    case 'already answered':
    case 'farewell':
    case 'turned down':
    case 'taken out':
    case 'let back in':
    case 'question answered':
    case 'curious link':
    case 'deadline near':
    case 'talk arranged':
    case 'answer noted':
    case 'offer lapsed':
    case 'offer fell through':
    case 'reserve':
    case 'answer takes longer':
    case 'no place':
    case 'pair ended':
    case 'plan changed':
    case 'gathering cancelled':
    case 'from operators':
    case 'urgent from operators':
    case 'recruiting behind':
    case 'proposal ready':
    case 'people wait':
    case 'new plan':
    case 'needs you':
    case 'report ready':
      return '';
  }
}

function hasSaid({ person, round }: LetterContext, gathering: Gathering): boolean {
  return person !== undefined && comingOf(person, gathering, round).is !== 'unsaid';
}

/** Whoever is asked about having met already says whether that is so; who had no such reason books anew. */
function afterCalledOff({ pair, person, assistant, letter }: LetterContext, ofMeeting: string): string {
  if (pair?.status !== 'formed' || (person !== undefined && hasLeft(person))) return '';
  const meeting = pair.meetings.find(({ number }) => number === letter.about.meeting);
  const why = calledOffIn(meeting, letter.about.version)?.why;
  if (why !== undefined && assistant !== undefined) return '';
  if (why === 'pause') return `${inPair(partnerIn(pair.id, person?.id) ?? '')}/pause`;
  if (why === undefined) return `${ofMeeting}/book`;
  const role = roleIn(pair, person?.id ?? '');
  const isAsked = role !== undefined && meeting?.status === 'agreed' && meeting.recorded !== undefined && asksFor(meeting, role);
  return isAsked ? `${ofMeeting}/report` : '';
}
