import type { FC } from 'hono/jsx';
import type { Temporal } from 'temporal-polyfill';
import { type Gathering, gatheringAt, gatheringsOf } from '../../../../shared/domain/round-state.ts';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { guestWords } from '../../../../shared/words/console/gatherings.ts';
import { workshopWords } from '../../../../shared/words/console/workshop.ts';
import { countComing, guestsPath, type OnList, readGuests, theGathering } from '../gatherings/read-guests.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { Figures } from '../parts/figures.tsx';

type Read = { readonly gathering: Gathering; readonly at: Temporal.Instant; readonly all: readonly OnList[] };

/** The next gathering, to the end of its day, with who is invited; nothing when none is ahead or nobody is in a pair. */
export async function readComing(visit: OperatorVisit): Promise<Read | undefined> {
  const { round, now } = visit.tools;
  const today = dayOf(round, now()).toString();
  const next = gatheringsOf(round)
    .flatMap((gathering) => {
      const at = gatheringAt(gathering, round);
      return at === undefined ? [] : [{ gathering, at }];
    })
    .find(({ at }) => today <= dayOf(round, at).toString());
  if (next === undefined) return undefined;
  const all = await readGuests(visit, next.gathering);
  return all.length === 0 ? undefined : { ...next, all };
}

/** How many come to it. */
export const Coming: FC<{ readonly visit: OperatorVisit; readonly read: Read }> = ({ visit, read: { gathering, at, all } }) => {
  const words = guestWords(visit.say);
  const { round } = visit.tools;
  const { yes, online, no, unsaid } = countComing(all);
  const title = words.title(theGathering(gathering, visit));
  return (
    <section aria-labelledby="coming">
      <h2 id="coming">
        <a href={guestsPath(gathering)}>{title}</a>
      </h2>
      <p>{visit.say.dayAndTime(at)}</p>
      {gathering === 'workshop' && visit.mayOpen('/console/workshop') ? (
        <p>
          <a href="/console/workshop">{workshopWords(visit.say).link}</a>
        </p>
      ) : null}
      <Figures
        figures={[
          [yes, words.figures.yes],
          ...(round[gathering]?.link === undefined ? [] : [[online, words.figures.online] as const]),
          [no, words.figures.no],
          [unsaid, words.figures.unsaid],
        ]}
      />
    </section>
  );
};
