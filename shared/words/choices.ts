import type { FORMATS, GOALS, MEETING_LANGUAGES } from '../domain/application/form.ts';
import type { Round } from '../round/round-file.ts';
import type { Say } from './say.ts';

type Goal = (typeof GOALS)[number];

type Format = (typeof FORMATS)[number];

type MeetingLanguage = (typeof MEETING_LANGUAGES)[number];

const goals = (say: Say) => ({
  perspective: say({ sv: 'Se saker med någon annans ögon', en: 'See things through somebody else’s eyes' }),
  'working-life': say({
    sv: 'Förstå hur arbetslivet ser ut från andra hållet',
    en: 'Understand how working life looks from the other side',
  }),
  practice: say({ sv: 'Öva på att säga och höra raka svar', en: 'Practise giving and hearing straight answers' }),
  network: say({ sv: 'Lära känna någon jag annars inte hade träffat', en: 'Get to know somebody I would not have met otherwise' }),
  digital: say({ sv: 'Förstå hur digitala vanor förändras', en: 'Understand how digital habits are changing' }),
  leadership: say({ sv: 'Prata om vad som är bra ledarskap', en: 'Talk about what good leadership is' }),
  change: say({ sv: 'Få idéer till något som borde ändras', en: 'Find ideas for something that ought to change' }),
});

const formats = (say: Say) => ({
  'on-site': say({ sv: 'Vi ses på plats', en: 'We meet in person' }),
  video: say({ sv: 'Vi ses på video', en: 'We meet by video' }),
  either: say({ sv: 'Båda går bra', en: 'Either is fine' }),
});

const languages = (say: Say) => ({ sv: say({ sv: 'svenska', en: 'Swedish' }), en: say({ sv: 'engelska', en: 'English' }) });

/** What somebody hopes to get out of the meetings, as a tick box says it. */
export function goalWords(goal: Goal, say: Say): string {
  return goals(say)[goal];
}

/** The themes of a round that were chosen, by name and in its order. */
export function themeNames(chosen: readonly string[], { themes }: Pick<Round, 'themes'>, say: Say): readonly string[] {
  return themes.filter(({ id }) => chosen.includes(id)).map(({ name }) => say(name));
}

/** How somebody wants to meet, as a radio button says it. */
export function formatWords(format: Format, say: Say): string {
  return formats(say)[format];
}

/** The name of a language people can meet in: "svenska", "Swedish". */
export function languageWords(meetingLanguage: MeetingLanguage, say: Say): string {
  return languages(say)[meetingLanguage];
}
