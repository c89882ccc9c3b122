import type { Proposal } from '../domain/closing/proposal.ts';
import type { Text } from '../round/languages.ts';
import type { Say } from './say.ts';

/** What the call says above what has become otherwise since the round before. */
export const becauseWords = (say: Say) => ({
  heading: say({ sv: 'Ändrat efter förra omgången', en: 'Changed because of last time' }),
});

/** How a call can say that a proposal was taken; nothing for what is no concern of those who read it. */
export function saidOfProposal({ path, now, proposed, because }: Proposal): Text | undefined {
  switch (because.why) {
    case 'deadline was moved':
    case 'too few applied':
      return {
        sv: `Du har längre tid på dig att söka: ${proposed} dagar i stället för ${now}.`,
        en: `You have longer to apply: ${proposed} days instead of ${now}.`,
      };
    case 'fewer meetings were held':
      return {
        sv: `Ni träffas ${proposed} gånger i stället för ${now}: förra gången blev inte alla möten av.`,
        en: `You meet ${proposed} times instead of ${now}: last time not all meetings took place.`,
      };
    case 'took more time': {
      // Both sides read it.
      const who = path === 'meetings.preparation.mentor' ? { sv: 'studenter', en: 'students' } : { sv: 'chefer', en: 'managers' };
      return {
        sv: `Vi räknar med längre tid för ${who.sv} att förbereda varje möte: ${proposed} minuter i stället för ${now}.`,
        en: `We reckon with longer for ${who.en} to prepare for each meeting: ${proposed} minutes instead of ${now}.`,
      };
    }
    case 'channel brought nobody':
    case 'offers lapsed':
      return undefined;
  }
}
