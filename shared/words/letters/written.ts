import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { button, note, typed } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import type { FromOperators } from './facts.ts';

/** What operators wrote in their own words, to one person or to many. */
export const written = (say: Say): Chapter<'written'> => ({
  'from operators': (facts) => inOwnWords(facts, say),
  'urgent from operators': (facts) => inOwnWords(facts, say),
});

function inOwnWords({ subject, paragraphs, by, link, isTrial }: FromOperators, say: Say) {
  return {
    subject: isTrial ? say({ sv: `Prov: ${subject}`, en: `Trial: ${subject}` }) : subject,
    preheader: say({
      sv: 'Från dem som samordnar programmet. Du kan svara på mejlet.',
      en: 'From those who coordinate the programme. You can reply to this email.',
    }),
    title: subject,
    blocks: [
      ...paragraphs.map(typed),
      isTrial ? button(say(TERMS.openConsole), link) : button(say(TERMS.openMyPage), link),
      note(
        isTrial
          ? say({
              sv: 'Det här är ett prov, och har bara gått till dig. Den som får mejlet på riktigt har en knapp till sin egen sida.',
              en: 'This is a trial, and has gone to you alone. Whoever gets the email in earnest has a button to their own page.',
            })
          : say({ sv: `${by} har skrivit det här mejlet.`, en: `${by} wrote this email.` }),
      ),
    ],
  };
}
