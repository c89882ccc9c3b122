import type { FC } from 'hono/jsx';
import { GOALS, MEETING_LANGUAGES, SLOTS } from '../../../../shared/domain/application/form.ts';
import { COMPONENTS, type Component, type Fit } from '../../../../shared/domain/fit.ts';
import type { Say } from '../../../../shared/pages/say.ts';
import { goalWords, languageWords } from '../../../../shared/pages/words/choices.ts';
import { slotWords } from '../../../../shared/pages/words/slots.ts';
import type { Language, Round } from '../../../../shared/round/round-file.ts';

type Words = {
  readonly score: (score: number) => string;
  readonly parts: Readonly<Record<Component, string>>;
  readonly noTopic: string;
  readonly noSlot: string;
  readonly slots: (count: number) => string;
  readonly goals: (count: number) => string;
  readonly onlyIn: (language: string) => string;
  readonly allSlots: string;
  readonly allGoals: string;
  readonly notCovered: (themes: string) => string;
  readonly apart: string;
  readonly adds: string;
  readonly basedOn: (percent: number) => string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    score: (score) => `Poäng ${score} av 100`,
    parts: {
      topics: 'Ämnen chefen vill ha och studenten kan',
      used: 'Studentens ämnen som kommer till nytta',
      goals: 'Vad båda vill få ut',
      times: 'Tider båda kan',
      format: 'Hur de vill ses',
      languages: 'Språk',
      fields: 'Olika områden',
    },
    noTopic: 'inget gemensamt ämne',
    noSlot: 'ingen gemensam tid',
    slots: (count) => (count === 1 ? 'en gemensam tid' : `${count} gemensamma tider`),
    goals: (count) => (count === 1 ? 'ett gemensamt mål' : `${count} gemensamma mål`),
    onlyIn: (language) => `bara ${language}`,
    allSlots: 'Kan båda',
    allGoals: 'Vill båda',
    notCovered: (themes) => `Täcks inte: ${themes}`,
    apart: 'olika områden',
    adds: 'Så räknas poängen ihop',
    basedOn: (percent) => `Bygger på ${percent} procent av svaren; det som inte är besvarat räknas till hälften.`,
  },
  en: {
    score: (score) => `Score ${score} of 100`,
    parts: {
      topics: 'Themes the manager wants and the student knows',
      used: 'Themes of the student that come to use',
      goals: 'What both want to get out of it',
      times: 'Times both can',
      format: 'How they want to meet',
      languages: 'Languages',
      fields: 'Different fields',
    },
    noTopic: 'no theme in common',
    noSlot: 'no time in common',
    slots: (count) => (count === 1 ? 'one time in common' : `${count} times in common`),
    goals: (count) => (count === 1 ? 'one goal in common' : `${count} goals in common`),
    onlyIn: (language) => `only ${language}`,
    allSlots: 'Both can',
    allGoals: 'Both want to',
    notCovered: (themes) => `Not covered: ${themes}`,
    apart: 'different fields',
    adds: 'How the score adds up',
    basedOn: (percent) => `Rests on ${percent} per cent of the answers; what was not answered counts half.`,
  },
};

type Props = { readonly fit: Fit; readonly round: Pick<Round, 'themes'>; readonly say: Say };

/** What a part of a score counts. */
export function componentWords(component: Component, language: Language): string {
  return WORDS[language].parts[component];
}

/** "Score 74 of 100" */
export function scoreWords({ score }: Fit, language: Language): string {
  return WORDS[language].score(score);
}

/** Why two people suit each other, as an operator reads it: what they share, what is missing, and points that add up to the score. */
export const FitWords: FC<Props> = ({ fit, round, say }) => {
  const words = WORDS[say.language];
  const notCovered = themeNames(fit.notCovered, round, say);
  return (
    <div class="fit">
      <ul class="chips">
        {chips(fit, round, say).map((chip) => (
          <li>{chip}</li>
        ))}
      </ul>
      {notCovered.length === 0 ? null : <p class="muted">{words.notCovered(say.list(notCovered))}</p>}
      <details>
        <summary>{words.adds}</summary>
        <dl class="points">
          {COMPONENTS.map((component) => (
            <div>
              <dt>{words.parts[component]}</dt>
              <dd>{fit.components.find((part) => part.component === component)?.points ?? 0}</dd>
            </div>
          ))}
        </dl>
        <Shared
          label={words.allSlots}
          all={SLOTS.filter((slot) => fit.slots.includes(slot)).map((slot) => slotWords(slot, say.language))}
        />
        <Shared
          label={words.allGoals}
          all={GOALS.filter((goal) => fit.goals.includes(goal)).map((goal) => goalWords(goal, say.language))}
        />
        {fit.basedOn < 100 ? <p class="muted">{words.basedOn(fit.basedOn)}</p> : null}
      </details>
    </div>
  );
};

const Shared: FC<{ readonly label: string; readonly all: readonly string[] }> = ({ label, all }) =>
  all.length === 0 ? null : (
    <p class="muted">
      {label}: {all.join(' · ')}
    </p>
  );

/** The few words that tell pairs apart; the rest lies under the points. */
function chips(fit: Fit, round: Pick<Round, 'themes'>, say: Say): readonly string[] {
  const words = WORDS[say.language];
  const topics = themeNames(fit.topics, round, say);
  const [language, another] = MEETING_LANGUAGES.filter((one) => fit.languages.includes(one));
  return [
    ...(topics.length === 0 ? [words.noTopic] : topics),
    fit.slots.length === 0 ? words.noSlot : words.slots(fit.slots.length),
    ...(fit.goals.length === 0 ? [] : [words.goals(fit.goals.length)]),
    ...(language === undefined || another !== undefined ? [] : [words.onlyIn(languageWords(language, say.language))]),
    ...(fit.differentFields ? [words.apart] : []),
  ];
}

function themeNames(ids: readonly string[], { themes }: Pick<Round, 'themes'>, say: Say): readonly string[] {
  return themes.filter(({ id }) => ids.includes(id)).map(({ name }) => say.words(name));
}
