import { leadRoom } from '../../../../shared/commands/workshop/lead-room.ts';
import { readInRoom } from '../../../../shared/commands/workshop/read-room.ts';
import { wantingMinutes } from '../../../../shared/commands/workshop/say-beforehand.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { minutesLetOutAt } from '../../../../shared/domain/workshop/room.ts';
import { isEmpty, wallOf } from '../../../../shared/domain/workshop/wall.ts';
import { Minutes } from '../../../../shared/pages/minutes.tsx';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import { workshopWords } from '../../../../shared/words/console/workshop.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, afterwards, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../operator-visit.ts';
import { ActButton } from '../parts/forms.tsx';
import { MINUTES_PATH, roomAt, WORKSHOP_PATH } from './room-at.ts';

/** The minutes as everybody will read them, and who gets them by email; sent by a press. */
export const minutesPage: Page = { show: showMinutes, act: sendMinutes };

async function showMinutes(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { tools, say, c } = visit;
  const at = await roomAt(visit);
  if (at === undefined) return problemPage(c, 404, say.language);
  const { room, round, doors } = at;
  const [inRoom, { length: wanting }] = await Promise.all([readInRoom(room.sitting, tools), wantingMinutes(tools)]);
  const wall = wallOf(inRoom);
  const words = workshopWords(say).minutes;
  const sentAt = minutesLetOutAt(room);
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console" trouble={trouble}>
      {sentAt === undefined ? <p>{words.who(wanting)}</p> : <p>{words.sent(say.dayAndTime(instantOf(sentAt)))}</p>}
      {sentAt === undefined ? <p>{doors !== 'over' ? words.closeFirst : isEmpty(wall) ? words.nothing : words.first}</p> : null}
      <div class="actions">
        <LinkButton href={WORKSHOP_PATH} quiet>
          {words.back}
        </LinkButton>
      </div>
      {sentAt === undefined && doors === 'over' ? (
        <ActButton nonce={visit.nonce} path={MINUTES_PATH} act="send" label={words.send(wanting)} main />
      ) : null}
      <section class="sheet" aria-label={words.title}>
        <Minutes round={round} wall={wall} say={say} />
      </section>
    </ConsolePage>,
    trouble?.status,
  );
}

async function sendMinutes(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  if (actIn(typed) !== 'send') return refusal(visit, 'changed meanwhile');
  return afterwards(visit, await leadRoom({ command: 'let minutes out' }, visit.tools, visit.operator), MINUTES_PATH, 'sent-minutes');
}
