import type { FC } from 'hono/jsx';
import type { Week } from '../../../../shared/round/half-year.ts';

/** The weeks of the round as a row of bars; the words below say all that the bars show. */
export const HalfYear: FC<{ readonly weeks: readonly Week[]; readonly caption: string }> = ({ weeks, caption }) => (
  <figure class="half-year">
    <div class="weeks" aria-hidden="true">
      {weeks.map((week) => (
        <span class={week.holds === 'nothing' ? undefined : week.holds} />
      ))}
    </div>
    <figcaption>{caption}</figcaption>
  </figure>
);
