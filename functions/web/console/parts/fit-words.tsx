import type { FC } from 'hono/jsx';
import { GOALS, MEETING_LANGUAGES, SLOTS } from '../../../../shared/domain/application/form.ts';
import { COMPONENTS, type Component, type Fit } from '../../../../shared/domain/fit.ts';
import { ROLES, type Round } from '../../../../shared/round/round-file.ts';
import { goalWords, languageWords, themeNames } from '../../../../shared/words/choices.ts';
import { fitWords } from '../../../../shared/words/console/fit.ts';
import type { Say } from '../../../../shared/words/say.ts';
import { slotWords } from '../../../../shared/words/slots.ts';

type Props = { readonly fit: Fit; readonly round: Pick<Round, 'themes' | 'questions'>; readonly say: Say };

/** What a part of a score counts. */
export function componentWords(component: Component, say: Say): string {
  return fitWords(say).parts[component];
}

/** "Score 74 of 100" */
export function scoreWords({ score }: Fit, say: Say): string {
  return fitWords(say).score(score);
}

/** Why two people suit each other, as an operator reads it: what they share, what is missing, and points that add up to the score. */
export const FitWords: FC<Props> = ({ fit, round, say }) => {
  const words = fitWords(say);
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
        <Shared label={words.allSlots} all={SLOTS.filter((slot) => fit.slots.includes(slot)).map((slot) => slotWords(slot, say))} />
        <Shared label={words.allGoals} all={GOALS.filter((goal) => fit.goals.includes(goal)).map((goal) => goalWords(goal, say))} />
        {ROLES.some((role) => round.questions[role].length > 0) ? <p class="muted">{words.ownQuestions}</p> : null}
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
  const words = fitWords(say);
  const topics = themeNames(fit.topics, round, say);
  const [language, another] = MEETING_LANGUAGES.filter((one) => fit.languages.includes(one));
  return [
    ...(topics.length === 0 ? [words.noTopic] : topics),
    fit.slots.length === 0 ? words.noSlot : words.slots(fit.slots.length),
    ...(fit.goals.length === 0 ? [] : [words.goals(fit.goals.length)]),
    ...(language === undefined || another !== undefined ? [] : [words.onlyIn(languageWords(language, say))]),
    ...(fit.differentFields ? [words.apart] : []),
  ];
}
