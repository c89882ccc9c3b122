import type { FC } from 'hono/jsx';
import { correctingWords } from '../../../../../shared/words/console/correcting.ts';
import type { OperatorVisit } from '../../operator-visit.ts';

/** What operators can do with an application, each on a page of its own. */
export const ByHand: FC<{ readonly visit: OperatorVisit; readonly path: string }> = ({ visit: { say }, path }) => (
  <ul class="doors">
    <li>
      <a href={`${path}/correct`}>{correctingWords(say).link}</a>
    </li>
  </ul>
);
