import type { FC } from 'hono/jsx';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import { guestWords } from '../../../../shared/words/console/gatherings.ts';
import { roleWords } from '../../../../shared/words/console/statuses.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { Download } from '../parts/download.tsx';
import { gatheringIn, guestsPath, hostOf, type OnList, readGuests, theGathering, withBadge } from './read-guests.ts';

/** A name of more signs stands in smaller letters. */
const LONG_NAME = 20;

/** Badges with names, ten on a sheet of A4. */
export const badges: Page = { show: showBadges };

async function showBadges(visit: OperatorVisit): Promise<Response> {
  const gathering = gatheringIn(visit);
  if (gathering === undefined) return problemPage(visit.c, 404, visit.say.language);
  const words = guestWords(visit.say).badges;
  const all = withBadge(await readGuests(visit, gathering));
  const path = guestsPath(gathering);
  return show(
    visit.c,
    <ConsolePage visit={visit} title={words.title(theGathering(gathering, visit))} section="/console">
      <div class="not-on-paper">
        <p>{all.length === 0 ? words.none : words.what(all.length)}</p>
        <p class="actions">
          <LinkButton href={path} quiet>
            {words.back}
          </LinkButton>
        </p>
        <Download visit={visit} path={`${path}/badges.csv`} label={guestWords(visit.say).downloadBadges} />
      </div>
      <ul class="badges">
        {all.map((guest) => (
          <Badge visit={visit} guest={guest} />
        ))}
      </ul>
    </ConsolePage>,
  );
}

const Badge: FC<{ readonly visit: OperatorVisit; readonly guest: OnList }> = ({ visit, guest }) => {
  const { say, tools } = visit;
  const { name, role } = guest.answers;
  return (
    <li>
      <strong class={[...name].length > LONG_NAME ? 'long' : ''}>
        <bdi>{name}</bdi>
      </strong>
      <span>
        {roleWords(role, say)}, {hostOf(guest, visit)}
      </span>
      <small>{say(tools.round.name)}</small>
    </li>
  );
};
