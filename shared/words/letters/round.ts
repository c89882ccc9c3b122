import { EVALUATION_QUESTIONS } from '../../domain/closing/evaluation.ts';
import { kickOffAt } from '../../domain/round-state.ts';
import { capital, meetings, minutes } from '../amounts.ts';
import { comingWords } from '../coming.ts';
import { againWords, evaluationWords } from '../evaluation.ts';
import { keptWords } from '../kept.ts';
import { rowsOfGathering } from '../plan.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { type Block, button, facts, heading, linked, list, note, text } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import { comingBlocks, comingLabel, whetherComing } from './coming-blocks.ts';
import type { Closing, Evaluating, Expected, NotExpected, OfComing, Person } from './facts.ts';
import { greeting } from './person-blocks.ts';

/** Letters to everybody in the round. */
export const round = (say: Say): Chapter<'round'> => ({
  'kick-off reminder': (person) => ({
    subject: say({
      sv: `${capital(say.dayAndTime(kickOffAt(person.round)))}: kick-off`,
      en: `${say.dayAndTime(kickOffAt(person.round))}: kick-off`,
    }),
    preheader: say({
      sv: `${capital(minutes(person.round.kickOff.minutes, say))} med alla. Där träffas ni för första gången.`,
      en: `${capital(minutes(person.round.kickOff.minutes, say))} with everybody. You meet there for the first time.`,
    }),
    title: say({ sv: 'Snart dags för kick-offen', en: 'The kick-off is coming up' }),
    blocks: [
      greeting(person, say),
      text(
        say({
          sv: 'Alla mentorer och adepter ses för första gången. Du behöver inte förbereda dig.',
          en: 'All mentors and mentees meet for the first time. You do not need to prepare.',
        }),
      ),
      gathering(person, person.coming, say, ...nextMeeting(person, say)),
      text(whetherComing(person.coming, say)),
      button(comingButton(person.coming, say), person.homeLink),
    ],
  }),

  'workshop invitation': (person) => ({
    subject: say({
      sv: `Avslutning ${say.dayAndTime(person.coming.occasion.startsAt)}`,
      en: `Closing workshop: ${say.dayAndTime(person.coming.occasion.startsAt)}`,
    }),
    preheader: say({
      sv: `${minutes(person.coming.occasion.minutes, say)} med alla. Avslutningen till din kalender ligger i mejlet.`,
      en: `${minutes(person.coming.occasion.minutes, say)} with everybody. The entry for your calendar is in this email.`,
    }),
    title: say({ sv: 'Välkommen till avslutningen', en: 'You are invited to the closing workshop' }),
    blocks: [
      greeting(person, say),
      text(
        say({
          sv: 'Alla samlas och går igenom programmet: vad det gav, vad som fungerade och vad som borde göras annorlunda nästa gång.',
          en: 'Everybody meets and goes through the programme: what came out of it, what worked, and what to do differently next time.',
        }),
      ),
      gathering(person, person.coming, say, ...nextMeeting(person, say)),
      text(whetherComing(person.coming, say)),
      button(comingLabel(person.coming, say), person.homeLink),
      ...questions(person, say),
      note(
        say({
          sv: 'Avslutningen ligger i mejlet: lägg till den i din kalender därifrån. Svar från kalendern läser ingen.',
          en: 'The workshop is in this email: add it to your calendar from there. Nobody reads answers from the calendar.',
        }),
      ),
    ],
  }),

  'workshop reminder': (person) => ({
    subject: say({
      sv: `${capital(say.dayAndTime(person.coming.occasion.startsAt))}: avslutning`,
      en: `${say.dayAndTime(person.coming.occasion.startsAt)}: closing workshop`,
    }),
    preheader: say({
      sv: 'Fundera gärna på frågorna på vägen dit. Du behöver inte skriva något.',
      en: 'Have a think about the questions on the way. You do not need to write anything.',
    }),
    title: say({ sv: 'Snart dags för avslutningen', en: 'The workshop is coming up' }),
    blocks: [
      greeting(person, say),
      gathering(person, person.coming, say, ...nextMeeting(person, say)),
      text(whetherComing(person.coming, say)),
      button(comingButton(person.coming, say), person.homeLink),
      ...questions(person, say),
    ],
  }),

  'coming unsaid': (person) => {
    const { gathering: which, occasion } = person.coming;
    const day = say.day(occasion.date);
    return {
      subject:
        which === 'kickOff'
          ? say({ sv: `Kommer du till kick-offen ${day}?`, en: `Are you coming to the kick-off on ${day}?` })
          : say({ sv: `Kommer du till avslutningen ${day}?`, en: `Are you coming to the workshop on ${day}?` }),
      preheader: say({
        sv: 'De som ordnar den behöver veta hur många som kommer, och vad de behöver.',
        en: 'Those who arrange it must know how many are coming, and what they need.',
      }),
      title: comingWords(say).title(comingWords(say).the(which)),
      blocks: [
        greeting(person, say),
        text(
          say({
            sv: `Du har inte sagt om du kommer till ${comingWords(say).the(which)}. De som ordnar den behöver veta hur många som kommer, och vad de behöver.`,
            en: `You have not said whether you are coming to ${comingWords(say).the(which)}. Those who arrange it must know how many are coming, and what they need.`,
          }),
        ),
        gathering(person, person.coming, say),
        button(comingWords(say).say, person.homeLink),
        note(
          say({
            sv: `Kan du inte svara på sidan? Svara på mejlet, så läser ${person.contact.name} det.`,
            en: `If you cannot answer on the page, reply to this email and ${person.contact.name} will read it.`,
          }),
        ),
      ],
    };
  },

  'gathering cancelled': (person) => ({
    subject: say({
      sv: `Struket ur kalendern: ${gatheringName(person, say)} ${say.day(person.startsAt)}`,
      en: `Cancelled for you: ${gatheringName(person, say)}, ${say.day(person.startsAt)}`,
    }),
    preheader: say({
      sv: `${whyNotExpected(person, say)}, så ingen väntar på dig där.`,
      en: `${whyNotExpected(person, say)}, so nobody waits for you there.`,
    }),
    title: say({
      sv: `${capital(gatheringName(person, say))} är struken ur din kalender`,
      en: `The ${gatheringName(person, say)} is out of your calendar`,
    }),
    blocks: [
      greeting(person, say),
      text(
        person.hasLeft
          ? say({
              sv: `${whyNotExpected(person, say)}. Det här mejlet tar bort ${gatheringName(person, say)} ur din kalender, och du behöver inte göra något.`,
              en: `${whyNotExpected(person, say)}. This email removes the ${gatheringName(person, say)} from your calendar; there is nothing you need to do.`,
            })
          : say({
              sv: `${whyNotExpected(person, say)}. Det här mejlet tar bort ${gatheringName(person, say)} ur din kalender. Kommer du med i ett nytt par får du en ny inbjudan.`,
              en: `${whyNotExpected(person, say)}. This email removes the ${gatheringName(person, say)} from your calendar. If you come into another pair you get a new invitation.`,
            }),
      ),
      facts([say({ sv: 'Tiden som utgår', en: 'The time that no longer holds' }), say.dayAndTime(person.startsAt)]),
      button(say(TERMS.openMyPage), person.homeLink),
      note(
        say({
          sv: `Undrar du något? Svara på mejlet, så läser ${person.contact.name} det.`,
          en: `If you wonder about something, answer this email and ${person.contact.name} will read it.`,
        }),
      ),
    ],
  }),

  'workshop minutes': (person) => ({
    subject: say({ sv: 'Anteckningarna från avslutningen', en: 'The minutes of the closing workshop' }),
    preheader: say({
      sv: 'Samordnarna har gått igenom dem, och de står på din sida.',
      en: 'The coordinators have gone through them, and they are on your page.',
    }),
    title: say({ sv: 'Anteckningarna från avslutningen', en: 'The minutes of the closing workshop' }),
    blocks: [
      greeting(person, say),
      text(
        say({
          sv: `Du bad om anteckningarna från avslutningen ${say.day(person.startsAt)}. Nu går de att läsa på din sida.`,
          en: `You asked for the minutes of the closing workshop on ${say.day(person.startsAt)}. They can now be read on your page.`,
        }),
      ),
      button(say({ sv: 'Läs anteckningarna', en: 'Read the minutes' }), person.homeLink),
      note(
        say({
          sv: `Undrar du något? Svara på mejlet, så läser ${person.contact.name} det.`,
          en: `If you wonder about something, answer this email and ${person.contact.name} will read it.`,
        }),
      ),
    ],
  }),

  evaluation: (person) => ({
    subject:
      person.workshop === undefined
        ? say({
            sv: `${capital(count(say))} frågor om programmet, svara senast ${closes(person, say)}`,
            en: `${capital(count(say))} questions about the programme, by ${closes(person, say)}`,
          })
        : say({
            sv: `${capital(say.dayAndTime(person.workshop.occasion.startsAt))}: avslutning, ${count(say)} frågor`,
            en: `${say.dayAndTime(person.workshop.occasion.startsAt)}: workshop, ${count(say)} questions`,
          }),
    preheader: say({
      sv: 'Du bestämmer för varje svar om det får citeras i slutrapporten.',
      en: 'You decide for each answer whether it may be quoted in the report.',
    }),
    title:
      person.workshop === undefined
        ? say(TERMS.whatItGave)
        : say({ sv: 'Snart avslutning: vad gav programmet?', en: 'The workshop is coming up: what did you get out of it?' }),
    blocks: [
      greeting(person, say),
      ...ahead(person, say),
      text(
        say({
          sv: 'Svaren blir underlag för slutrapporten och hjälper oss att göra programmet bättre nästa gång.',
          en: 'The answers go into the closing report and help us do better next time.',
        }),
      ),
      ...evaluationQuestions(person, say),
      ...unsaidMeeting(person, say),
      facts([say(TERMS.answerBy), closes(person, say)]),
      button(say(TERMS.answerQuestions), person.homeLink),
      note(
        say({
          sv: 'Bara en fråga måste du svara på: om du skulle göra det igen. Inget citeras utan att du har sagt ja till just det svaret.',
          en: 'Only one question must be answered: whether you would do it again. Nothing is quoted unless you have said yes to that very answer.',
        }),
      ),
    ],
  }),

  'evaluation reminder': (person) => ({
    subject: say({
      sv: `Senast ${closes(person, say)}: ${count(say)} frågor om programmet`,
      en: `By ${closes(person, say)}: ${count(say)} questions about the programme`,
    }),
    preheader: say({
      sv: 'Några rader räcker. Också det som inte fungerade hjälper oss nästa gång.',
      en: 'A few lines are enough. What did not work helps us next time too.',
    }),
    title: say({ sv: 'Några rader om programmet?', en: 'A few lines about the programme?' }),
    blocks: [
      greeting(person, say),
      text(
        say({
          sv: 'Vi har inte fått dina svar än. Det räcker att du svarar på om du skulle göra det igen.',
          en: 'We do not have your answers yet. It is enough to say whether you would do it again.',
        }),
      ),
      ...evaluationQuestions(person, say),
      ...unsaidMeeting(person, say),
      facts([say(TERMS.answerBy), closes(person, say)]),
      button(say(TERMS.answerQuestions), person.homeLink),
    ],
  }),

  thanks: (person) => ({
    subject:
      person.heldMeetings > 0
        ? say({ sv: 'Tack för att du var med. Här är ditt intyg', en: 'Thank you for taking part: here is your certificate' })
        : say({ sv: 'Tack för att du var med', en: 'Thank you for taking part' }),
    preheader: say({
      sv: 'Programmet är avslutat. Vad det gav står i slutrapporten.',
      en: 'The programme is over. What came of it is in the closing report.',
    }),
    title: say({ sv: 'Tack för att du var med', en: 'Thank you for taking part' }),
    blocks: [
      greeting(person, say),
      text(
        say({
          sv: `${say(person.round.name)} är avslutat. Vad det gav står i slutrapporten, som de som samordnar får. Vill du läsa den, svara på mejlet och fråga ${person.contact.name}.`,
          en: `${say(person.round.name)} is over. What came out of it is in the closing report, which the coordinators get. If you would like to read it, reply to this email and ask ${person.contact.name}.`,
        }),
      ),
      ...(person.heldMeetings > 0 ? certificate(person, say) : []),
      button(person.heldMeetings > 0 ? say({ sv: 'Hämta intyget', en: 'Get the certificate' }) : say(TERMS.openMyPage), person.homeLink),
      note(say({ sv: `Dina uppgifter: ${keptWords(say).person(person.round)}`, en: `Your data: ${keptWords(say).person(person.round)}` })),
    ],
  }),
});

/** Whoever has not said whether they come is led there, and all others to their page. */
function comingButton(known: OfComing, say: Say): string {
  return known.coming.is === 'unsaid' ? comingLabel(known, say) : say(TERMS.openMyPage);
}

/** Why nobody waits for somebody at the kick-off or the workshop: without a full stop. */
function whyNotExpected({ hasLeft, wasPutOut }: NotExpected, say: Say): string {
  if (wasPutOut) return say({ sv: 'Du är inte längre med i programmet', en: 'You are no longer in the programme' });
  return hasLeft
    ? say({ sv: 'Du har lämnat programmet', en: 'You have left the programme' })
    : say({ sv: 'Du är inte i något par längre', en: 'You are in no pair any more' });
}

function gatheringName({ gathering: which }: NotExpected, say: Say): string {
  return which === 'kickOff' ? say({ sv: 'kick-offen', en: 'kick-off' }) : say({ sv: 'avslutningen', en: 'closing workshop' });
}

/** When and where everybody meets, and what else stands in the reader's calendar. */
function gathering({ round: all }: Person, which: OfComing, say: Say, ...more: readonly (readonly [string, string])[]): Block {
  return facts(...rowsOfGathering(which.gathering, all, say).map(({ label, value }) => [label, linked(value)] as const), ...more);
}

/** The next meeting of the two, when it is booked: so that both hear of it once more. */
function nextMeeting({ next }: Expected, say: Say): readonly (readonly [string, string])[] {
  return next === undefined
    ? []
    : [[say({ sv: `Ert möte ${next.number}`, en: `Your meeting ${next.number}` }), say.dayAndTime(next.startsAt)]];
}

/** The last meeting, as far as the reader has said nothing of it. */
function unsaidMeeting({ unsaid }: Evaluating, say: Say): readonly Block[] {
  return unsaid === undefined
    ? []
    : [
        text(
          say({
            sv: `Säg också om möte ${unsaid} blev av: frågan står på din sida.`,
            en: `Please also say whether meeting ${unsaid} took place: the question is on your page.`,
          }),
        ),
      ];
}

/** The workshop it is the reminder of, or nothing. */
function ahead(person: Evaluating, say: Say): readonly Block[] {
  return person.workshop === undefined
    ? []
    : [
        text(
          say({
            sv: 'Snart är det avslutning, och då går alla igenom frågorna här nedanför.',
            en: 'The closing workshop is coming up, and everybody will go through the questions below.',
          }),
        ),
        gathering(person, person.workshop, say),
        ...comingBlocks(person.workshop, say),
      ];
}

function questions(person: Person, say: Say): readonly Block[] {
  return [
    heading(say({ sv: 'Frågorna', en: 'The questions' })),
    list(...asked(person, say)),
    text(
      say({
        sv: 'Du kan svara redan innan, när du har sagt om du kommer. Då börjar vi med allas svar, som visas utan namn.',
        en: 'You can answer beforehand, once you have said whether you are coming. Then we begin with everybody’s answers, which are shown without names.',
      }),
    ),
  ];
}

/** The questions of the workshop, and one on a scale that only the evaluation asks. */
function evaluationQuestions(person: Person, say: Say): readonly Block[] {
  return [heading(say({ sv: 'Frågorna', en: 'The questions' })), list(...asked(person, say), againWords(say))];
}

function asked({ round: all, role }: Person, say: Say): readonly string[] {
  return EVALUATION_QUESTIONS.map((question) => evaluationWords(question, all, say, role));
}

function count(say: Say): string {
  return say.number(EVALUATION_QUESTIONS.length + 1);
}

function closes({ round: all }: Person, say: Say): string {
  return say.day(all.evaluation.closes);
}

/** What the certificate counts, and where it is. */
function certificate({ heldMeetings, round: all }: Closing, say: Say): readonly Block[] {
  return [
    heading(say({ sv: 'Ditt intyg', en: 'Your certificate' })),
    text(
      say({
        sv: `Du har haft ${meetings(heldMeetings, say)} på ${minutes(all.meetings.minutes, say)}. Intyget om det hämtar du på din sida: som PDF, på svenska eller engelska. Det är underskrivet, så att den du visar det för kan kontrollera det utan att fråga oss.`,
        en: `You have had ${meetings(heldMeetings, say)} of ${minutes(all.meetings.minutes, say)}. You get your certificate of that on your page: as PDF, in Swedish or in English. It is signed, so that whoever you show it to can check it without asking us.`,
      }),
    ),
  ];
}
