import type { Child, FC } from 'hono/jsx';
import type { Temporal } from 'temporal-polyfill';
import { isSameSecret } from '../../../shared/domain/access-link.ts';
import { workshopAt } from '../../../shared/domain/round-state.ts';
import { inHalves, roomCode, roomSecret } from '../../../shared/domain/workshop/code.ts';
import { hoursOf } from '../../../shared/domain/workshop/room.ts';
import { runOfShow } from '../../../shared/domain/workshop/run-of-show.ts';
import { Head } from '../../../shared/pages/head.tsx';
import { QrCode } from '../../../shared/pages/papers/qr-code.tsx';
import { phaseTasks, phaseWords } from '../../../shared/words/workshop/phases.ts';
import { wallWords } from '../../../shared/words/workshop/wall.ts';
import { looks } from '../assets.ts';
import { keysOf, show } from '../visit.ts';
import { readParts } from './parts/read-parts.ts';
import { RoomHead } from './room-page.tsx';
import type { RoomVisit } from './room-visit.ts';
import { WallOfPhase } from './wall-of-phase.tsx';

/** So often a wall without scripts shows the latest by itself. */
const SECONDS = 10;

/** What stands on the wall of the room, big: opened by an operator from the console. It holds nobody's name but those of decisions. */
export async function showWall(visit: RoomVisit): Promise<Response> {
  const { c, room, say, round, phase, doors } = visit;
  const { link } = await keysOf(c);
  const secret = c.req.param('link') ?? '';
  const words = wallWords(say);
  if (!isSameSecret(secret, roomSecret(link, 'wall', room))) {
    return show(
      c,
      <WallPage visit={visit}>
        <h1>{words.gone}</h1>
      </WallPage>,
      404,
    );
  }
  const inRoom = doors === 'ahead' ? undefined : await readParts(visit);
  const door = roomSecret(link, 'door', room);
  const join = <HowToJoin visit={visit} code={roomCode(link, room)} door={door} phones={inRoom?.phones ?? 0} />;
  return show(
    c,
    <WallPage visit={visit}>
      <header class="wall-head">
        <div>
          <h1>{phaseWords(say)[phase]}</h1>
          {doors === 'open' ? <p class="wall-task">{phaseTasks(say)[phase]}</p> : null}
        </div>
        <Clock visit={visit} />
        {doors === 'open' && phase !== 'arrive' ? join : null}
      </header>
      {inRoom === undefined ? <p class="lead">{words.ahead(say.dayAndTime(hoursOf(room, round).opens))}</p> : null}
      {doors === 'over' ? <p class="lead">{words.closed}</p> : null}
      <div class={phase === 'arrive' ? 'wall-columns two' : ''}>
        {inRoom === undefined ? null : <WallOfPhase visit={visit} inRoom={inRoom} />}
        {doors === 'open' && phase === 'arrive' ? join : null}
      </div>
    </WallPage>,
  );
}

/** A page that asks for itself again and again; once its address holds no longer it says so instead of showing a code that is no more. */
const WallPage: FC<{ readonly visit: RoomVisit; readonly children?: Child }> = ({ visit: { c, round, say, phase }, children }) => (
  <html lang={say.language} dir="ltr">
    <Head title={`${wallWords(say).title} – ${say(round.name)}`} looks={looks()}>
      <RoomHead />
      <noscript>
        <meta http-equiv="refresh" content={String(SECONDS)} />
      </noscript>
    </Head>
    <body class="wall">
      <main
        id="wall"
        data-phase={phase}
        hx-get={`${c.req.path}?in=${say.language}`}
        hx-trigger="every 3s"
        hx-select="#wall"
        hx-target="#wall"
        hx-swap="outerMorph"
        {...{ 'hx-status:404': 'swap:outerMorph' }}
      >
        {children}
      </main>
    </body>
  </html>
);

/** What time it is, and in an open room when the workshop begins or, once it has, how much of the phase is left by the run of show. */
const Clock: FC<{ readonly visit: RoomVisit }> = ({ visit: { say, tools, round, phase, doors } }) => {
  const words = wallWords(say);
  const now = tools.now();
  const begins = workshopAt(round);
  const ends = runOfShow(round).find((one) => one.phase === phase)?.ends ?? now;
  const left = minutesUntil(ends, now);
  return (
    <p class="wall-clock">
      <span class="time">{say.time(now)}</span>
      {doors !== 'open' ? null : minutesUntil(begins, now) > 0 ? (
        <span>{words.begins(say.dayAndTime(begins))}</span>
      ) : (
        <span>
          {words.until(say.time(ends))}, {left >= 0 ? words.left(left) : words.over(-left)}
        </span>
      )}
    </p>
  );
};

function minutesUntil(then: Temporal.Instant, now: Temporal.Instant): number {
  return Math.ceil((then.epochMilliseconds - now.epochMilliseconds) / 60_000);
}

type JoinProps = { readonly visit: RoomVisit; readonly code: string; readonly door: string; readonly phones: number };

const HowToJoin: FC<JoinProps> = ({ visit: { say, tools, phase }, code, door, phones }) => {
  const words = wallWords(say);
  const address = `${tools.publicUrl}/room`;
  const shown = address.replace(/^https?:\/\//, '');
  return (
    <aside class={phase === 'arrive' ? 'wall-join big' : 'wall-join'} aria-label={words.join(inHalves(code))}>
      <QrCode text={`${address}/in/${door}`} label={words.qr(shown)} />
      <div>
        <p>
          {phase === 'arrive' ? (
            <>
              {words.how} <strong>{shown}</strong> {words.code}
            </>
          ) : (
            <strong>{shown}</strong>
          )}
        </p>
        <p class="code">{inHalves(code)}</p>
        <p>{words.phones(phones)}</p>
      </div>
    </aside>
  );
};
