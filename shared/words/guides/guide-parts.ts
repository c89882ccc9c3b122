import type { Role } from '../../round/round-file.ts';
import { minutes } from '../amounts.ts';
import type { Say } from '../say.ts';

/** The headings of a conversation guide, in pages and letters. */
export const guideParts = (say: Say) => ({
  prepare: (count: number) => say({ sv: `Förbered dig i ${minutes(count, say)}`, en: `Prepare for ${minutes(count, say)}` }),
  begin: say({ sv: 'Börja så här', en: 'Begin like this' }),
  part: say({ sv: 'Din del i samtalet', en: 'Your part in the conversation' }),
  questions: {
    mentor: say({ sv: 'Frågor du kan få', en: 'Questions you may get' }),
    mentee: say({ sv: 'Frågor du kan ställa', en: 'Questions you can ask' }),
  } satisfies Readonly<Record<Role, string>>,
  end: say({ sv: 'Sluta så här', en: 'End like this' }),
});
