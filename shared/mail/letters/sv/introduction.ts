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
    const mentee = shortName(name, 30);
    return {
      subject: role === 'mentor' ? `Du blir mentor åt ${shortName(name, 42)}` : `${shortName(name, 43)} blir din mentor`,
      preheader:
        role === 'mentor'
          ? `Så börjar ni: ${mentee} föreslår tider och du väljer en av dem.`
          : `Så börjar ni: du föreslår upp till ${times(MOST_TIMES, say)} för det första mötet.`,
      title: role === 'mentor' ? `Du blir mentor åt ${name}` : `${name} blir din mentor`,
      blocks: [
        greeting(pair),
        text('Ni har båda sagt ja. Så här når ni varandra:'),
        partner(pair, ['Mejl', email]),
        ...wish(pair),
        ...start(pair),
        ...reasons(pair),
        heading('Det här lovar ni varandra'),
        list(
          'Det ni pratar om stannar mellan er, åt båda hållen.',
          'Får någon förhinder ställer den in så tidigt det går och föreslår en ny tid samtidigt.',
          `Känns något fel säger ni det till varandra eller till ${pair.contact.name}. Var och en får sluta när som helst, utan att säga varför.`,
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
    heading('Så börjar ni'),
    text(
      role === 'mentor'
        ? `${other} föreslår upp till ${times(MOST_TIMES, say)} för det första mötet, för en chefs kalender är ofta fullast. Du väljer en, och ni får båda en kalenderinbjudan. Dröjer det påminner vi ${other}; det behöver du aldrig göra.`
        : `Du föreslår upp till ${times(MOST_TIMES, say)} för det första mötet, för din kalender är troligen fullast. ${other} väljer en, och ni får båda en kalenderinbjudan. ${other} ska aldrig behöva jaga dig; det är vi som påminner.`,
    ),
    facts(
      ...(kickOffAhead
        ? [['Kick-off', `${say.dayAndTime(kickOffAt(round))}, ${minutes(kickOff.minutes)}, ${say.words(kickOff.place)}`] as const]
        : []),
      ['Första mötet', `${firstWeek === undefined ? 'så snart ni kan' : say.week(firstWeek)}, ${minutes(round.meetings.minutes)}`],
    ),
    button(role === 'mentor' ? 'Öppna min sida' : 'Föreslå tider', pair.placeLink),
    ...(kickOffAhead
      ? [
          note(
            `Kick-offen ligger i mejlet: lägg till den i din kalender därifrån. Kan du inte komma? Svara på mejlet, så läser ${pair.contact.name} det. Svar från kalendern läser ingen.`,
          ),
        ]
      : []),
    note(
      role === 'mentor'
        ? 'Vill du hellre föreslå tider själv går det lika bra, på samma sida.'
        : `Vill du hellre att ${other} föreslår? Mejla och säg det, så kan ${other} göra det på sin sida.`,
    ),
  ];
}
