import type { FC } from 'hono/jsx';
import type { OperatorVisit } from '../operator-visit.ts';

/** Where something is done: on a page of its own, or further down on the same one. */
export type Door = readonly [to: string, label: string];

/** All that can be done with somebody or with two, in short, so that nobody has to look for it down the page. */
export const Doors: FC<{ readonly visit: OperatorVisit; readonly doors: readonly Door[] }> = ({ visit: { mayOpen }, doors }) => (
  <ul class="doors doors-in-columns">
    {doors
      .filter(([to]) => mayOpen(to))
      .map(([to, label]) => (
        <li>
          <a href={to}>{label}</a>
        </li>
      ))}
  </ul>
);
