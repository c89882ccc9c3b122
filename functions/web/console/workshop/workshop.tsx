import type { FC } from 'hono/jsx';
import { roundKeys } from '../../../../shared/commands/round-keys.ts';
import { workshopAt } from '../../../../shared/domain/round-state.ts';
import { inHalves, roomCode, roomSecret } from '../../../../shared/domain/workshop/code.ts';
import { type Doors, hoursOf, minutesLetOutAt } from '../../../../shared/domain/workshop/room.ts';
import { Facts, LinkButton } from '../../../../shared/pages/parts.tsx';
import { languageWords } from '../../../../shared/words/choices.ts';
import { workshopWords } from '../../../../shared/words/console/workshop.ts';
import { problemPage } from '../../problem-page.tsx';
import { readParts } from '../../room/parts/read-parts.ts';
import type { RoomVisit } from '../../room/room-visit.ts';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import type { OperatorVisit, ConsolePage as Page, Trouble } from '../operator-visit.ts';
import { ActButton } from '../parts/forms.tsx';
import { actInRoom } from './acts.ts';
import { Cards } from './cards.tsx';
import { Decisions } from './decisions.tsx';
import { Leading } from './leading.tsx';
import { MINUTES_PATH, type RoomProps, roomAt, WORKSHOP_PATH } from './room-at.ts';

/** The room of the closing workshop: the wall, who is in, where it has got to, and what is on the wall. */
export const workshop: Page = { show: showWorkshop, act: actInRoom };

async function showWorkshop(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const at = await roomAt(visit);
  if (at === undefined) return problemPage(visit.c, 404, visit.say.language);
  const inRoom = await readParts(at);
  const words = workshopWords(visit.say);
  const props: RoomProps = { visit, at, inRoom, trouble };
  return show(
    visit.c,
    <ConsolePage visit={visit} title={words.title} section="/console" trouble={trouble}>
      <p>{words.lead}</p>
      <TheRoom {...props} linkKey={(await roundKeys(visit.tools)).link} />
      <Leading {...props} />
      <Cards {...props} />
      <Decisions {...props} />
    </ConsolePage>,
    trouble?.status,
  );
}

const TheRoom: FC<RoomProps & { readonly linkKey: string }> = ({ visit, at, inRoom, linkKey }) => {
  const { say, tools } = visit;
  const words = workshopWords(say);
  const { round, room, doors } = at;
  const begins = workshopAt(round);
  const wall = `/room/wall/${roomSecret(linkKey, 'wall', room)}`;
  return (
    <>
      <Facts
        rows={[
          [words.facts.when, say.dayAndTime(begins)],
          [words.facts.doors, doorsWords(doors, at)],
          [words.facts.code, <code>{inHalves(roomCode(linkKey, room))}</code>],
          [words.facts.phones, String(inRoom.phones)],
          [words.facts.voted, String(inRoom.wall.voted)],
        ]}
      />
      <p class="muted">{words.hours}</p>
      <div class="actions">
        {round.languages.map((language) => (
          <LinkButton href={`${wall}?in=${language}`} quiet>
            {words.wall(languageWords(language, say))}
          </LinkButton>
        ))}
        <LinkButton href={MINUTES_PATH} quiet>
          {words.minutes.link}
        </LinkButton>
        <LinkButton href={WORKSHOP_PATH} quiet>
          {words.refresh}
        </LinkButton>
      </div>
      <p class="muted">{words.wallHint}</p>
      {minutesLetOutAt(room) === undefined ? (
        <div class="actions">
          {doors === 'open' ? (
            <ActButton nonce={visit.nonce} path={WORKSHOP_PATH} act="close" label={words.close} />
          ) : (
            <ActButton nonce={visit.nonce} path={WORKSHOP_PATH} act="open" label={doors === 'ahead' ? words.open : words.openAgain} main />
          )}
        </div>
      ) : null}
      <p class="muted">{words.newCodeHint}</p>
      <ActButton nonce={visit.nonce} path={WORKSHOP_PATH} act="new-code" label={words.newCode} />
      {tools.now().epochMilliseconds < begins.epochMilliseconds ? (
        <>
          <p class="muted">{words.anewHint}</p>
          <ActButton nonce={visit.nonce} path={WORKSHOP_PATH} act="anew" label={words.anew} />
        </>
      ) : null}
    </>
  );
};

function doorsWords(doors: Doors, { room, round, say }: RoomVisit): string {
  const words = workshopWords(say).facts;
  const { opens, closes } = hoursOf(room, round);
  switch (doors) {
    case 'ahead':
      return words.ahead(say.dayAndTime(opens));
    case 'open':
      return words.open(say.dayAndTime(closes));
    case 'over':
      return words.over;
  }
}
