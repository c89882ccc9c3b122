import type { FC } from 'hono/jsx';
import { withdrawOwn } from '../../../../shared/commands/workshop/take-down.ts';
import { writeResolution } from '../../../../shared/commands/workshop/write.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { isWrittenBy, MOST_IN_A_RESOLUTION } from '../../../../shared/domain/workshop/on-wall.ts';
import { byDots } from '../../../../shared/domain/workshop/wall.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import type { Say } from '../../../../shared/words/say.ts';
import { roomWords } from '../../../../shared/words/workshop/room.ts';
import { wallWords } from '../../../../shared/words/workshop/wall.ts';
import { firstValue } from '../../form-body.ts';
import type { PhoneVisit } from '../room-visit.ts';
import { ActInRoom } from './act-in-room.tsx';
import type { PartProps, Taken } from './part.ts';
import { refusedIn } from './read-parts.ts';

/** So many of those with most dots stand where it is decided. */
const MOST_SHOWN = 5;

/** What got most dots, what has been decided, and where a decision is written down. */
export const DecidePart: FC<PartProps> = ({ visit, inRoom, typed, problems }) => {
  const { say, tools, phone } = visit;
  const words = roomWords(say).decide;
  const first = byDots(inRoom.wall.topics)
    .filter(({ dots }) => dots > 0)
    .slice(0, MOST_SHOWN);
  return (
    <>
      {first.length === 0 ? null : (
        <>
          <h2>{words.most}</h2>
          <ul>
            {first.map(({ heading, cards, dots }) => (
              <li>
                <bdi>{heading ?? cards[0]?.text}</bdi> ({wallWords(say).dots(dots)})
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.so}</h2>
      {inRoom.wall.resolutions.length === 0 ? <p>{words.none}</p> : null}
      <ul class="cards">
        {inRoom.wall.resolutions.map(({ id, writer, text, who, when }) => (
          <li>
            <p>
              <bdi>{text}</bdi>
            </p>
            <p class="muted">
              <bdi>{words.line(who, when)}</bdi>
            </p>
            {isWrittenBy({ writer }, phone) ? (
              <ActInRoom act="withdraw-decision" values={{ id }}>
                <button type="submit" class="quiet small">
                  {roomWords(say).card.withdraw}
                  <span class="out-of-sight"> ({text})</span>
                </button>
              </ActInRoom>
            ) : null}
          </li>
        ))}
      </ul>
      <ActInRoom act="decide" formKey={tools.newId()}>
        <AskAll fields={resolutionFields(say)} typed={problems.length > 0 ? typed : {}} problems={problems} say={say} />
        <button type="submit">{words.button}</button>
      </ActInRoom>
    </>
  );
};

/** What a decision consists of, wherever it is written. */
export function resolutionFields(say: Say) {
  const { text, who, when } = roomWords(say).decide;
  const most = MOST_IN_A_RESOLUTION;
  return {
    text: { kind: 'text', required: true, most: most.text, rows: 3, ...text },
    who: { kind: 'line', required: true, most: most.who, ...who },
    when: { kind: 'line', required: true, most: most.when, ...when },
  } satisfies Fields;
}

export async function takeResolution({ say, tools, phone }: PhoneVisit, typed: Typed): Promise<Taken> {
  const read = readForm(resolutionFields(say), typed, say);
  if ('problems' in read) return { part: 'decide', problems: read.problems, status: 422 };
  const outcome = await writeResolution({ phone: phone.phone }, { formKey: firstValue(typed, 'key'), ...read.values }, tools);
  return outcome.outcome === 'refused' ? refusedIn('decide', outcome.why, say) : { to: '/room/now?part=decide&did=decided' };
}

export async function withdrawResolution({ tools, phone, say }: PhoneVisit, typed: Typed): Promise<Taken> {
  const outcome = await withdrawOwn('resolution', firstValue(typed, 'id'), { phone: phone.phone }, tools);
  return outcome.outcome === 'refused' ? refusedIn('decide', outcome.why, say) : { to: '/room/now?part=decide&did=withdrew' };
}
