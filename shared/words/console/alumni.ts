import type { Wish } from '../../domain/closing/afterwards.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** Those who said yes to something for the time after the programme, as operators see them. */
export const alumniWords = (say: Say) => ({
  title: say({ sv: 'De som har sagt ja till mer', en: 'Those who said yes to more' }),
  link: say({ sv: 'De som har sagt ja till mer', en: 'Those who said yes to more' }),
  what: say({
    sv: 'Alla som har varit i ett par frågas i utvärderingen och på sin egen sida. Här står de som har sagt ja, tills de tar tillbaka det eller deras uppgifter tas bort. De tre frågorna skickas av sig själva, tre månader efter att omgången stängts. Nästa utlysning och samtal med sökande sköter ni själva: ta med listan.',
    en: 'Everybody who was in a pair is asked in the evaluation and on their own page. Here stand those who said yes, until they take it back or their data are removed. The three questions go out by themselves, three months after the round is closed. The next call and talks with applicants are yours to arrange: take the list along.',
  }),
  none: say({ sv: 'Ingen har sagt ja till något än.', en: 'Nobody has said yes to anything yet.' }),
  who: say({ sv: 'Vem', en: 'Who' }),
  role: say(TERMS.side),
  address: say(TERMS.email),
  language: say({ sv: 'Språk', en: 'Language' }),
  yes: say({ sv: 'Har sagt ja till', en: 'Said yes to' }),
  wishes: {
    followUp: say({ sv: 'tre frågor efter tre månader', en: 'three questions after three months' }),
    nextCall: say({ sv: 'höra om nästa utlysning', en: 'hearing of the next call' }),
    talk: say({ sv: 'prata med sökande, om ni frågar först', en: 'talking with applicants, if you ask first' }),
  } satisfies Readonly<Record<Wish, string>>,
  when: say({ sv: 'Sa det', en: 'Said so' }),
  does: say(TERMS.act),
  off: say({ sv: 'Ta bort ur listan', en: 'Take off the list' }),
  download: say(TERMS.downloadAll),
});
