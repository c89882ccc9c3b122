import type { FC } from 'hono/jsx';
import { withdrawOwn } from '../../../../shared/commands/workshop/take-down.ts';
import { writeCard } from '../../../../shared/commands/workshop/write.ts';
import { EVALUATION_QUESTIONS } from '../../../../shared/domain/closing/evaluation.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { isWrittenBy, MOST_ON_A_CARD } from '../../../../shared/domain/workshop/on-wall.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { evaluationWords } from '../../../../shared/words/evaluation.ts';
import { roomWords } from '../../../../shared/words/workshop/room.ts';
import { firstValue } from '../../form-body.ts';
import type { PhoneVisit } from '../room-visit.ts';
import { ActInRoom } from './act-in-room.tsx';
import type { PartProps, Taken } from './part.ts';
import { refusedIn } from './read-parts.ts';

/** Where a card is written, and those one has written. */
export const WritePart: FC<PartProps> = ({ visit, inRoom, typed, problems }) => {
  const { say, room, tools, c } = visit;
  const words = roomWords(say).card;
  const asked = EVALUATION_QUESTIONS.find((one) => one === c.req.query('question')) ?? room.question;
  const standing: Typed = asked === undefined ? {} : { question: [asked] };
  return (
    <>
      <ActInRoom act="card" formKey={tools.newId()}>
        <AskAll fields={cardFields(visit)} typed={problems.length > 0 ? typed : standing} problems={problems} say={say} />
        <button type="submit">{words.button}</button>
      </ActInRoom>
      <OwnCards visit={visit} inRoom={inRoom} />
    </>
  );
};

function cardFields({ say, tools }: PhoneVisit) {
  const words = roomWords(say).card;
  const questions = choosing(EVALUATION_QUESTIONS.map((value) => ({ value, label: evaluationWords(value, tools.round, say) })));
  return {
    question: { kind: 'one', required: true, isList: true, label: words.question, missing: words.missingQuestion, ...questions },
    text: { kind: 'text', required: true, most: MOST_ON_A_CARD, rows: 3, label: words.label, hint: words.hint, missing: words.missing },
  } satisfies Fields;
}

export async function takeCard(visit: PhoneVisit, typed: Typed): Promise<Taken> {
  const { say, tools, phone } = visit;
  const read = readForm(cardFields(visit), typed, say);
  if ('problems' in read) return { part: 'write', problems: read.problems, status: 422 };
  const { question, text } = read.values;
  const outcome = await writeCard({ phone: phone.phone }, { formKey: firstValue(typed, 'key'), question, text }, tools);
  if (outcome.outcome === 'refused') return refusedIn('write', outcome.why, say);
  return { to: `/room/now?part=write&did=wrote&question=${question}` };
}

const OwnCards: FC<Pick<PartProps, 'visit' | 'inRoom'>> = ({ visit, inRoom }) => {
  const { say, tools, phone } = visit;
  const words = roomWords(say).card;
  const own = inRoom.cards.filter((card) => isWrittenBy(card, phone)).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section aria-labelledby="own">
      <h2 id="own">{words.own}</h2>
      {own.every(({ on }) => on.is === 'withdrawn') ? <p>{words.none}</p> : null}
      <ul class="cards">
        {own.map(({ id, question, on }) =>
          on.is === 'withdrawn' ? null : (
            <li>
              <p class="muted">{evaluationWords(question, tools.round, say)}</p>
              <p>
                <bdi>{on.text}</bdi>
              </p>
              {on.is === 'hidden' ? <p class="muted">{words.away}</p> : null}
              <ActInRoom act="withdraw-card" values={{ id }}>
                <button type="submit" class="quiet small">
                  {words.withdraw}
                  <span class="out-of-sight"> ({on.text})</span>
                </button>
              </ActInRoom>
            </li>
          ),
        )}
      </ul>
    </section>
  );
};

export async function withdrawCard({ tools, phone, say }: PhoneVisit, typed: Typed): Promise<Taken> {
  const outcome = await withdrawOwn('card', firstValue(typed, 'id'), { phone: phone.phone }, tools);
  return outcome.outcome === 'refused' ? refusedIn('write', outcome.why, say) : { to: '/room/now?part=write&did=withdrew' };
}
