import { MOST_TIMES } from '../../domain/pair/meeting.ts';
import { kickOffAt } from '../../domain/round-state.ts';
import { minutes, times } from '../amounts.ts';
import { givenName, shortName } from '../names.ts';
import { protectedWords } from '../protected.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { type Block, button, facts, heading, linked, list, note, text } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import { comingBlocks } from './coming-blocks.ts';
import type { Starting } from './facts.ts';
import { guideBlocks } from './guide-blocks.ts';
import { greeting, partner, reasons, wish } from './person-blocks.ts';

/** The letter to two people who have both said yes. */
export const introduction = (say: Say): Chapter<'introduction'> => ({
  introduction: (pair) => {
    const { role } = pair;
    const { name, email, phone, through } = pair.partner;
    return {
      subject:
        role === 'mentor'
          ? say({ sv: `Du blir mentor åt ${shortName(name, 42)}`, en: `You will be the mentor of ${shortName(name, 34)}` })
          : say({ sv: `${shortName(name, 43)} blir din mentor`, en: `${shortName(name, 36)} will be your mentor` }),
      preheader:
        role === 'mentor'
          ? say({
              sv: `Så börjar ni: ${shortName(name, 30)} föreslår tider och du väljer en av dem.`,
              en: `How to begin: ${shortName(name, 30)} proposes times and you choose one.`,
            })
          : say({
              sv: `Så börjar ni: du föreslår upp till ${times(MOST_TIMES, say)} för det första mötet.`,
              en: `How to begin: you propose up to ${times(MOST_TIMES, say)} for the first meeting.`,
            }),
      title:
        role === 'mentor'
          ? say({ sv: `Du blir mentor åt ${name}`, en: `You will be the mentor of ${name}` })
          : say({ sv: `${name} blir din mentor`, en: `${name} will be your mentor` }),
      blocks: [
        greeting(pair, say),
        text(bothSaidYes(pair, say)),
        partner(
          pair,
          say,
          [say(TERMS.email), through === undefined ? email : protectedWords(say).through(through)],
          ...(phone === undefined ? [] : [[say(TERMS.phone), phone] as const]),
        ),
        ...wish(pair, say),
        ...start(pair, say),
        ...reasons(pair, say),
        heading(say({ sv: 'Det här lovar ni varandra', en: 'What you promise each other' })),
        list(
          say({
            sv: 'Det ni pratar om stannar mellan er, åt båda hållen.',
            en: 'What you talk about stays between you, in both directions.',
          }),
          say({
            sv: 'Får någon förhinder ställer den in så tidigt det går och föreslår en ny tid samtidigt.',
            en: 'Whoever cannot come cancels as early as possible and proposes a new time at once.',
          }),
          say({
            sv: `Känns något fel säger ni det till varandra eller till ${pair.contact.name}. Var och en får sluta när som helst, utan att säga varför.`,
            en: `If something does not work, you tell each other or ${pair.contact.name}. Each may stop at any time without saying why.`,
          }),
        ),
        ...guideBlocks(pair, 1, say),
      ],
    };
  },
});

function bothSaidYes({ heardOn, instead, takesOver, partner }: Starting, say: Say): string {
  const reach = say({ sv: 'Så här når ni varandra:', en: 'This is how to reach each other:' });
  if (instead !== undefined) return `${insteadOf(instead, partner.name, say)} ${reach}`;
  if (takesOver)
    return say({
      sv: `Du har sagt ja, och ${givenName(partner.name)} vet nu att det är du. ${reach}`,
      en: `You have said yes, and ${givenName(partner.name)} now knows that it is you. ${reach}`,
    });
  return heardOn === undefined
    ? say({ sv: `Ni har båda sagt ja. ${reach}`, en: `You have both said yes. ${reach}` })
    : say({
        sv: `Ni har båda sagt ja; ditt sa du till oss ${say.day(heardOn)}. ${reach}`,
        en: `You have both said yes; yours you gave us on ${say.day(heardOn)}. ${reach}`,
      });
}

function insteadOf({ name, calledOff, hadMet, wasPaused }: NonNullable<Starting['instead']>, partner: string, say: Say): string {
  return [
    say({ sv: `Från och med nu träffar du ${partner} i stället för ${name}.`, en: `From now on you meet ${partner} instead of ${name}.` }),
    ...(hadMet
      ? [
          say({
            sv: `Det du och ${name} har pratat om stannar mellan er, och mötena ni har haft räknas.`,
            en: `What you and ${name} have talked about stays between you, and the meetings you had count.`,
          }),
        ]
      : []),
    ...(wasPaused
      ? [
          say({
            sv: `Pausen du och ${name} hade följer inte med. Behöver du pausa även nu kan du göra det på din egen sida.`,
            en: `The pause you and ${name} had does not come along. If you need to pause now too, you can do so on your own page.`,
          }),
        ]
      : []),
    ...(calledOff === undefined
      ? []
      : [
          say({
            sv: `Mötet med ${name} ${say.dayAndTime(calledOff)} är inställt; det här mejlet tar bort det ur kalendern.`,
            en: `The meeting with ${name} on ${say.dayAndTime(calledOff)} is cancelled; this email takes it out of the calendar.`,
          }),
        ]),
  ].join(' ');
}

function start(pair: Starting, say: Say): readonly Block[] {
  const { role, round, kickOffAhead, firstWeek } = pair;
  const other = givenName(pair.partner.name);
  return [
    heading(say({ sv: 'Så börjar ni', en: 'How to begin' })),
    text(
      role === 'mentor'
        ? say({
            sv: `${other} föreslår upp till ${times(MOST_TIMES, say)} för det första mötet, för en chefs kalender är ofta fullast. Du väljer en, och ni får båda en kalenderinbjudan. Dröjer det påminner vi ${other}; det behöver du aldrig göra.`,
            en: `${other} proposes up to ${times(MOST_TIMES, say)} for the first meeting, because a manager’s diary is often fuller. You choose one, and both of you get a calendar invitation. If it takes long, we remind ${other}; you never have to.`,
          })
        : say({
            sv: `Du föreslår upp till ${times(MOST_TIMES, say)} för det första mötet, för din kalender är troligen fullast. ${other} väljer en, och ni får båda en kalenderinbjudan. ${other} ska aldrig behöva jaga dig; det är vi som påminner.`,
            en: `You propose up to ${times(MOST_TIMES, say)} for the first meeting, because your diary is likely to be fuller. ${other} chooses one, and both of you get a calendar invitation. ${other} should never have to chase you; the reminders come from us.`,
          }),
    ),
    facts(...(kickOffAhead ? kickOffRows(round, say) : []), [
      say(TERMS.firstMeeting),
      say({
        sv: `${firstWeek === undefined ? 'så snart ni kan' : say.week(firstWeek)}, ${minutes(round.meetings.minutes, say)}`,
        en: `${firstWeek === undefined ? 'as soon as you can' : say.week(firstWeek)}, ${minutes(round.meetings.minutes, say)}`,
      }),
    ]),
    button(role === 'mentor' ? say(TERMS.openMyPage) : say(TERMS.proposeTimes), pair.homeLink),
    ...(kickOffAhead
      ? [
          note(
            say({
              sv: `Kick-offen ligger i mejlet: lägg till den i din kalender därifrån. Svar från kalendern läser ingen.`,
              en: `The kick-off is in this email: add it to your calendar from there. Nobody reads answers from the calendar.`,
            }),
          ),
          ...comingBlocks(pair.coming, say),
        ]
      : []),
    note(
      role === 'mentor'
        ? say({
            sv: 'Vill du hellre föreslå tider själv går det lika bra, på samma sida.',
            en: 'If you would rather propose times yourself, you can, on the same page.',
          })
        : say({
            sv: `Vill du hellre att ${other} föreslår? Mejla och säg det, så kan ${other} göra det på sin sida.`,
            en: `If you would rather ${other} proposed times, just email them; they can do so on their page.`,
          }),
    ),
  ];
}

function kickOffRows(round: Starting['round'], say: Say) {
  const { minutes: length, place, link } = round.kickOff;
  const when = `${say.dayAndTime(kickOffAt(round))}, ${minutes(length, say)}, ${say(place)}`;
  const online = say({ sv: 'Kick-off för den som inte kan komma dit', en: 'Kick-off if you cannot come there' });
  return [[say(TERMS.kickOff), linked(when)] as const, ...(link === undefined ? [] : [[online, linked(link)] as const])];
}
