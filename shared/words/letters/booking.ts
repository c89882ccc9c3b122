import { MOST_TIMES } from '../../domain/pair/meeting.ts';
import { capital, minutes, times } from '../amounts.ts';
import { givenName, shortName } from '../names.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { type Block, button, facts, linked, list, note, text } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import { whoHas } from './doer.ts';
import type { Booked, CalledOff, TimesProposed } from './facts.ts';
import { guideBlocks } from './guide-blocks.ts';
import { change, isItSo, ordinal, seePause, theyMet, theyPause, when, whilePausing } from './meeting-blocks.ts';
import { greeting } from './person-blocks.ts';

/** Letters that find, move and cancel the times of meetings. */
export const booking = (say: Say): Chapter<'booking'> => ({
  'times proposed': (meeting) => ({
    subject: say({
      sv: `Välj ${meeting.moves ? 'ny tid' : 'tid'} för möte ${meeting.number} med ${shortName(meeting.partner.name, 31)}`,
      en: `Choose a ${meeting.moves ? 'new time' : 'time'} for meeting ${meeting.number} with ${shortName(meeting.partner.name, 23)}`,
    }),
    preheader: say({ sv: `Förslag: ${offered(meeting, say)}.`, en: `Proposed: ${offered(meeting, say)}.` }),
    title: say({
      sv: `Välj ${meeting.moves ? 'en ny tid' : 'en tid'} för möte ${meeting.number}`,
      en: `Choose a ${meeting.moves ? 'new time' : 'time'} for meeting ${meeting.number}`,
    }),
    blocks: [greeting(meeting, say), text(asks(meeting, say)), ...choice(meeting, say)],
  }),

  'answer times': (meeting) => ({
    subject: say({
      sv: `Möte ${meeting.number} väntar på att du väljer tid`,
      en: `Meeting ${meeting.number} is waiting for you to choose a time`,
    }),
    preheader: say({
      sv: `${shortName(givenName(meeting.partner.name), 20)} har föreslagit ${times(meeting.times.length, say)}. Välj den som passar bäst.`,
      en: `${shortName(givenName(meeting.partner.name), 20)} has proposed ${times(meeting.times.length, say)}. Choose the one that suits you best.`,
    }),
    title: say({ sv: `Vilken tid passar för möte ${meeting.number}?`, en: `Which time suits you for meeting ${meeting.number}?` }),
    blocks: [
      greeting(meeting, say),
      text(
        say({
          sv: `${meeting.partner.name} väntar på svar om möte ${meeting.number}. Passar ingen av tiderna är det också ett svar: föreslå andra på samma sida.`,
          en: `${meeting.partner.name} is waiting for an answer about meeting ${meeting.number}. If none of the times suits you, that is an answer too: propose others on the same page.`,
        }),
      ),
      ...choice(meeting, say),
    ],
  }),

  'book meeting': (meeting) => {
    const { role, weekOf, number, round, partner } = meeting;
    return {
      subject:
        role === 'mentee'
          ? say({
              sv: `Föreslå tider för möte ${number} med ${shortName(partner.name, 28)}`,
              en: `Propose times for meeting ${number} with ${shortName(partner.name, 25)}`,
            })
          : say({
              sv: `Möte ${number} med ${shortName(partner.name, 28)} har ingen tid än`,
              en: `Meeting ${number} with ${shortName(partner.name, 28)} has no time yet`,
            }),
      preheader: say({
        sv: `Enligt planen är det dags ${say.week(weekOf)}. Att boka tar någon minut.`,
        en: `According to the plan it is due ${say.week(weekOf)}. Booking takes a minute or so.`,
      }),
      title:
        role === 'mentee'
          ? say({ sv: `Föreslå tider för möte ${number}`, en: `Propose times for meeting ${number}` })
          : say({ sv: `Möte ${number} har ingen tid än`, en: `Meeting ${number} has no time yet` }),
      blocks: [
        greeting(meeting, say),
        text(
          role === 'mentee'
            ? say({
                sv: `Du och ${partner.name} har ingen tid för nästa möte. Föreslå upp till ${times(MOST_TIMES, say)}, så väljer ${givenName(partner.name)} en.`,
                en: `You and ${partner.name} have no time for your next meeting. Propose up to ${times(MOST_TIMES, say)}, and ${givenName(partner.name)} chooses one.`,
              })
            : say({
                sv: `Du och ${partner.name} har ingen tid för nästa möte. Det är chefen som föreslår tider, och det är vi som påminner. Vill du kan du föreslå tider själv.`,
                en: `You and ${partner.name} have no time for your next meeting. The manager proposes times, and the reminders come from us. If you like, you can propose times yourself.`,
              }),
        ),
        facts(
          [say(TERMS.meeting), ordinal(meeting, say)],
          [say(TERMS.inThePlan), say.week(weekOf)],
          [say(TERMS.length), minutes(round.meetings.minutes, say)],
        ),
        button(say(TERMS.proposeTimes), meeting.homeLink),
      ],
    };
  },

  'meeting invitation': (meeting) => ({
    subject: say({
      sv: `Möte ${meeting.number}: ${say.dayAndTime(meeting.startsAt)}`,
      en: `Meeting ${meeting.number}: ${say.dayAndTime(meeting.startsAt)}`,
    }),
    preheader: say({
      sv: `Med ${shortName(meeting.partner.name, 25)}. Mötet till din kalender och guiden ligger i mejlet.`,
      en: `With ${shortName(meeting.partner.name, 25)}. The entry for your calendar and the guide are in here.`,
    }),
    title: say({ sv: `Möte ${meeting.number} är bokat`, en: `Meeting ${meeting.number} is booked` }),
    blocks: [
      greeting(meeting, say),
      text(
        say({
          sv: `Du och ${meeting.partner.name} har en tid${bookedBy(meeting, say)}. Mötet ligger i mejlet: lägg till det i din kalender därifrån.`,
          en: `You and ${meeting.partner.name} have a time${bookedBy(meeting, say)}. The meeting is in this email: add it to your calendar from there.`,
        }),
      ),
      when(meeting, say),
      ...change(meeting, say),
      ...guideBlocks(meeting, meeting.number, say),
    ],
  }),

  'meeting moved': (meeting) => ({
    subject: say({
      sv: `Ny tid: ${say.dayAndTime(meeting.startsAt)}, möte ${meeting.number}`,
      en: `New time: ${say.dayAndTime(meeting.startsAt)}, meeting ${meeting.number}`,
    }),
    preheader: say({
      sv: `Med ${shortName(meeting.partner.name, 25)}. Den gamla tiden i din kalender byts ut.`,
      en: `With ${shortName(meeting.partner.name, 25)}. The old time in your calendar is replaced.`,
    }),
    title: say({ sv: `Möte ${meeting.number} har fått en ny tid`, en: `Meeting ${meeting.number} has a new time` }),
    blocks: [
      greeting(meeting, say),
      text(
        say({
          sv: `Mötet med ${meeting.partner.name} är flyttat${bookedBy(meeting, say)}. Den nya tiden ligger i mejlet och ersätter den gamla i din kalender.`,
          en: `The meeting with ${meeting.partner.name} has been moved${bookedBy(meeting, say)}. The new time is in this email and replaces the old one in your calendar.`,
        }),
      ),
      when(meeting, say),
      ...change(meeting, say),
    ],
  }),

  'place changed': (meeting) => ({
    subject: say({
      sv: `${meeting.place === undefined ? 'Ingen plats än' : 'Ny plats'}: möte ${meeting.number} ${say.dayAndTime(meeting.startsAt)}`,
      en: `${meeting.place === undefined ? 'No place yet' : 'New place'}: meeting ${meeting.number}, ${say.dayAndTime(meeting.startsAt)}`,
    }),
    preheader: say({
      sv: `Med ${shortName(meeting.partner.name, 25)}. Tiden är densamma, och platsen i din kalender byts ut.`,
      en: `With ${shortName(meeting.partner.name, 25)}. The time stands, and the place in your calendar changes.`,
    }),
    title:
      meeting.place === undefined
        ? say({ sv: `Möte ${meeting.number} har ingen plats än`, en: `Meeting ${meeting.number} has no place yet` })
        : say({ sv: `Möte ${meeting.number} har fått en ny plats`, en: `Meeting ${meeting.number} has a new place` }),
    blocks: [
      greeting(meeting, say),
      text(
        say({
          sv: `${whoHas(meeting.by, namesIn(meeting), say)} ${meeting.place === undefined ? 'tagit bort' : 'ändrat'} platsen. Tiden är densamma. Ändringen ligger i mejlet och ersätter det som står i din kalender.`,
          en: `${whoHas(meeting.by, namesIn(meeting), say)} ${meeting.place === undefined ? 'taken the place away' : 'changed the place'}. The time stands. The change is in this email and replaces what is in your calendar.`,
        }),
      ),
      when(meeting, say),
      ...change(meeting, say),
    ],
  }),

  'meeting cancelled': (meeting) => ({
    subject: say({
      sv: `Inställt: ${say.dayAndTime(meeting.startsAt)}, möte ${meeting.number}`,
      en: `Cancelled: ${say.dayAndTime(meeting.startsAt)}, meeting ${meeting.number}`,
    }),
    preheader: whyRemoved(meeting, say),
    title: say({ sv: `Möte ${meeting.number} är inställt`, en: `Meeting ${meeting.number} is cancelled` }),
    blocks: [
      greeting(meeting, say),
      text(whoCancelled(meeting, say)),
      facts(
        [say(TERMS.meeting), ordinal(meeting, say)],
        [say({ sv: 'Inställd tid', en: 'Cancelled time' }), say.dayAndTime(meeting.startsAt)],
      ),
      ...afterCancelling(meeting, say),
    ],
  }),
});

function whyRemoved({ pause, met, goesOn }: CalledOff, say: Say): string {
  if (pause !== undefined) {
    return say({
      sv: 'Ni pausar, så mötet tas bort ur din kalender.',
      en: 'You are pausing, so the meeting is removed from your calendar.',
    });
  }
  if (met !== undefined) {
    return say({
      sv: 'Ni har redan setts, så mötet tas bort ur din kalender.',
      en: 'You have met already, so the meeting is removed from your calendar.',
    });
  }
  return goesOn
    ? say({
        sv: 'Mötet tas bort ur din kalender. En ny tid går att föreslå direkt.',
        en: 'The meeting is removed from your calendar. You can propose a new time at once.',
      })
    : say({
        sv: 'Ert mentorskap är avslutat, så mötet tas bort ur din kalender.',
        en: 'Your mentorship has ended, so the meeting is removed from your calendar.',
      });
}

/** What one can do once a meeting has been called off. */
function afterCancelling(meeting: CalledOff, say: Say): readonly Block[] {
  const { goesOn, pause, met, homeLink } = meeting;
  if (pause !== undefined) return [text(whilePausing(say)), button(seePause(say), homeLink)];
  if (!goesOn || met?.asks === false) return [button(say(TERMS.openMyPage), homeLink)];
  if (met !== undefined) return [isItSo(say), button(say(TERMS.sayYesOrNo), homeLink)];
  return [text(whatNow(meeting, say)), button(say({ sv: 'Föreslå nya tider', en: 'Propose new times' }), homeLink)];
}

function asks(meeting: TimesProposed, say: Say): string {
  const { moves, number, by } = meeting;
  const who = whoHas(by, namesIn(meeting), say);
  return moves
    ? say({
        sv: `${who} föreslagit en ny tid för möte ${number}. Den gamla gäller tills du har valt.`,
        en: `${who} proposed to move meeting ${number}. The old time stands until you have chosen a new one.`,
      })
    : say({ sv: `${who} föreslagit när ni kan ses för möte ${number}.`, en: `${who} proposed when you could have meeting ${number}.` });
}

/** What is said where neither of the two chose the time themselves. */
function bookedBy({ bookedBy: doer, ...meeting }: Booked, say: Say): string {
  if (doer === undefined) return '';
  const who = whoHas(doer, namesIn(meeting), say);
  return say({ sv: `. ${who} bokat tiden`, en: `. ${who} booked the time` });
}

function namesIn({ round, partner }: Pick<Booked, 'round' | 'partner'>) {
  return { round, partner: partner.name };
}

function offered({ times: all }: TimesProposed, say: Say): string {
  const [first] = all;
  const more = all.length - 1;
  return say({
    sv: `${first === undefined ? '' : say.dayAndTime(first)}${more > 0 ? ` och ${times(more, say)} till` : ', om det passar'}`,
    en: `${first === undefined ? '' : say.dayAndTime(first)}${more > 0 ? ` and ${say.number(more)} more` : ', if that suits you'}`,
  });
}

function choice({ times: all, place, round, homeLink, unsaid }: TimesProposed, say: Say): readonly Block[] {
  return [
    list(...all.map((time) => capital(say.dayAndTime(time)))),
    facts(
      [say(TERMS.length), minutes(round.meetings.minutes, say)],
      ...(place === undefined ? [] : [[say(TERMS.place), linked(place)] as const]),
    ),
    ...(unsaid === undefined
      ? []
      : [
          text(
            say({
              sv: `Säg också hur möte ${unsaid} gick: frågan står på din sida.`,
              en: `Please also say how meeting ${unsaid} went: the question is on your page.`,
            }),
          ),
        ]),
    button(say({ sv: 'Välj en tid', en: 'Choose a time' }), homeLink),
    note(
      say({
        sv: `${all.length === 1 ? 'Passar den inte' : 'Passar ingen av dem'}? Föreslå andra på samma sida.`,
        en: `${all.length === 1 ? 'Does it not suit you' : 'Does none of them suit you'}? Propose others on the same page.`,
      }),
    ),
  ];
}

function whoCancelled(meeting: CalledOff, say: Say): string {
  const { by, pairEnds, seeksNew, met, pause, partner } = meeting;
  const { name } = partner;
  const byMe = by === 'me';
  const who = byMe ? 'me' : by === 'coordinators' || typeof by === 'object' ? 'coordinators' : 'partner';
  if (pause !== undefined) {
    return `${theyPause(who, pause, name, say)} ${say({ sv: 'Mötet som var bokat är därför inställt.', en: 'So the meeting that was booked is cancelled.' })}`;
  }
  if (met !== undefined) {
    return `${theyMet(who, met.day, name, say)} ${say({ sv: 'Mötet som var bokat behövs därför inte.', en: 'So the meeting that was booked is not needed.' })}`;
  }
  if (seeksNew)
    return say({
      sv: `${name} kan inte fortsätta, så mötet är inställt. Vi letar efter någon ny åt dig att träffa och hör av oss så fort det finns någon.`,
      en: `${name} cannot go on, so the meeting is cancelled. We are looking for somebody new for you to meet and will write as soon as there is somebody.`,
    });
  if (pairEnds)
    return say({
      sv: `Mötet med ${name} är inställt, eftersom ert mentorskap är avslutat.`,
      en: `The meeting with ${name} is cancelled, because your mentorship has ended.`,
    });
  return byMe
    ? say({
        sv: `Du har ställt in mötet med ${name}. Vi har sagt till.`,
        en: `You have cancelled the meeting with ${name}. We have told them.`,
      })
    : by !== 'partner'
      ? say({
          sv: `${whoHas(by, namesIn(meeting), say)} ställt in mötet med ${name}.`,
          en: `${whoHas(by, namesIn(meeting), say)} cancelled the meeting with ${name}.`,
        })
      : say({ sv: `${name} kan inte den här gången och har ställt in mötet.`, en: `${name} cannot come this time and has cancelled.` });
}

/** A student whose manager cancels need not chase anybody. */
function whatNow({ by, role }: CalledOff, say: Say): string {
  return role === 'mentor' && by !== 'me'
    ? say({
        sv: 'Det är chefen som föreslår nya tider, och det är vi som påminner. Vill du kan du föreslå tider själv.',
        en: 'The manager proposes new times, and the reminders come from us. If you like, you can propose times yourself.',
      })
    : say({
        sv: `Föreslå upp till ${times(MOST_TIMES, say)} redan nu, medan du har kalendern framme.`,
        en: `Propose up to ${times(MOST_TIMES, say)} now, while you have your calendar at hand.`,
      });
}
