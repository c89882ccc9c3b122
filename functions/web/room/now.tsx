import type { FC } from 'hono/jsx';
import type { Typed } from '../../../shared/domain/form/field.ts';
import { PHASES, type Phase } from '../../../shared/domain/workshop/run-of-show.ts';
import { Notice } from '../../../shared/pages/parts.tsx';
import { ownerOf } from '../../../shared/storage/owner.ts';
import { phaseTasks, phaseWords } from '../../../shared/words/workshop/phases.ts';
import { roomWords } from '../../../shared/words/workshop/room.ts';
import { firstValue, readBody } from '../form-body.ts';
import { problemPage } from '../problem-page.tsx';
import { showAgain, triedHere } from '../tried.ts';
import { goTo, show } from '../visit.ts';
import { showDoors } from './join.tsx';
import { AnswersPart } from './parts/answers-part.tsx';
import { DecidePart, takeResolution, withdrawResolution } from './parts/decide-part.tsx';
import { GroupPart, takeGroup } from './parts/group-part.tsx';
import { PARTS, type Part, type PartProps, type RoomRead, type Taken } from './parts/part.ts';
import { readParts } from './parts/read-parts.ts';
import { takeVote, VotePart } from './parts/vote-part.tsx';
import { takeCard, WritePart, withdrawCard } from './parts/write-part.tsx';
import { RoomPage } from './room-page.tsx';
import { type PhoneVisit, phoneVisit, type RoomVisit } from './room-visit.ts';

const NOW = '/room/now';
/** What somebody writes in the forms of the room. */
const WRITTEN = ['text', 'who', 'when', 'name'] as const;

/** What a phone does now. Nothing on it moves while somebody writes: a line above says when the room has gone on. */
export async function showNow(visit: RoomVisit): Promise<Response> {
  const { c } = visit;
  const phone = await phoneVisit(visit);
  if (visit.doors !== 'open') return showDoors(phone ?? visit);
  if (phone === undefined) return goTo(c, '/room');
  const tried = await triedHere(c, triedId(phone));
  const part = partNamed(c.req.query('part')) ?? partOf(visit.phase);
  const words = roomWords(phone.say);
  const inRoom = await readParts(phone, part);
  const { typed = {}, problems = [] } = tried ?? {};
  const title = part === undefined ? phaseWords(phone.say)[visit.phase] : phaseWords(phone.say)[part];
  const did = Object.entries(words.did).find(([name]) => name === c.req.query('did'))?.[1];
  return show(
    c,
    <RoomPage visit={phone} title={title} problems={problems}>
      <Pulse visit={phone} part={part} wall={inRoom.wall} phones={inRoom.phones} />
      {did === undefined || problems.length > 0 ? null : (
        <Notice>
          <p>{did}</p>
        </Notice>
      )}
      <h1>{title}</h1>
      <p class="lead">{part === undefined && visit.phase === 'arrive' ? words.now.wait : phaseTasks(phone.say)[part ?? visit.phase]}</p>
      <noscript>
        <p class="muted">{words.now.byHand}</p>
      </noscript>
      <ThePart visit={phone} part={part} inRoom={inRoom} typed={typed} problems={problems} />
      <OtherParts visit={phone} part={part} />
    </RoomPage>,
    tried?.status ?? 200,
  );
}

const ThePart: FC<PartProps & { readonly part: Part | undefined }> = ({ part, ...props }) => {
  switch (part) {
    case 'answers':
      return <AnswersPart {...props} />;
    case 'write':
      return <WritePart {...props} />;
    case 'group':
      return <GroupPart {...props} />;
    case 'vote':
      return <VotePart {...props} />;
    case 'decide':
      return <DecidePart {...props} />;
    case undefined:
      return null;
  }
};

/** The line above, alone: the page asks for it again and again. */
export async function showPulse(visit: RoomVisit): Promise<Response> {
  const { c } = visit;
  const phone = await phoneVisit(visit);
  if (phone === undefined || visit.doors !== 'open') return show(c, <Gone visit={phone ?? visit} />);
  const { wall, phones } = await readParts(phone);
  return show(c, <Pulse visit={phone} part={partNamed(c.req.query('part'))} wall={wall} phones={phones} />);
}

type PulseProps = { readonly visit: PhoneVisit; readonly part: Part | undefined } & Pick<RoomRead, 'wall' | 'phones'>;

/** Where the room is now, and the way there for a page that shows something else. Without scripts the link shows the latest. */
const Pulse: FC<PulseProps> = ({ visit: { say, phase }, part, wall, phones }) => {
  const words = roomWords(say).now;
  const next = partOf(phase);
  const query = part === undefined ? '' : `?part=${part}`;
  const cards = wall.topics.flatMap((topic) => topic.cards).length;
  const isElsewhere = next !== undefined && next !== part;
  return (
    <div id="pulse" class="pulse" role="status" hx-get={`/room/pulse${query}`} hx-trigger="every 5s" hx-swap="outerMorph">
      <p>
        {words.is(phaseWords(say)[phase])}
        {'. '}
        {words.onWall(cards, phones)}.
      </p>
      <p>
        {isElsewhere ? (
          <a class="button" href={`${NOW}?part=${next}`}>
            {words.goOn(phaseWords(say)[next])}
          </a>
        ) : (
          <a class="alone" href={`${NOW}${query}`}>
            {words.refresh}
          </a>
        )}
      </p>
    </div>
  );
};

/** For a phone that is not in, or no longer: the room has been closed, or was cleared after a trial. */
const Gone: FC<{ readonly visit: RoomVisit }> = ({ visit: { say, doors } }) => {
  const { over, ahead, join } = roomWords(say);
  const { title } = { over, ahead, open: join }[doors];
  return (
    <div id="pulse" class="pulse" role="status">
      <p>
        <a href="/room">{title}</a>
      </p>
    </div>
  );
};

const OtherParts: FC<{ readonly visit: PhoneVisit; readonly part: Part | undefined }> = ({ visit: { say }, part }) => (
  <nav aria-labelledby="others">
    <h2 id="others">{roomWords(say).now.parts}</h2>
    <ul class="doors">
      {PARTS.filter((one) => one !== part).map((one) => (
        <li>
          <a href={`${NOW}?part=${one}`}>{phaseWords(say)[one]}</a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Takes what a phone sends. Sent again, after a bad connection, it is the same and not another. */
export async function takeAct(visit: RoomVisit): Promise<Response> {
  const { c } = visit;
  const phone = await phoneVisit(visit);
  const body = await readBody(c);
  if ('problem' in body) return problemPage(c, body.problem, (phone ?? visit).say.language);
  if (visit.doors !== 'open') {
    return showDoors(
      phone ?? visit,
      WRITTEN.map((field) => firstValue(body.typed, field)),
    );
  }
  if (phone === undefined) return goTo(c, '/room');
  const taken = await take(phone, body.typed);
  if (taken === undefined) return problemPage(c, 400, phone.say.language);
  if ('to' in taken) return goTo(c, taken.to);
  const { part, problems, status } = taken;
  return showAgain(c, `${NOW}?part=${part}`, { ...triedId(phone), typed: body.typed, problems, status });
}

async function take(visit: PhoneVisit, typed: Typed): Promise<Taken | undefined> {
  switch (firstValue(typed, 'act')) {
    case 'card':
      return takeCard(visit, typed);
    case 'withdraw-card':
      return withdrawCard(visit, typed);
    case 'group':
      return takeGroup(visit, typed);
    case 'vote':
      return takeVote(visit, typed);
    case 'decide':
      return takeResolution(visit, typed);
    case 'withdraw-decision':
      return withdrawResolution(visit, typed);
    default:
      return undefined;
  }
}

function triedId({ phone }: PhoneVisit) {
  return { owner: ownerOf({ kind: 'phone', id: phone.phone }), page: 'room' };
}

function partNamed(name: string | undefined): Part | undefined {
  return PARTS.find((part) => part === name);
}

/** What phones do in a phase, if anything. */
function partOf(phase: Phase): Part | undefined {
  return PHASES.includes(phase) ? partNamed(phase) : undefined;
}
