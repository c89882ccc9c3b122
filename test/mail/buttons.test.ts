import { describe, expect, it } from 'vitest';
import { LETTER_NAMES, type LetterName } from '../../shared/domain/letter.ts';
import { calledOffIn } from '../../shared/domain/pair/meeting.ts';
import { heldMeetings } from '../../shared/domain/pair/pair.ts';
import type { LetterContext } from '../../shared/mail/letters/context.ts';
import { everyLetter } from './every-letter.ts';
import { messageOf, textOf } from './sent.ts';

/** Where the button of a letter leads, after the address of the reader's own place or of the console. */
const LEADS: Readonly<Record<LetterName, (context: LetterContext) => string>> = {
  receipt: () => '',
  'already applied': () => '',
  welcome: () => '',
  'confirm reminder': () => '',
  'draft link': () => '',
  'new link': () => '',
  'already answered': () => '',
  'to be erased': () => '/erase',
  farewell: () => '',
  'turned down': () => '',
  'taken out': () => '',
  'let back in': () => '',
  'details corrected': () => '/answers',
  'answer put off': () => '/requests',
  'request answered': () => '/requests',
  'restriction lifted': () => '/requests',
  'withdrawal receipt': () => '/come-back',
  'assistant named': () => '',
  'assistant link': () => '',
  'assistant gone': () => '',
  'without assistant': () => '/assistant',
  'question answered': call,
  'curious link': () => '',
  'deadline near': call,
  'talk arranged': call,
  offer: (context) => `${withOther(context)}/offer`,
  'offer reminder': (context) => `${withOther(context)}/offer`,
  'answer noted': () => '',
  'offer lapsed': () => '',
  'offer fell through': () => '',
  reserve: () => '',
  'answer takes longer': () => '',
  'no place': () => '',
  introduction: (context) => (context.person?.answers.role === 'mentee' ? `${withOther(context)}/meeting/1/book` : ''),
  'kick-off reminder': (context) => (hasSaid(context, 'kickOff') ? '' : '/coming/kick-off'),
  'pair ended': () => '',
  'plan changed': () => '',
  'gathering cancelled': () => '',
  'times proposed': (context) => `${atMeeting(context)}/pick`,
  'answer times': (context) => `${atMeeting(context)}/pick`,
  'book meeting': (context) => `${atMeeting(context)}/book`,
  'meeting invitation': atMeeting,
  'meeting moved': atMeeting,
  'place changed': atMeeting,
  'meeting cancelled': (context) => {
    if (context.pair?.status === 'ended' || isOnlyTold(context)) return '';
    const meeting = context.pair?.meetings.find(({ number }) => number === context.letter.about.meeting);
    if (context.pair?.pauses !== undefined) return `${withOther(context)}/pause`;
    if (meeting?.status !== 'agreed' || meeting.recorded === undefined) return `${atMeeting(context)}/book`;
    return meeting.reports[context.person?.answers.role ?? 'mentor'] === undefined && meeting.settled === undefined
      ? `${atMeeting(context)}/report`
      : '';
  },
  'pair paused': (context) => `${withOther(context)}/pause`,
  'pause over': () => '',
  'meeting noted': (context) => (context.letter.about.settled === false ? '' : `${atMeeting(context)}/report`),
  'week before meeting': atMeeting,
  'day before meeting': atMeeting,
  'after meeting': (context) => `${atMeeting(context)}/report`,
  'meeting unreported': (context) => `${atMeeting(context)}/report`,
  pulse: (context) => `${withOther(context)}/pulse/${context.letter.about.pulse}`,
  'workshop invitation': () => '/coming/workshop',
  'workshop reminder': (context) => (hasSaid(context, 'workshop') ? '#workshop' : '/coming/workshop'),
  'coming unsaid': ({ letter }) => (letter.about.gathering === 'kickOff' ? '/coming/kick-off' : '/coming/workshop'),
  'workshop minutes': () => '/minutes',
  evaluation: () => '/evaluation',
  'evaluation reminder': () => '/evaluation',
  thanks: ({ pair }) => (pair === undefined || heldMeetings(pair).length === 0 ? '' : '/certificate'),
  'follow-up': () => '/follow-up',
  'from operators': () => '',
  'urgent from operators': ({ operator }) => (operator === undefined ? '' : '/console'),
  'recruiting behind': () => '/console#recruiting',
  'proposal ready': () => '/console/matching',
  'people wait': () => '/console/waiting',
  'new plan': () => '/console/plan',
  'needs you': () => '/console',
  'report ready': () => '/console/report',
};

function hasSaid({ person }: LetterContext, gathering: 'kickOff' | 'workshop'): boolean {
  return person?.gatherings?.[gathering] !== undefined;
}

/** Whoever books for a manager has nothing to do where the two pause or have met already. */
function isOnlyTold({ assistant, pair, letter }: LetterContext): boolean {
  const meeting = pair?.meetings.find(({ number }) => number === letter.about.meeting);
  return assistant !== undefined && calledOffIn(meeting, letter.about.version)?.why !== undefined;
}

/** The call that somebody came from who has not applied. */
function call({ say, question, curious }: LetterContext): string {
  return `/${say.language}${(question ?? curious)?.role === 'mentee' ? '/managers' : ''}`;
}

function withOther({ pair, person }: LetterContext): string {
  return `/with/${pair?.mentor === person?.id ? pair?.mentee : pair?.mentor}`;
}

function atMeeting(context: LetterContext): string {
  return `${withOther(context)}/meeting/${context.letter.about.meeting}`;
}

describe('the button of a letter', () => {
  it.each(everyLetter())('opens what it says, in the HTML and in the text alike: $title', ({ letter, context }) => {
    const message = messageOf(context);
    const hrefs = message.words.blocks.flatMap((block) => (block.kind === 'button' ? [block.href] : []));
    // Whoever books no more, or is erased, has nothing to open.
    const isOnlyTelling = letter === 'assistant gone' || letter === 'farewell';
    expect(hrefs).toHaveLength(isOnlyTelling ? 0 : 1);
    if (isOnlyTelling) return;
    const [href = ''] = hrefs;
    const path = href.replace(context.publicUrl, '').replace(/^\/(?:place|book|confirm|draft|curious)\/[^/#]+\/[^/#]+/, '');
    expect(path).toBe(LEADS[letter](context));
    expect(textOf(message)).toContain(href);
  });

  it('is known for every letter', () => {
    expect(Object.keys(LEADS).sort()).toEqual([...LETTER_NAMES].sort());
  });
});
