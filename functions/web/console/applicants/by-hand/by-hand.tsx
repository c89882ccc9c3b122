import type { FC } from 'hono/jsx';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import { correctingWords } from '../../../../../shared/words/console/correcting.ts';
import { asideWords } from '../../../../../shared/words/console/setting-aside.ts';
import type { OperatorVisit } from '../../operator-visit.ts';

/** What operators can do with an application, each on a page of its own. */
export const ByHand: FC<{ readonly visit: OperatorVisit; readonly path: string; readonly person: Application }> = ({
  visit: { say },
  path,
  person,
}) => {
  const words = asideWords(say);
  const isAlone = person.pairs.length === 0;
  const ways = [
    ['correct', correctingWords(say).link],
    ...(isAlone ? [['hold', person.held === undefined ? words.hold.link : words.hold.linkChange] as const] : []),
    ...(isAlone ? [['turn-down', words.turnDown.link] as const] : []),
    ['take-out', words.takeOut.link],
  ] as const;
  return (
    <ul class="doors">
      {ways.map(([to, label]) => (
        <li>
          <a href={`${path}/${to}`}>{label}</a>
        </li>
      ))}
    </ul>
  );
};
