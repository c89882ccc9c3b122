import { hearBy } from '../hear-by.ts';
import { keptWords } from '../kept.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { type Block, button, heading, note, text } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import type { Waiting } from './facts.ts';
import { greeting } from './person-blocks.ts';

/** Letters to those who have nobody to meet: what they wait for, and in the end that there is no place. */
export const waiting = (say: Say): Chapter<'waiting'> => ({
  reserve: (person) => ({
    subject: say(TERMS.onReserve),
    preheader: say({
      sv: 'Blir en plats ledig hör vi av oss. Du behöver inte göra något.',
      en: 'If a place comes free we will write. There is nothing you need to do.',
    }),
    title: say(TERMS.onReserve),
    blocks: [
      greeting(person, say),
      text(
        say({
          sv: `${places(person, say)} Säger någon nej, eller lämnar programmet, kan det bli din tur.`,
          en: `${places(person, say)} If somebody says no, or leaves, it may be your turn.`,
        }),
      ),
      ...howWeChose(say),
      text(
        say({
          sv: `${untilWhen(person, true, say)} Vill du inte stå kvar kan du säga det på din sida.`,
          en: `${untilWhen(person, true, say)} If you would rather not wait, say so on your page.`,
        }),
      ),
      button(say(TERMS.openMyPage), person.homeLink),
    ],
  }),

  'answer takes longer': (person) => ({
    subject: say({ sv: 'Ditt svar dröjer längre än vi sa', en: 'Your answer takes longer than we said' }),
    preheader: say({ sv: 'Du är kvar, och du behöver inte göra något.', en: 'You are still in, and there is nothing you need to do.' }),
    title: say({ sv: 'Ditt svar dröjer längre än vi sa', en: 'Your answer takes longer than we said' }),
    blocks: [
      greeting(person, say),
      text(stillOpen(person, say)),
      text(untilWhen(person, person.wasReserve, say)),
      text(say({ sv: 'Vill du inte vänta kan du säga det på din sida.', en: 'If you would rather not wait, say so on your page.' })),
      button(say(TERMS.openMyPage), person.homeLink),
      note(
        say({
          sv: `Har du frågor, svara på mejlet så läser ${person.contact.name} det.`,
          en: `If you have any questions, reply to this email and ${person.contact.name} will read it.`,
        }),
      ),
    ],
  }),

  'no place': (person) => ({
    subject: say(TERMS.noPlace),
    preheader: say({
      sv: 'Så här valde vi, och det här händer med dina uppgifter.',
      en: 'This is how we chose, and what happens to your data.',
    }),
    title: say(TERMS.noPlace),
    blocks: [
      greeting(person, say),
      text(
        say({
          sv: `Tack för att du sökte till ${say(person.round.name)}. ${whatHappened(person, say)}`,
          en: `Thank you for applying to ${say(person.round.name)}. ${whatHappened(person, say)}`,
        }),
      ),
      ...(person.held ? [] : [text(places(person, say)), ...howWeChose(say)]),
      button(say(TERMS.openMyPage), person.homeLink),
      note(
        say({
          sv: `Undrar du något om beslutet, svara på mejlet så läser ${person.contact.name} det.`,
          en: `If you have any questions about the decision, reply to this email and ${person.contact.name} will read it.`,
        }),
      ),
      note(say({ sv: `Dina uppgifter: ${keptWords(say).person(person.round)}`, en: `Your data: ${keptWords(say).person(person.round)}` })),
    ],
  }),
});

function stillOpen({ over, wasReserve, held }: Waiting, say: Say): string {
  if (held) {
    return say({
      sv: 'Du skulle ha fått svar nu. De som samordnar programmet har inte bestämt sig om din ansökan än, och så länge föreslår vi ingen för dig.',
      en: 'You were to have an answer by now. The coordinators have not decided about your application yet, and until they have we suggest nobody to you.',
    });
  }
  switch (over) {
    case 'said no':
      return say({
        sv: 'Du sa nej till vårt förslag, och vi har inte kunnat föreslå någon annan än.',
        en: 'You said no to our suggestion, and we have not been able to suggest anybody else yet.',
      });
    case 'did not answer':
      return say({
        sv: 'Vi fick inget svar på vårt förslag i tid, och vi har inte kunnat föreslå någon annan än.',
        en: 'We had no answer to our suggestion in time, and we have not been able to suggest anybody else yet.',
      });
    case 'said yes':
      return say({
        sv: 'Du sa ja, men det blev inte av. Det säger inget om dig, och du går före när vi letar vidare. Vi har inte kunnat föreslå någon annan än.',
        en: 'You said yes, but it came to nothing. It says nothing about you, and you go first as we look on. We have not been able to suggest anybody else yet.',
      });
    case 'had not answered':
      return say({
        sv: 'Vårt förslag föll innan du hade svarat. Det säger inget om dig. Vi har inte kunnat föreslå någon annan än.',
        en: 'What we suggested came to nothing before you had answered. It says nothing about you. We have not been able to suggest anybody else yet.',
      });
    case undefined:
      return wasReserve
        ? say({
            sv: 'Du står kvar på reservplats. Ingen plats har blivit ledig för dig än, och det är inte avgjort om det blir någon.',
            en: 'You are still on the reserve list. No place has come free for you yet, and it is not settled whether one will.',
          })
        : say({
            sv: 'Du skulle ha fått svar nu. Det är inte avgjort än, och det beror inte på något i din ansökan.',
            en: 'You were to have an answer by now. It is not settled yet, and that is not because of anything in your application.',
          });
  }
}

function whatHappened({ over, wasReserve, held }: Waiting, say: Say): string {
  if (held) {
    return say({
      sv: 'De som samordnar programmet hade inte bestämt sig om din ansökan när programmet avslutades, så vi föreslog ingen för dig.',
      en: 'The coordinators had not decided about your application when the programme ended, so we suggested nobody to you.',
    });
  }
  switch (over) {
    case 'said no':
      return say({
        sv: 'Du sa nej till vårt förslag, och det fanns ingen annan vi kunde föreslå.',
        en: 'You said no to our suggestion, and there was nobody else we could suggest.',
      });
    case 'did not answer':
      return say({
        sv: 'Vi fick inget svar på vårt förslag i tid, så det gick ut, och det fanns ingen annan vi kunde föreslå.',
        en: 'We had no answer to our suggestion in time, so it lapsed, and there was nobody else we could suggest.',
      });
    case 'said yes':
      return say({
        sv: 'Du sa ja, men det blev inte av, och det säger inget om dig. Det fanns ingen annan vi kunde föreslå.',
        en: 'You said yes, but it came to nothing, which says nothing about you. There was nobody else we could suggest.',
      });
    case 'had not answered':
      return say({
        sv: 'Vårt förslag föll innan du hade svarat, och det säger inget om dig. Det fanns ingen annan vi kunde föreslå.',
        en: 'What we suggested came to nothing before you had answered, which says nothing about you. There was nobody else we could suggest.',
      });
    case undefined:
      return wasReserve
        ? say({
            sv: 'Du har stått på reservplats, och ingen plats blev ledig för dig.',
            en: 'You have been on the reserve list, and no place came free for you.',
          })
        : say({ sv: 'Den här gången kunde vi inte föreslå någon för dig.', en: 'This time we could not suggest anybody to you.' });
  }
}

/** How many places there are, and why there is none for the reader, as far as it is known. */
function places({ round, role, standing, partnersLeft }: Waiting, say: Say): string {
  const { seats } = round;
  if (standing >= seats) {
    return seats === 1
      ? say({ sv: 'Det finns plats för ett par, och den är tagen.', en: 'There is room for one pair, and the place is taken.' })
      : say({
          sv: `Det finns plats för ${say.number(seats)} par, och alla platser är tagna.`,
          en: `There is room for ${say.number(seats)} pairs, and all places are taken.`,
        });
  }
  const taken = say({
    sv: `Just nu är ${say.number(standing)} av ${say.number(seats)} platser tagna.`,
    en: `Just now ${say.number(standing)} of ${say.number(seats)} places ${standing === 1 ? 'is' : 'are'} taken.`,
  });
  if (!partnersLeft)
    return say({
      sv: `${taken} Det räcker inte med ${role === 'mentor' ? 'chefer' : 'studenter'} till alla.`,
      en: `${taken} There are not enough ${role === 'mentor' ? 'managers' : 'students'} for everybody.`,
    });
  return say({
    sv: `${taken} Vi hittade ingen ledig som passar ihop med det du skrev.`,
    en: `${taken} We found nobody who fits with what you wrote and is free.`,
  });
}

function untilWhen({ until, contact }: Waiting, isReserve: boolean, say: Say): string {
  return until === undefined
    ? say({
        sv: `Vi hör av oss så fort det är avgjort, oavsett svar. Till dess kan ${contact.name} berätta hur det ligger till.`,
        en: `We will write as soon as it is settled, whatever the answer. Until then ${contact.name} can tell you how it stands.`,
      })
    : hearBy(say.day(until), isReserve, say);
}

function howWeChose(say: Say): readonly Block[] {
  return [
    heading(say({ sv: 'Så här väljer vi', en: 'How we choose' })),
    text(
      say({
        sv: 'Vi söker de par som tillsammans passar bäst: vilka teman båda vill prata om, när båda kan ses och att de kommer från olika områden. Betyg, meriter och ålder spelar ingen roll.',
        en: 'We look for the pairs that suit best together: what both want to talk about, when both can meet, and that they come from different fields. Grades, merits and age do not count.',
      }),
    ),
  ];
}
