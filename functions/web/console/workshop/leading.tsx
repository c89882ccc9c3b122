import type { FC } from 'hono/jsx';
import { EVALUATION_QUESTIONS } from '../../../../shared/domain/closing/evaluation.ts';
import { DOTS } from '../../../../shared/domain/workshop/room.ts';
import { type PlannedPhase, runOfShow } from '../../../../shared/domain/workshop/run-of-show.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import type { Fields } from '../../../../shared/pages/form/read-form.ts';
import { workshopWords } from '../../../../shared/words/console/workshop.ts';
import { evaluationWords } from '../../../../shared/words/evaluation.ts';
import { phaseWords } from '../../../../shared/words/workshop/phases.ts';
import { formOf, type OperatorVisit } from '../operator-visit.ts';
import { ActButton, ActForm } from '../parts/forms.tsx';
import { Table } from '../parts/table.tsx';
import { WORKSHOP_PATH as PATH, type RoomProps } from './room-at.ts';

const ALL = 'all';

/** The run of show, with a step to each part of it; which question the wall shows; how many dots there are. */
export const Leading: FC<RoomProps> = ({ visit, at, trouble }) => {
  const { say, nonce } = visit;
  const words = workshopWords(say);
  const { room, phase, doors } = at;
  return (
    <>
      <section aria-labelledby="show">
        <h2 id="show">{words.show.title}</h2>
        <p>{words.show.what(phaseWords(say)[phase])}</p>
        <p class="muted">{room.phase === undefined ? words.show.byClock : words.show.byHand}</p>
        <Table
          caption={words.show.title}
          captionUnseen
          rows={runOfShow(at.round)}
          columns={[
            { label: words.show.phase, cell: (one) => phaseWords(say)[one.phase] },
            { label: words.show.time, cell: (one) => say.time(one.starts) },
            { label: words.show.minutes, cell: (one) => String(minutesOf(one)), kind: 'figure' },
            {
              label: words.show.act,
              cell: (one) =>
                one.phase === phase ? (
                  <span class="tag">{words.show.here}</span>
                ) : doors === 'open' ? (
                  <ActButton
                    nonce={nonce}
                    path={PATH}
                    act="lead"
                    values={{ phase: one.phase }}
                    label={words.show.lead}
                    about={phaseWords(say)[one.phase]}
                    id={`lead-${one.phase}`}
                    quick
                  />
                ) : (
                  '–'
                ),
            },
          ]}
        />
        {room.phase === undefined ? null : <ActButton nonce={nonce} path={PATH} act="clock" label={words.show.clock} />}
      </section>
      <section aria-labelledby="shown">
        <h2 id="shown">{words.question.title}</h2>
        <p>{words.question.what}</p>
        <ActForm nonce={nonce} path={PATH} act="question">
          <AskAll fields={questionFields(visit)} {...formOf(trouble, 'question', { question: [room.question ?? ALL] })} say={say} />
          <button type="submit" class="small">
            {words.question.act}
          </button>
        </ActForm>
        <ActForm nonce={nonce} path={PATH} act="dots">
          <AskAll fields={dotsFields(visit)} {...formOf(trouble, 'dots', { dots: [String(room.dots)] })} say={say} />
          <button type="submit" class="small">
            {words.dots.act}
          </button>
        </ActForm>
      </section>
    </>
  );
};

function minutesOf({ starts, ends }: PlannedPhase): number {
  return Math.round((ends.epochMilliseconds - starts.epochMilliseconds) / 60_000);
}

export function questionFields({ say, tools }: OperatorVisit) {
  const words = workshopWords(say).question;
  const questions = EVALUATION_QUESTIONS.map((value) => ({ value, label: evaluationWords(value, tools.round, say) }));
  return {
    question: {
      kind: 'one',
      required: true,
      isList: true,
      label: words.label,
      ...choosing([{ value: ALL, label: words.all }, ...questions]),
    },
  } satisfies Fields;
}

export function dotsFields({ say }: OperatorVisit) {
  const { label, hint } = workshopWords(say).dots;
  return { dots: { kind: 'number', required: true, range: [DOTS.least, DOTS.most], label, hint } } satisfies Fields;
}
