import { GOALS, MEETING_LANGUAGES, SLOTS } from '../../domain/application/form.ts';
import type { Fit } from '../../domain/fit.ts';
import type { Language, Role, Round } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { goalWords, languageWords } from './choices.ts';
import { slotWords } from './slots.ts';

/** More times than this are counted, not listed. */
const MOST_SLOTS = 3;

type Words = {
  readonly bothChose: (themes: string) => string;
  readonly noneShared: string;
  readonly notCovered: Readonly<Record<Role, (themes: string) => string>>;
  readonly bothFree: (slots: string) => string;
  readonly slotsMore: (count: string) => string;
  readonly neverFree: string;
  readonly bothWant: (goals: string) => string;
  readonly speak: (languages: string) => string;
  readonly apart: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    bothChose: (themes) => `Teman ni båda har valt: ${themes}.`,
    noneShared: 'Ni har inte kryssat för samma teman. Börja i det ni är mest nyfikna på hos varandra.',
    notCovered: {
      mentor: (themes) => `Chefen är också nyfiken på: ${themes}. Det har du inte valt, och du behöver inte kunna svara.`,
      mentee: (themes) => `Du valde också: ${themes}. Det har studenten inte valt, så ta det som en fråga, inte som ett tema.`,
    },
    bothFree: (slots) => `Ni kan båda ses ${slots}.`,
    slotsMore: (count) => `${count} tider till i veckan`,
    neverFree: 'Ni har inte kryssat för några gemensamma tider. Föreslå flera, så brukar en gå att hitta.',
    bothWant: (goals) => `Ni vill båda ${goals}.`,
    speak: (languages) => `Språk ni delar: ${languages}.`,
    apart: 'Ni kommer från olika områden. Det är meningen: då kan ni inte gissa varandras svar.',
  },
  en: {
    bothChose: (themes) => `Themes you both chose: ${themes}.`,
    noneShared: 'You did not tick the same themes. Start with what makes you most curious about each other.',
    notCovered: {
      mentor: (themes) => `The manager is also curious about: ${themes}. You did not choose that, and you do not need to know the answers.`,
      mentee: (themes) => `You also chose: ${themes}. The student did not, so take it as a question rather than a theme.`,
    },
    bothFree: (slots) => `You can both meet ${slots}.`,
    slotsMore: (count) => `${count} more times a week`,
    neverFree: 'You ticked no times in common. Propose several, and one can usually be found.',
    bothWant: (goals) => `You both want to ${goals}.`,
    speak: (languages) => `Languages you share: ${languages}.`,
    apart: 'You come from different fields. That is the point: you cannot guess each other’s answers.',
  },
};

/** Why two people were brought together, as the one reading sees it: what they share, what is not covered, when they can meet. */
export function whyYouTwo(fit: Fit, round: Pick<Round, 'themes'>, reader: Role, say: Say): readonly string[] {
  const words = WORDS[say.language];
  const shared = themeNames(fit.topics, round, say);
  const notCovered = themeNames(fit.notCovered, round, say);
  const goals = GOALS.filter((goal) => fit.goals.includes(goal)).map((goal) => lowerFirst(goalWords(goal, say.language)));
  return [
    shared.length > 0 ? words.bothChose(say.list(shared)) : words.noneShared,
    ...(notCovered.length > 0 ? [words.notCovered[reader](say.list(notCovered))] : []),
    ...(goals.length > 0 ? [words.bothWant(say.list(goals))] : []),
    whenBothCan(fit, say),
    ...whatToSpeak(fit, say),
    ...(fit.differentFields ? [words.apart] : []),
  ];
}

function themeNames(ids: readonly string[], { themes }: Pick<Round, 'themes'>, say: Say): readonly string[] {
  return themes.filter((theme) => ids.includes(theme.id)).map((theme) => say.words(theme.name));
}

function whenBothCan(fit: Fit, say: Say): string {
  const words = WORDS[say.language];
  const slots = SLOTS.filter((slot) => fit.slots.includes(slot)).map((slot) => slotWords(slot, say.language));
  const more = slots.length - MOST_SLOTS;
  // One more is listed: "and one more" says less and takes as much room.
  const listed = more > 1 ? [...slots.slice(0, MOST_SLOTS), words.slotsMore(say.number(more))] : slots;
  return slots.length === 0 ? words.neverFree : words.bothFree(say.list(listed));
}

function whatToSpeak(fit: Fit, say: Say): readonly string[] {
  const languages = MEETING_LANGUAGES.filter((one) => fit.languages.includes(one)).map((one) => languageWords(one, say.language));
  return languages.length === 0 ? [] : [WORDS[say.language].speak(say.list(languages))];
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
