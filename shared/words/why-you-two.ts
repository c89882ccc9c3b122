import { GOALS, MEETING_LANGUAGES, SLOTS } from '../domain/application/form.ts';
import type { Fit } from '../domain/fit.ts';
import type { Role, Round } from '../round/round-file.ts';
import { goalWords, languageWords, themeNames } from './choices.ts';
import type { Say } from './say.ts';
import { slotWords } from './slots.ts';

/** More times than this are counted, not listed. */
const MOST_SLOTS = 3;

const words = (say: Say) => ({
  bothChose: (themes: string) => say({ sv: `Teman ni båda har valt: ${themes}.`, en: `Themes you both chose: ${themes}.` }),
  noneShared: say({
    sv: 'Ni har inte kryssat för samma teman. Börja i det ni är mest nyfikna på hos varandra.',
    en: 'You did not tick the same themes. Start with what makes you most curious about each other.',
  }),
  notCovered: {
    mentor: (themes: string) =>
      say({
        sv: `Chefen är också nyfiken på: ${themes}. Det har du inte valt, och du behöver inte kunna svara.`,
        en: `The manager is also curious about: ${themes}. You did not choose that, and you do not need to know the answers.`,
      }),
    mentee: (themes: string) =>
      say({
        sv: `Du valde också: ${themes}. Det har studenten inte valt, så ta det som en fråga, inte som ett tema.`,
        en: `You also chose: ${themes}. The student did not, so take it as a question rather than a theme.`,
      }),
  } satisfies Readonly<Record<Role, (themes: string) => string>>,
  bothFree: (slots: string) => say({ sv: `Ni kan båda ses ${slots}.`, en: `You can both meet ${slots}.` }),
  slotsMore: (count: string) => say({ sv: `${count} tider till i veckan`, en: `${count} more times a week` }),
  neverFree: say({
    sv: 'Ni kryssade inte för några gemensamma tider, men en brukar gå att hitta när någon föreslår flera.',
    en: 'You ticked no times in common, but one can usually be found when somebody proposes several.',
  }),
  bothWant: (goals: string) => say({ sv: `Ni vill båda ${goals}.`, en: `You both want to ${goals}.` }),
  speak: (languages: string) => say({ sv: `Språk ni delar: ${languages}.`, en: `Languages you share: ${languages}.` }),
  apart: say({
    sv: 'Ni kommer från olika områden. Det är meningen: då kan ni inte gissa varandras svar.',
    en: 'You come from different fields. That is the point: you cannot guess each other’s answers.',
  }),
});

/** Why two people were brought together, as the one reading sees it: what they share, what is not covered, when they can meet. */
export function whyYouTwo(fit: Fit, round: Pick<Round, 'themes'>, reader: Role, say: Say): readonly string[] {
  const said = words(say);
  const shared = themeNames(fit.topics, round, say);
  const notCovered = themeNames(fit.notCovered, round, say);
  const goals = GOALS.filter((goal) => fit.goals.includes(goal)).map((goal) => lowerFirst(goalWords(goal, say)));
  return [
    shared.length > 0 ? said.bothChose(say.list(shared)) : said.noneShared,
    ...(notCovered.length > 0 ? [said.notCovered[reader](say.list(notCovered))] : []),
    ...(goals.length > 0 ? [said.bothWant(say.list(goals))] : []),
    whenBothCan(fit, say),
    ...whatToSpeak(fit, say),
    ...(fit.differentFields ? [said.apart] : []),
  ];
}

function whenBothCan(fit: Fit, say: Say): string {
  const said = words(say);
  const slots = SLOTS.filter((slot) => fit.slots.includes(slot)).map((slot) => slotWords(slot, say));
  const more = slots.length - MOST_SLOTS;
  // One more is listed: "and one more" says less and takes as much room.
  const listed = more > 1 ? [...slots.slice(0, MOST_SLOTS), said.slotsMore(say.number(more))] : slots;
  return slots.length === 0 ? said.neverFree : said.bothFree(say.list(listed));
}

function whatToSpeak(fit: Fit, say: Say): readonly string[] {
  const languages = MEETING_LANGUAGES.filter((one) => fit.languages.includes(one)).map((one) => languageWords(one, say));
  return languages.length === 0 ? [] : [words(say).speak(say.list(languages))];
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
