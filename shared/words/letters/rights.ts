import { rightsWords } from '../rights.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { type Block, button, facts, note, text } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import type { RequestAnswered } from './facts.ts';
import { greeting } from './person-blocks.ts';

/** Letters about what somebody asked of those who have their data. */
export const rights = (say: Say): Chapter<'rights'> => ({
  'request answered': (person) => {
    const { granted, kind, askedAt, by, homeLink, contact } = person;
    const title = granted
      ? say({ sv: 'Vi gör som du bad om', en: 'We do as you asked' })
      : say({ sv: 'Vi kan inte göra som du bad om', en: 'We cannot do as you asked' });
    return {
      subject: say({ sv: 'Svaret på din begäran om dina uppgifter', en: 'The answer to your request about your data' }),
      preheader: granted
        ? say({ sv: 'Vi gör som du bad om. Det här gäller från och med nu.', en: 'We do as you asked. This is what holds from now on.' })
        : say({
            sv: 'Vi gör inte som du bad om. Här står varför, och vart du kan vända dig.',
            en: 'We do not do as you asked. This is why, and where you can turn.',
          }),
      title,
      blocks: [
        greeting(person, say),
        text(
          say({
            sv: `Du bad ${say.day(askedAt)} om ${rightsWords(say).kinds[kind]}. ${by}, som samordnar programmet, har prövat det.`,
            en: `On ${say.day(askedAt)} you asked ${rightsWords(say).kinds[kind]}. ${by}, who coordinates the programme, has considered it.`,
          }),
        ),
        ...whatHolds(person, say),
        ...inTheirWords(person, say),
        ...(granted ? [] : [text(whereToTurn(say))]),
        button(say(TERMS.openMyPage), homeLink),
        note(
          say({
            sv: `Undrar du något? Svara på mejlet så läser ${contact.name} det.`,
            en: `If you have any questions, reply to this email and ${contact.name} will read it.`,
          }),
        ),
      ],
    };
  },

  'answer put off': (person) => {
    const { kind, askedAt, reason, until, homeLink, contact } = person;
    const title = say({ sv: 'Svaret på din begäran dröjer', en: 'The answer to your request takes longer' });
    return {
      subject: title,
      preheader: say({
        sv: `Du får svar senast ${say.day(until)}. Här står varför.`,
        en: `You have an answer by ${say.day(until)}. This is why.`,
      }),
      title,
      blocks: [
        greeting(person, say),
        text(
          say({
            sv: `Du bad ${say.day(askedAt)} om ${rightsWords(say).kinds[kind]}. Vi hinner inte svara inom en månad. ${rightsWords(say).longer[reason]} Lagen låter oss då ta högst två månader till (artikel 12.3 i dataskyddsförordningen).`,
            en: `On ${say.day(askedAt)} you asked ${rightsWords(say).kinds[kind]}. We cannot answer within a month. ${rightsWords(say).longer[reason]} The law then lets us take two more months at most (Article 12(3) of the GDPR).`,
          }),
        ),
        facts([say({ sv: 'Svar senast', en: 'An answer by' }), say.day(until)]),
        ...inTheirWords(person, say),
        text(whereToTurn(say)),
        button(say(TERMS.openMyPage), homeLink),
        note(
          say({
            sv: `Undrar du något? Svara på mejlet så läser ${contact.name} det.`,
            en: `If you have any questions, reply to this email and ${contact.name} will read it.`,
          }),
        ),
      ],
    };
  },

  'restriction lifted': (person) => ({
    subject: say({ sv: 'Dina uppgifter används igen', en: 'Your data are used again' }),
    preheader: say({
      sv: 'De som samordnar programmet har hävt begränsningen.',
      en: 'The coordinators of the programme have lifted the restriction.',
    }),
    title: say({ sv: 'Begränsningen är hävd', en: 'The restriction is lifted' }),
    blocks: [
      greeting(person, say),
      text(
        say({
          sv: 'Dina uppgifter har legat orörda sedan du bad om det. De som samordnar programmet har hävt begränsningen. Du räknas med som förut, och mejlen om programmet kommer igen.',
          en: 'Your data have been left alone since you asked for it. The coordinators have lifted the restriction. You are counted in as before, and the emails about the programme come again.',
        }),
      ),
      text(
        say({
          sv: 'Vill du inte det? På din sida kan du begära det på nytt eller lämna programmet.',
          en: 'Would you rather not? On your page you can ask for it anew or leave the programme.',
        }),
      ),
      button(say(TERMS.openMyPage), person.homeLink),
      note(
        say({
          sv: `Undrar du något? Svara på mejlet så läser ${person.contact.name} det.`,
          en: `If you have any questions, reply to this email and ${person.contact.name} will read it.`,
        }),
      ),
    ],
  }),
});

/** What the answer means from now on. */
function whatHolds({ granted, kind, reason, isRestricted, isOut }: RequestAnswered, say: Say): readonly Block[] {
  if (!granted) {
    const why = reason === undefined ? [] : [text(rightsWords(say).reasons[reason])];
    const again =
      kind === 'correct' || isRestricted
        ? []
        : [
            text(
              say({
                sv: 'Dina uppgifter används därför igen, så som sidan om personuppgifter säger.',
                en: 'Your data are therefore used again, as the page about personal data says.',
              }),
            ),
          ];
    return [...why, ...again];
  }
  switch (kind) {
    case 'object':
      return [
        text(
          isOut
            ? say({
                sv: 'Du är inte längre med i programmet. Dina uppgifter används inte mer: de ligger orörda tills de tas bort. Är något bokat tas det bort ur din kalender.',
                en: 'You are no longer in the programme. Your data are used no more: they are left alone until they are removed. If something is booked, it is removed from your calendar.',
              })
            : say({
                sv: 'Dina uppgifter används inte mer: de ligger orörda tills de tas bort.',
                en: 'Your data are used no more: they are left alone until they are removed.',
              }),
        ),
      ];
    case 'restrict':
      return [
        text(
          say({
            sv: 'Dina uppgifter ligger orörda tills begränsningen hävs. Ingen föreslås för dig, och du får bara mejl om det du själv gör och när något bokat ställs in. Du kan häva den själv på din sida när du vill, och häver vi den får du veta det.',
            en: 'Your data are left alone until the restriction is lifted. Nobody is suggested to you, and you only get emails about what you do yourself and when something booked is cancelled. You can lift it yourself on your page at any time, and if we lift it you are told.',
          }),
        ),
      ];
    case 'erase':
      return [
        text(
          say({
            sv: 'Det som får gallras om dig tas bort, och ett mejl till säger när det sker. Det som ska bevaras enligt arkivlagen ligger kvar i universitetets arkiv.',
            en: 'What may be disposed of about you is removed, and one more email says when. What is to be kept under the law on archives stays in the university’s archive.',
          }),
        ),
      ];
    case 'correct':
      return [
        text(
          say({
            sv: 'På din sida ser du vad som står nu.',
            en: 'Your page shows what it says now.',
          }),
        ),
      ];
  }
}

/** What the operator wrote, paragraph by paragraph. */
function inTheirWords({ words, by }: Pick<RequestAnswered, 'words' | 'by'>, say: Say): readonly Block[] {
  const paragraphs = words.split(/\n\s*\n/).flatMap((one) => (one.trim() === '' ? [] : [text(one.trim())]));
  return paragraphs.length === 0 ? [] : [text(say({ sv: `${by} skriver:`, en: `${by} writes:` })), ...paragraphs];
}

function whereToTurn(say: Say): string {
  return say({
    sv: 'Tycker du att det är fel kan du klaga hos Integritetsskyddsmyndigheten, IMY (imy.se), eller vända dig till domstol.',
    en: 'If you think this is wrong you can complain to the Swedish Authority for Privacy Protection, IMY (imy.se), or turn to a court.',
  });
}
