import type { FC } from 'hono/jsx';
import { EVALUATION_QUESTIONS, type EvaluationQuestion } from '../../../../shared/domain/closing/evaluation.ts';
import type { Card, Writer } from '../../../../shared/domain/workshop/on-wall.ts';
import { about } from '../../../../shared/domain/workshop/wall.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { workshopWords } from '../../../../shared/words/console/workshop.ts';
import { evaluationWords } from '../../../../shared/words/evaluation.ts';
import type { Say } from '../../../../shared/words/say.ts';
import { fromSide } from '../../../../shared/words/workshop/phases.ts';
import { roomWords } from '../../../../shared/words/workshop/room.ts';
import { groupFields } from '../../room/parts/group-part.tsx';
import { formOf, type OperatorVisit } from '../operator-visit.ts';
import { ActButton, ActForm } from '../parts/forms.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { WORKSHOP_PATH as PATH, type RoomProps } from './room-at.ts';

type Shown = Card & { readonly on: Exclude<Card['on'], { readonly is: 'withdrawn' }> };

/** The cards on the wall and those put away, by question, and where they are put under headings. */
export const Cards: FC<RoomProps> = (props) => {
  const { visit, inRoom } = props;
  const words = workshopWords(visit.say).cards;
  const shown = inRoom.cards.flatMap((card) => (card.on.is === 'withdrawn' ? [] : [{ ...card, on: card.on }]));
  return (
    <section aria-labelledby="cards">
      <h2 id="cards">{words.title}</h2>
      {shown.length === 0 ? <p>{words.none}</p> : null}
      {EVALUATION_QUESTIONS.map((question) => (
        <OfQuestion {...props} question={question} cards={shown.filter((card) => card.question === question)} />
      ))}
    </section>
  );
};

type OfQuestionProps = RoomProps & { readonly question: EvaluationQuestion; readonly cards: readonly Shown[] };

const OfQuestion: FC<OfQuestionProps> = ({ visit, at, inRoom, trouble, question, cards }) => {
  const { say, tools } = visit;
  const words = workshopWords(say).cards;
  if (cards.length === 0) return null;
  const headings = new Map(inRoom.headings.map(({ id, name }) => [id, name]));
  const columns: readonly Column<Shown>[] = [
    { label: words.card, cell: ({ on }) => <bdi>{on.text}</bdi> },
    { label: words.from, cell: ({ writer }) => writerWords(writer, say) },
    { label: words.heading, cell: ({ heading }) => (heading === undefined ? '–' : (headings.get(heading) ?? '–')) },
    { label: workshopWords(say).show.act, cell: ({ id, on }) => <PutAway visit={visit} what="card" id={id} on={on} /> },
  ];
  const own = trouble?.typed?.['question']?.[0] === question ? trouble : undefined;
  return (
    <>
      <Table caption={words.caption(evaluationWords(question, tools.round, say))} rows={cards} columns={columns} />
      {about(question, inRoom.wall.topics).length === 0 ? null : (
        <details open={own !== undefined}>
          <summary>
            {words.group} <span class="out-of-sight">({evaluationWords(question, tools.round, say)})</span>
          </summary>
          <ActForm nonce={visit.nonce} path={PATH} act="group" values={{ question, key: tools.newId() }}>
            <AskAll fields={named(groupFields(question, at, inRoom), question)} {...formOf(own, 'group', {})} say={say} />
            <button type="submit" class="small">
              {roomWords(say).group.button}
            </button>
          </ActForm>
        </details>
      )}
    </>
  );
};

/** Fields with the name of their question in their own, since several such forms stand on one page. */
export function named<Asked>(fields: Readonly<Record<string, Asked>>, question: EvaluationQuestion): Readonly<Record<string, Asked>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [`${name}-${question}`, field]));
}

function writerWords(writer: Writer, say: Say): string {
  const words = workshopWords(say).cards;
  if (writer.is === 'operator') return words.operator;
  return writer.side === undefined ? words.unsaid : fromSide(writer.side, say);
}

type PutAwayProps = {
  readonly visit: OperatorVisit;
  readonly what: 'card' | 'resolution';
  readonly id: string;
  readonly on: { readonly is: 'up' | 'hidden'; readonly text: string };
};

/** Takes something from the wall, or puts it back. */
export const PutAway: FC<PutAwayProps> = ({ visit, what, id, on }) => {
  const words = workshopWords(visit.say).cards;
  const isAway = on.is === 'hidden';
  return (
    <>
      {isAway ? <span class="tag">{words.isAway}</span> : null}
      <ActButton
        nonce={visit.nonce}
        path={PATH}
        act={isAway ? 'back' : 'away'}
        values={{ what, id }}
        label={isAway ? words.back : words.away}
        about={on.text}
        id={`away-${id}`}
        quick
      />
    </>
  );
};
