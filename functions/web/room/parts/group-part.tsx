import type { FC } from 'hono/jsx';
import { groupCards, type Under } from '../../../../shared/commands/workshop/group-cards.ts';
import { EVALUATION_QUESTIONS, type EvaluationQuestion } from '../../../../shared/domain/closing/evaluation.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { MOST_IN_A_HEADING } from '../../../../shared/domain/workshop/on-wall.ts';
import { about } from '../../../../shared/domain/workshop/wall.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { evaluationWords } from '../../../../shared/words/evaluation.ts';
import type { Say } from '../../../../shared/words/say.ts';
import { roomWords } from '../../../../shared/words/workshop/room.ts';
import { firstValue } from '../../form-body.ts';
import type { PhoneVisit, RoomVisit } from '../room-visit.ts';
import { ActInRoom } from './act-in-room.tsx';
import type { PartProps, RoomRead, Taken } from './part.ts';
import { readParts, refusedIn } from './read-parts.ts';

const ANEW = 'new';
const NONE = 'none';

/** Where the cards of one question are put under headings; the other questions that have cards are one press away. */
export const GroupPart: FC<PartProps> = ({ visit, inRoom, typed, problems }) => {
  const { c, say, room, tools } = visit;
  const words = roomWords(say).group;
  const wanted = problems.length > 0 ? firstValue(typed, 'question') : (c.req.query('question') ?? room.question);
  const withCards = EVALUATION_QUESTIONS.filter((question) => about(question, inRoom.wall.topics).length > 0);
  const question = withCards.find((one) => one === wanted) ?? withCards[0];
  if (question === undefined) return <p>{words.nothing}</p>;
  return (
    <>
      <ActInRoom act="group" formKey={tools.newId()} values={{ question }}>
        <AskAll
          fields={groupFields(question, visit, inRoom)}
          typed={problems.length > 0 ? typed : { under: [ANEW] }}
          problems={problems}
          say={say}
        />
        <button type="submit">{words.button}</button>
      </ActInRoom>
      <ul class="doors">
        {withCards
          .filter((one) => one !== question)
          .map((one) => (
            <li>
              <a href={`/room/now?part=group&question=${one}`}>{evaluationWords(one, tools.round, say)}</a>
            </li>
          ))}
      </ul>
    </>
  );
};

/** What is asked to put cards about a question under a heading, of a phone and at the console. */
export function groupFields(question: EvaluationQuestion, { say, tools }: Pick<RoomVisit, 'say' | 'tools'>, { wall, headings }: RoomRead) {
  const words = roomWords(say).group;
  const cards = about(question, wall.topics).flatMap(({ heading, cards: under }) =>
    under.map(({ id, text }) => ({ value: id, label: text, hint: heading === undefined ? undefined : words.isUnder(heading) })),
  );
  const own = headings.filter((heading) => heading.question === question).map(({ id, name }) => ({ value: id, label: name }));
  const under = [...own, { value: ANEW, label: words.anew }, { value: NONE, label: words.none }];
  return {
    card: {
      kind: 'several',
      required: true,
      label: words.cards(evaluationWords(question, tools.round, say)),
      missing: words.missing,
      ...choosing(cards),
    },
    under: { kind: 'one', required: true, label: words.under, ...choosing(under) },
    name: { kind: 'line', required: false, most: MOST_IN_A_HEADING, label: words.name, hint: words.nameHint },
  } satisfies Fields;
}

export async function takeGroup(visit: PhoneVisit, typed: Typed): Promise<Taken> {
  const { say, tools, phone } = visit;
  const question = EVALUATION_QUESTIONS.find((one) => one === firstValue(typed, 'question')) ?? 'mentors';
  const read = readGroup(question, visit, await readParts(visit), typed, say);
  if ('problems' in read) return { part: 'group', problems: read.problems, status: 422 };
  const outcome = await groupCards({ phone: phone.phone }, question, read.cards, read.under, tools);
  if (typeof outcome !== 'string') return refusedIn('group', outcome.why, say);
  return { to: `/room/now?part=group&did=grouped&question=${question}` };
}

/** Which cards go where, or what is wrong with the form. */
export function readGroup(question: EvaluationQuestion, visit: Pick<RoomVisit, 'say' | 'tools'>, inRoom: RoomRead, typed: Typed, say: Say) {
  const read = readForm(groupFields(question, visit, inRoom), typed, say);
  if ('problems' in read) return read;
  const { card, under, name } = read.values;
  if (under === ANEW && name === undefined) return { problems: [{ field: 'name', message: roomWords(say).group.nameMissing }] };
  const where: Under =
    under === NONE ? NONE : under === ANEW && name !== undefined ? { name, formKey: firstValue(typed, 'key') } : { heading: under };
  return { cards: card, under: where };
}
