import type { FC } from 'hono/jsx';
import type { Temporal } from 'temporal-polyfill';
import { MARKS, type Mark, marksOf, weeksOf } from '../../../../shared/domain/pair/meeting-marks.ts';
import type { Pair } from '../../../../shared/domain/pair/pair.ts';
import type { Round } from '../../../../shared/round/round-file.ts';
import { pairWords } from '../../../../shared/words/console/pairs.ts';
import type { Say } from '../../../../shared/words/say.ts';

type Props = {
  readonly pair: Pair;
  readonly mondays: readonly string[];
  readonly round: Round;
  readonly now: Temporal.Instant;
  readonly say: Say;
};

/** A pair's half-year as one small sign a week, and the same in words for those who do not see it. */
export const Weeks: FC<Props> = ({ pair, mondays, round, now, say }) => {
  const words = pairWords(say);
  const counted = marksOf(pair, round, now).map(([mark, count]) => `${count} ${words.marks[mark][count === 1 ? 'one' : 'several']}`);
  return (
    <div class="weeks" role="img" aria-label={counted.length === 0 ? words.noMeetings : say.list(counted)}>
      {weeksOf(pair, mondays, round, now).map(({ mark }) => (
        <span class={mark === undefined ? '' : classOf(mark)} />
      ))}
    </div>
  );
};

/** What the signs mean. */
export const WeeksKey: FC<{ readonly say: Say }> = ({ say }) => {
  const words = pairWords(say);
  return (
    <details>
      <summary>{words.list.key}</summary>
      <ul class="weeks-key">
        {MARKS.map((mark) => (
          <li>
            <span class="weeks" aria-hidden="true">
              <span class={classOf(mark)} />
            </span>
            {words.marks[mark].one}
          </li>
        ))}
      </ul>
    </details>
  );
};

function classOf(mark: Mark): string {
  return mark.replaceAll(' ', '-');
}
