import type { FC } from 'hono/jsx';
import type { RoundFigures } from '../../round/round-figures.ts';
import type { Round } from '../../round/round-file.ts';
import { comparedRows, comparedWords } from '../../words/compared.ts';
import type { Say } from '../../words/say.ts';
import { Rows } from './rows.tsx';

type Props = { readonly round: Round; readonly figures: RoundFigures; readonly say: Say };

/** The round beside the one before it, where its file knows that one's figures. */
export const Compared: FC<Props> = ({ round, figures, say }) => {
  const { before } = round;
  if (before === undefined) return null;
  const words = comparedWords(say);
  const groups = Map.groupBy(comparedRows([before, figures], round, say), ({ group }) => group);
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{words.title}</h2>
      {[...groups].map(([group, rows]) => (
        <Rows
          caption={group}
          header={[words.figure, before.round, round.id]}
          rows={rows.map(({ what, values }) => [what, ...values.map((value) => value ?? words.none)])}
        />
      ))}
      <p class="muted">
        {words.few} {figures.cost === undefined ? null : words.asPrices(say.dayAndYear(figures.cost.pricesOf))}
      </p>
    </section>
  );
};
