import type { FORMATS, GOALS, MEETING_LANGUAGES } from '../../domain/application/form.ts';
import type { Language } from '../../round/round-file.ts';

type Goal = (typeof GOALS)[number];
type Format = (typeof FORMATS)[number];
type MeetingLanguage = (typeof MEETING_LANGUAGES)[number];

const GOAL_WORDS: Readonly<Record<Language, Readonly<Record<Goal, string>>>> = {
  sv: {
    perspective: 'Se saker med någon annans ögon',
    'working-life': 'Förstå hur arbetslivet ser ut från andra hållet',
    practice: 'Öva på att säga och höra raka svar',
    network: 'Lära känna någon jag annars inte hade träffat',
    digital: 'Förstå hur digitala vanor förändras',
    leadership: 'Prata om vad som är bra ledarskap',
    change: 'Få idéer till något som borde ändras',
  },
  en: {
    perspective: 'See things through somebody else’s eyes',
    'working-life': 'Understand how working life looks from the other side',
    practice: 'Practise giving and hearing straight answers',
    network: 'Get to know somebody I would not have met otherwise',
    digital: 'Understand how digital habits are changing',
    leadership: 'Talk about what good leadership is',
    change: 'Find ideas for something that ought to change',
  },
};

const FORMAT_WORDS: Readonly<Record<Language, Readonly<Record<Format, string>>>> = {
  sv: { 'on-site': 'Vi ses på plats', video: 'Vi ses på video', either: 'Båda går bra' },
  en: { 'on-site': 'We meet in person', video: 'We meet by video', either: 'Either is fine' },
};

const LANGUAGE_WORDS: Readonly<Record<Language, Readonly<Record<MeetingLanguage, string>>>> = {
  sv: { sv: 'svenska', en: 'engelska' },
  en: { sv: 'Swedish', en: 'English' },
};

/** What somebody hopes to get out of the meetings, as a tick box says it. */
export function goalWords(goal: Goal, language: Language): string {
  return GOAL_WORDS[language][goal];
}

/** How somebody wants to meet, as a radio button says it. */
export function formatWords(format: Format, language: Language): string {
  return FORMAT_WORDS[language][format];
}

/** The name of a language people can meet in: "svenska", "Swedish". */
export function languageWords(meetingLanguage: MeetingLanguage, language: Language): string {
  return LANGUAGE_WORDS[language][meetingLanguage];
}
