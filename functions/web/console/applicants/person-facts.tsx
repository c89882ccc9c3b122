import type { FC } from 'hono/jsx';
import { hasNeeds } from '../../../../shared/domain/application/answers.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { fieldsIn, GOALS, MEETING_LANGUAGES, SLOTS } from '../../../../shared/domain/application/form.ts';
import { lettersOfProtected, whoPassesOn } from '../../../../shared/domain/application/protected.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { answeredWith, ownAsked } from '../../../../shared/pages/form/asked.tsx';
import { Facts, Phone } from '../../../../shared/pages/parts.tsx';
import { answerLabel } from '../../../../shared/words/answer-labels.ts';
import { formatWords, goalWords, languageWords, themeNames } from '../../../../shared/words/choices.ts';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import { correctingWords } from '../../../../shared/words/console/correcting.ts';
import { enteringWords } from '../../../../shared/words/console/entering.ts';
import { pairStatus, roleWords, standingWords } from '../../../../shared/words/console/statuses.ts';
import { protectedWords } from '../../../../shared/words/protected.ts';
import { slotWords } from '../../../../shared/words/slots.ts';
import { operatorName } from '../audit/about.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { Sealed } from '../parts/sealed.tsx';
import type { PersonRead } from './read-person.ts';

type Props = { readonly visit: OperatorVisit; readonly person: Application };

/** The address, or where the letters of somebody with protected identity go. */
function addressOf(person: Application, { say, tools }: OperatorVisit): string {
  const letters = lettersOfProtected(person);
  return letters === undefined ? person.email : protectedWords(say).reached(letters, whoPassesOn(person, tools.round).name);
}

/** What was ticked and typed about oneself; not what was written freely. */
export const PersonFacts: FC<Props> = ({ visit, person }) => {
  const { say, tools, operator } = visit;
  const words = applicantWords(say).person;
  const { answers } = person;
  const { phone } = answers;
  const listed = (items: readonly string[]) => (items.length === 0 ? words.nothing : say.list(items));
  const channel = tools.round.call.channels.find(({ id }) => id === person.channel)?.name;
  return (
    <>
      <p>
        <strong>{roleWords(answers.role, say)}</strong> · {standingWords(person, say)}
      </p>
      {person.refusesReminders ? <p>{words.noReminders}</p> : null}
      <Facts
        rows={[
          [words.email, addressOf(person, visit)],
          ...(phone === undefined || operator.access === 'viewer'
            ? []
            : [
                [
                  words.phone,
                  <>
                    <Phone number={phone} /> <span class="muted">{answers.phoneShown === true ? words.phoneShown : words.phoneHidden}</span>
                  </>,
                ] as const,
              ]),
          ...(answers.role === 'mentee' ? ([[words.titleOf, answers.title]] as const) : []),
          ...(answers.assistant === undefined || operator.access === 'viewer'
            ? []
            : ([
                [answerLabel('assistantName', answers.role, tools.round, say), `${answers.assistant.name}, ${answers.assistant.email}`],
              ] as const)),
          [answers.role === 'mentor' ? words.field : words.work, answers.field],
          // Whoever was entered did not apply: when that was stands with who did it.
          ...(person.entered === undefined ? [[words.applied, say.dayAndTime(instantOf(person.submittedAt))] as const] : []),
          ...(channel === undefined ? [] : ([[words.channel, channel]] as const)),
          [words.topics, listed(themeNames(answers.topics, tools.round, say))],
          [words.slots, listed(SLOTS.filter((slot) => answers.slots.includes(slot)).map((slot) => slotWords(slot, say)))],
          [
            words.goals,
            GOALS.filter((goal) => answers.goals.includes(goal))
              .map((goal) => goalWords(goal, say))
              .join('\n') || words.nothing,
          ],
          [
            words.languages,
            listed(MEETING_LANGUAGES.filter((one) => answers.languages.includes(one)).map((one) => languageWords(one, say))),
          ],
          [words.format, formatWords(answers.format, say)],
          [words.language, languageWords(person.language, say)],
          ...(hasNeeds(answers) && operator.access === 'operator' ? ([[words.needs, words.hasNeeds]] as const) : []),
          ...chosenAnswers(person, { say, tools }),
          ...howEntered(person, visit),
        ]}
      />
    </>
  );
};

/** Who entered somebody, why, and what is not answered yet. */
function howEntered({ entered, answers }: Application, visit: OperatorVisit): readonly (readonly [string, string])[] {
  if (entered === undefined) return [];
  const { say, tools } = visit;
  const words = enteringWords(say);
  const { by, at, why, byTelephone = false, unanswered } = entered;
  const name = operatorName(tools.round, by);
  const open = fieldsIn(tools.round, answers.role).filter((field) => unanswered.includes(field.name));
  return [
    [words.by, words.byWhom(name, say.dayAndTime(instantOf(at)), why, byTelephone)],
    ...(open.length === 0
      ? []
      : ([[words.unanswered, say.list(open.map((field) => answerLabel(field.name, answers.role, tools.round, say)))]] as const)),
  ];
}

/** Answers to the round's own questions that were chosen from a list. */
function chosenAnswers(
  { answers }: Application,
  { say, tools }: Pick<OperatorVisit, 'say' | 'tools'>,
): readonly (readonly [string, string])[] {
  return tools.round.questions[answers.role]
    .filter(({ kind }) => kind !== 'text')
    .map((question) => {
      const chosen = answeredWith(ownAsked(question, say), answers.own[question.id] ?? []);
      return [say(question.ask), chosen.length === 0 ? '–' : say.list(chosen)];
    });
}

/** What was corrected since the application came in, by whom and when: which answers, and none of them. */
export const Corrections: FC<Props> = ({ visit: { say, tools }, person }) => {
  const words = correctingWords(say).corrections;
  const { corrected = [], answers } = person;
  if (corrected.length === 0) return null;
  const nameOf = (by: string | undefined) => (by === undefined ? words.themselves : operatorName(tools.round, by));
  return (
    <section aria-labelledby="corrected">
      <h2 id="corrected">{words.title}</h2>
      <Facts
        rows={corrected
          .toReversed()
          .map(({ at, by, fields }) => [
            words.when(nameOf(by), say.dayAndTime(instantOf(at))),
            say.list(fields.map(({ name }) => answerLabel(name, answers.role, tools.round, say))),
          ])}
      />
    </section>
  );
};

/** What somebody wrote freely, and their access needs: closed until an operator opens it, and the audit says who did. */
export const Written: FC<Props & { path: string; opened: boolean }> = ({ visit, person, path, opened }) => {
  const words = applicantWords(visit.say).written;
  const texts = textsOf(person, visit);
  return (
    <Sealed visit={visit} path={path} opened={opened} words={words} texts={texts}>
      {person.answers.tiesWith === undefined || visit.operator.access === 'viewer' ? null : <p class="mark">{words.tie}</p>}
    </Sealed>
  );
};

function textsOf({ answers }: Application, { say, tools }: OperatorVisit): readonly (readonly [string, string])[] {
  const words = applicantWords(say).written;
  const own = tools.round.questions[answers.role]
    .filter(({ kind }) => kind === 'text')
    .map(({ id, ask }): readonly [string, string | undefined] => [say(ask), answers.own[id]?.[0]]);
  const all: readonly (readonly [string, string | undefined])[] = [
    [words.wish, answers.wish],
    [words.access, answers.access],
    [words.tiesWith, answers.tiesWith],
    ...own,
  ];
  return all.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [[label, text] as const]));
}

/** Whoever else applied with the address: an assistant's two managers, somebody who sent it twice, or a stranger. */
export const SameAddress: FC<{ visit: OperatorVisit; others: readonly Application[] }> = ({ visit: { say }, others }) => {
  const words = applicantWords(say).sameAddress;
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="same-address">
      <h2 id="same-address">{words.title}</h2>
      <p>{words.what}</p>
      <ul>
        {others.map((other) => (
          <li>
            <a href={`/console/applicants/${other.id}`}>{other.answers.name}</a> · {roleWords(other.answers.role, say)} ·{' '}
            {standingWords(other, say)} · {say.dayAndTime(instantOf(other.submittedAt))}
          </li>
        ))}
      </ul>
    </section>
  );
};

export const OwnPairs: FC<{ visit: OperatorVisit; pairs: PersonRead['pairs'] }> = ({ visit: { say, isClosed }, pairs }) => {
  const words = applicantWords(say).pairs;
  return (
    <section aria-labelledby="own-pairs">
      <h2 id="own-pairs">{words.title}</h2>
      {pairs.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {pairs.map(({ pair, partner }) => (
          <li>
            <a href={`/console/pairs/${pair.id}`}>{partner}</a> · {pairStatus(pair.status, say, isClosed)}
          </li>
        ))}
      </ul>
    </section>
  );
};
