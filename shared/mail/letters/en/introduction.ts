import { MOST_TIMES } from '../../../domain/pair/meeting.ts';
import { kickOffAt } from '../../../domain/round-state.ts';
import { givenName, shortName } from '../../../pages/words/names.ts';
import { type Block, button, facts, heading, list, note, text } from '../../blocks.ts';
import type { Starting } from '../facts.ts';
import type { Chapter } from '../mail-book.ts';
import { minutes, times } from './amounts.ts';
import { guideBlocks } from './guide-blocks.ts';
import { greeting, partner, reasons, wish } from './person-blocks.ts';

export const introduction: Chapter<'introduction'> = {
  introduction: (pair) => {
    const { role, say } = pair;
    const { name, email } = pair.partner;
    return {
      subject: role === 'mentor' ? `You will be the mentor of ${shortName(name, 34)}` : `${shortName(name, 36)} will be your mentor`,
      preheader:
        role === 'mentor'
          ? `How to begin: ${shortName(name, 30)} proposes times and you choose one.`
          : `How to begin: you propose up to ${times(MOST_TIMES, say)} for the first meeting.`,
      title: role === 'mentor' ? `You will be the mentor of ${name}` : `${name} will be your mentor`,
      blocks: [
        greeting(pair),
        text('You have both said yes. This is how to reach each other:'),
        partner(pair, ['Email', email]),
        ...wish(pair),
        ...start(pair),
        ...reasons(pair),
        heading('What you promise each other'),
        list(
          'What you talk about stays between you, in both directions.',
          'Whoever cannot come cancels as early as possible and proposes a new time at once.',
          `If something does not work, you tell each other or ${pair.contact.name}. Each may stop at any time without saying why.`,
        ),
        ...guideBlocks(pair, 1),
      ],
    };
  },
};

function start(pair: Starting): readonly Block[] {
  const { role, round, say, kickOffAhead, firstWeek } = pair;
  const other = givenName(pair.partner.name);
  const { kickOff } = round;
  return [
    heading('How to begin'),
    text(
      role === 'mentor'
        ? `${other} proposes up to ${times(MOST_TIMES, say)} for the first meeting, because a manager’s diary is often fuller. You choose one, and both of you get a calendar invitation. If it takes long, we remind ${other}; you never have to.`
        : `You propose up to ${times(MOST_TIMES, say)} for the first meeting, because your diary is likely to be fuller. ${other} chooses one, and both of you get a calendar invitation. ${other} should never have to chase you; the reminders come from us.`,
    ),
    facts(
      ...(kickOffAhead
        ? [['Kick-off', `${say.dayAndTime(kickOffAt(round))}, ${minutes(kickOff.minutes)}, ${say.words(kickOff.place)}`] as const]
        : []),
      ['First meeting', `${firstWeek === undefined ? 'as soon as you can' : say.week(firstWeek)}, ${minutes(round.meetings.minutes)}`],
    ),
    button(role === 'mentor' ? 'Open my page' : 'Propose times', pair.placeLink),
    ...(kickOffAhead
      ? [
          note(
            `The kick-off is in this email: add it to your calendar from there. If you cannot come, reply to this email and ${pair.contact.name} will read it. Nobody reads answers from the calendar.`,
          ),
        ]
      : []),
    note(
      role === 'mentor'
        ? 'If you would rather propose times yourself, you can, on the same page.'
        : `If you would rather ${other} proposed times, just email them; they can do so on their page.`,
    ),
  ];
}
