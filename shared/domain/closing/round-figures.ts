import { dayOf, daysBetween } from '../../round/calendar.ts';
import type { RoundFigures } from '../../round/round-figures.ts';
import type { Role, Round } from '../../round/round-file.ts';
import type { Application } from '../application/application.ts';
import { changesSomething } from '../audit.ts';
import { costOf } from '../cost/cost.ts';
import { askedBy } from '../cost/counted.ts';
import { PRICES } from '../cost/prices.ts';
import { instantOf } from '../decision.ts';
import { peopleOf } from '../pair/pair-id.ts';
import type { ClosingFigures } from './closing-figures.ts';
import { type ClosingInput, closingFigures } from './figures.ts';
import { mayShow } from './small-groups.ts';

/** The figures of a round by which it is compared with another. */
export function roundFigures(input: ClosingInput, figures: ClosingFigures = closingFigures(input)): RoundFigures {
  if (input.kept !== undefined) return input.kept.figures;
  const { round, people, audit, now } = input;
  const { wanted, funnel, channels, pairs, evaluated } = figures;
  const { planned, held, missed, unclear, calledOff } = figures.meetings;
  return {
    round: round.id,
    counted: dayOf(round, now).toString(),
    wanted,
    funnel,
    channels: channels.map(({ channel, funnel: steps }) => ({ ...(channel === undefined ? {} : { id: channel }), ...steps })),
    pairs,
    meetings: { planned, held, missed, unclear, calledOff },
    answers: { asked: evaluated.asked, given: evaluated.answered },
    questions: { mentor: saidTo(round, 'mentor', people), mentee: saidTo(round, 'mentee', people) },
    letters: lettersOf(input),
    acts: audit.filter(changesSomething).length,
    cost: costOfRound(input, figures),
  };
}

/** What applicants said to the round's own questions. Few answers are counted and not told apart. */
function saidTo(round: Round, role: Role, people: readonly Application[]): RoundFigures['questions'][Role] {
  const asked = people.filter(
    ({ answers, mergedInto, entered, erased }) =>
      answers.role === role && mergedInto === undefined && entered === undefined && erased === undefined,
  );
  return round.questions[role].map((question) => {
    const given = asked.flatMap(({ answers }) => {
      const own = (answers.own[question.id] ?? []).filter((text) => text !== '');
      return own.length === 0 ? [] : [own];
    });
    const choices = choicesOf(question);
    return {
      id: question.id,
      asked: asked.length,
      answered: given.length,
      ...(choices.length === 0 || !mayShow(given.length)
        ? {}
        : { chose: Object.fromEntries(choices.map((choice) => [choice, given.filter((own) => own.includes(choice)).length])) }),
    };
  });
}

/** What can be chosen, as it is stored; nothing for a question that is answered in words. */
export function choicesOf({ kind, options }: Pick<Round['questions'][Role][number], 'kind' | 'options'>): readonly string[] {
  return kind === 'scale' ? ['1', '2', '3', '4', '5'] : options.map(({ id }) => id);
}

/** As the console reckons it: letters sent, people who applied, and days from the opening on. */
function costOfRound({ letters, state, round, now }: ClosingInput, { funnel }: ClosingFigures): RoundFigures['cost'] {
  const counts = {
    letters: letters.filter(({ status }) => status === 'sent').length,
    people: funnel.mentor.submitted + funnel.mentee.submitted,
    days: Math.max(0, daysBetween(round, instantOf(state.openedAt), now)),
  };
  return { cents: Math.round(100 * costOf(askedBy(counts)).all), pricesOf: PRICES.asOf };
}

function lettersOf({ letters, pairs }: ClosingInput): RoundFigures['letters'] {
  const sent = letters.filter(({ status, recipient }) => status === 'sent' && recipient.kind === 'person');
  const byPerson = Map.groupBy(sent, ({ recipient }) => recipient.id);
  const toTheEnd = new Set(pairs.filter(({ status }) => status === 'formed').flatMap(({ id }) => peopleOf(id)));
  const each = [...toTheEnd].map((id) => byPerson.get(id)?.length ?? 0).toSorted((a, b) => a - b);
  return { sent: sent.length, each: each[Math.floor(each.length / 2)] ?? 0 };
}
