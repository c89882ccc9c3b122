import type { Child, FC } from 'hono/jsx';
import type { Counts } from '../../../../shared/storage/counts.ts';
import { figuresWords } from '../../../../shared/words/console/figures.ts';
import { overviewWords } from '../../../../shared/words/console/overview.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { Figures } from '../parts/figures.tsx';
import { Ways } from '../parts/ways.tsx';

type Props = {
  readonly visit: OperatorVisit;
  readonly tally: Counts['tally'];
  readonly failed: number;
  readonly cost: Child;
  /** Whether there can be pairs yet. */
  readonly mayPair: boolean;
};

/** Pairs, meetings and letters in figures. */
export const RoundFigures: FC<Props> = ({ visit, tally, failed, cost, mayPair }) => {
  const { pairs, letters } = overviewWords(visit.say);
  return (
    <>
      {mayPair ? (
        <section aria-labelledby="pairs">
          <h2 id="pairs">{pairs.title}</h2>
          <Figures
            figures={[
              [tally.offered, pairs.offered],
              [tally.formed, pairs.formed],
              [tally.ended, pairs.ended],
              [tally.held, pairs.held],
              [tally.cancelled, pairs.cancelled],
            ]}
          />
        </section>
      ) : null}
      <section aria-labelledby="letters">
        <h2 id="letters">{letters.title}</h2>
        <Figures
          figures={[
            [tally.sent, letters.sent],
            [tally.bounced, letters.bounced],
            [failed, letters.failed],
          ]}
        />
        {cost}
        <Ways visit={visit} ways={[{ path: '/console/figures', label: figuresWords(visit.say).link }]} />
      </section>
    </>
  );
};
