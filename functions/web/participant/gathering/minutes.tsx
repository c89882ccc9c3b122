import { readWall } from '../../../../shared/commands/workshop/read-room.ts';
import { minutesLetOutAt } from '../../../../shared/domain/workshop/room.ts';
import { isEmpty } from '../../../../shared/domain/workshop/wall.ts';
import { Minutes } from '../../../../shared/pages/minutes.tsx';
import { BEFOREHAND } from '../../../../shared/pages/paths.ts';
import { minutesWords } from '../../../../shared/words/workshop/minutes.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import type { Participant } from '../link/people.ts';
import { OwnPage } from '../parts/own-page.tsx';

/** The minutes of the closing workshop, once operators have let them out, also when the round is closed. */
export async function showMinutes(who: Participant): Promise<Response> {
  const { c, tools, say, home, stage } = who;
  const now = await readWall(tools);
  if (now === undefined) return problemPage(c, 404, say.language);
  const { room, round, doors, wall } = now;
  const words = minutesWords(say);
  const isOut = minutesLetOutAt(room) !== undefined;
  return show(
    c,
    <OwnPage holder={who} title={words.title} back={home}>
      <h1>{words.title}</h1>
      {isOut ? (
        <Minutes round={round} wall={wall} say={say} />
      ) : (
        <p class="lead">{doors === 'over' && isEmpty(wall) ? words.nothing : words.notYet}</p>
      )}
      {isOut || stage === 'closed' ? null : (
        <p>
          <a href={`${home}${BEFOREHAND}`}>{words.want}</a>
        </p>
      )}
      {isOut ? <p class="muted not-on-paper">{words.print}</p> : null}
    </OwnPage>,
  );
}
