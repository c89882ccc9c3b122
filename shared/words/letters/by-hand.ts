import { answerLabel } from '../answer-labels.ts';
import { keptWords } from '../kept.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { type Block, button, list, note, text } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import type { PutOut } from './facts.ts';
import { greeting } from './person-blocks.ts';

/** Letters about what coordinators did with somebody's application. */
export const byHand = (say: Say): Chapter<'byHand'> => ({
  'turned down': (person) => {
    const { round, by, mayApply } = person;
    return {
      subject: say({ sv: 'Du är inte med i den här omgången', en: 'You are not in this round' }),
      preheader: say({
        sv: 'Svaret på din ansökan, och det här händer med dina uppgifter.',
        en: 'The answer to your application, and what happens to your data.',
      }),
      title: say({ sv: 'Du är inte med i den här omgången', en: 'You are not in this round' }),
      blocks: [
        greeting(person, say),
        text(
          say({
            sv: `Tack för att du ville vara med i ${say(round.name)}. ${by}, som samordnar programmet, har gått igenom din ansökan, och du kan inte vara med i den här omgången.`,
            en: `Thank you for wanting to take part in ${say(round.name)}. ${by}, who coordinates the programme, has gone through your application, and you cannot be in this round.`,
          }),
        ),
        ...inTheirWords(person, say),
        ...(mayApply
          ? [
              text(
                say({
                  sv: 'Du får söka igen med samma adress så länge ansökan är öppen.',
                  en: 'You may apply again with the same address as long as the call is open.',
                }),
              ),
            ]
          : []),
        ...whomToAsk(person, say),
      ],
    };
  },

  'taken out': (person) => {
    const { round } = person;
    return {
      subject: say({ sv: 'Du är inte längre med i programmet', en: 'You are no longer in the programme' }),
      preheader: say({
        sv: 'De som samordnar programmet har tagit ut dig ur det.',
        en: 'The coordinators have taken you out of it.',
      }),
      title: say({ sv: 'Du är inte längre med i programmet', en: 'You are no longer in the programme' }),
      blocks: [
        greeting(person, say),
        text(
          say({
            sv: `De som samordnar ${say(round.name)} har tagit ut dig ur programmet. Det gäller nu. Är något bokat tas det bort ur din kalender.`,
            en: `The coordinators of ${say(round.name)} have taken you out of the programme. That holds from now on. If something is booked, it is removed from your calendar.`,
          }),
        ),
        ...inTheirWords(person, say),
        ...whomToAsk(person, say),
      ],
    };
  },

  'let back in': (person) => ({
    subject: say({ sv: 'Du är med i programmet igen', en: 'You are in the programme again' }),
    preheader: say({
      sv: 'De som samordnar programmet har låtit dig vara med igen.',
      en: 'The coordinators of the programme have let you back in.',
    }),
    title: say({ sv: 'Du är med igen', en: 'You are in again' }),
    blocks: [
      greeting(person, say),
      text(
        say({
          sv: `De som samordnar ${say(person.round.name)} har låtit dig vara med igen. På din sida ser du vad som gäller nu.`,
          en: `The coordinators of ${say(person.round.name)} have let you back in. Your page shows where things stand now.`,
        }),
      ),
      text(
        say({
          sv: 'Det som togs bort ur din kalender kommer inte tillbaka av sig självt. När något bokas får du en ny inbjudan.',
          en: 'What was removed from your calendar does not come back by itself. When something is booked you get a new invitation.',
        }),
      ),
      button(say(TERMS.openMyPage), person.homeLink),
      note(
        say({
          sv: `Vill du inte vara med? Säg det på din sida, eller svara på mejlet så läser ${person.contact.name} det.`,
          en: `Would you rather not take part? Say so on your page, or reply to this email and ${person.contact.name} will read it.`,
        }),
      ),
    ],
  }),

  'details corrected': (person) => {
    const { by, fields, role, round, contact, homeLink } = person;
    const who = say.list(by);
    return {
      subject: say({ sv: 'Vi har rättat dina uppgifter', en: 'We have corrected your details' }),
      preheader: say({
        sv: 'Titta att det stämmer. Annars svarar du på mejlet.',
        en: 'Please see that they are right. If not, reply to this email.',
      }),
      title: say({ sv: 'Dina uppgifter är rättade', en: 'Your details are corrected' }),
      blocks: [
        greeting(person, say),
        text(
          say({
            sv: `${who}, som samordnar ${say(round.name)}, har rättat det här i din ansökan:`,
            en: `${who}, who ${by.length === 1 ? 'coordinates' : 'coordinate'} ${say(round.name)}, corrected this in your application:`,
          }),
        ),
        list(...fields.map((field) => answerLabel(field, role, round, say, 'you'))),
        text(
          say({
            sv: 'På din sida ser du vad som stod och vad som står nu.',
            en: 'Your page shows what it said before and what it says now.',
          }),
        ),
        button(say(TERMS.openMyPage), homeLink),
        note(
          say({
            sv: `Stämmer det inte? Svara på mejlet så läser ${contact.name} det.`,
            en: `Is it not right? Reply to this email and ${contact.name} will read it.`,
          }),
        ),
      ],
    };
  },
});

/** What the operator wrote, paragraph by paragraph. */
function inTheirWords({ words, by }: PutOut, say: Say): readonly Block[] {
  const paragraphs = (words ?? '').split(/\n\s*\n/).flatMap((one) => (one.trim() === '' ? [] : [text(one.trim())]));
  return paragraphs.length === 0 ? [] : [text(say({ sv: `${by} skriver:`, en: `${by} writes:` })), ...paragraphs];
}

function whomToAsk({ contact, round, homeLink }: PutOut, say: Say): readonly Block[] {
  return [
    button(say(TERMS.openMyPage), homeLink),
    note(
      say({
        sv: `Undrar du något? Svara på mejlet så läser ${contact.name} det.`,
        en: `If you have any questions, reply to this email and ${contact.name} will read it.`,
      }),
    ),
    note(say({ sv: `Dina uppgifter: ${keptWords(say).person(round)}`, en: `Your data: ${keptWords(say).person(round)}` })),
  ];
}
