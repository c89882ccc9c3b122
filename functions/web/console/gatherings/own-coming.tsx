import type { FC } from 'hono/jsx';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { comingOf } from '../../../../shared/domain/gathering/coming.ts';
import { gatheringsOf } from '../../../../shared/domain/round-state.ts';
import { comingWords } from '../../../../shared/words/coming.ts';
import { guestWords } from '../../../../shared/words/console/gatherings.ts';
import type { PersonRead } from '../applicants/read-person.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { WayTo } from '../parts/way-to.tsx';
import { comesWords, guestsPath, theGathering } from './read-guests.ts';

type Props = { readonly visit: OperatorVisit; readonly person: Application; readonly pairs: PersonRead['pairs'] };

/** Whether somebody in a pair comes to the gatherings, and the way to note it for them. */
export const OwnComing: FC<Props> = ({ visit, person, pairs }) => {
  const words = guestWords(visit.say);
  if (person.status !== 'confirmed' || pairs.every(({ pair }) => pair.status !== 'formed')) return null;
  return (
    <section aria-labelledby="own-coming">
      <h2 id="own-coming">{comingWords(visit.say).onesOf(visit.tools.round)}</h2>
      <ul>
        {gatheringsOf(visit.tools.round).map((gathering) => {
          const coming = comingOf(person, gathering, visit.tools.round);
          return (
            <li>
              <WayTo visit={visit} to={`${guestsPath(gathering)}?person=${person.id}#note`}>
                {words.own.comes(theGathering(gathering, visit), comesWords({ ...person, coming }, visit))}
              </WayTo>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
