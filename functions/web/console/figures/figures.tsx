import type { FC } from 'hono/jsx';
import { readClosing } from '../../../../shared/commands/closing/read-closing.ts';
import { type LastTime, lastTime } from '../../../../shared/domain/closing/last-time.ts';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import { idAfter } from '../../../../shared/round/next-id.ts';
import { comparedRows, comparedWords } from '../../../../shared/words/compared.ts';
import { figuresWords } from '../../../../shared/words/console/figures.ts';
import { reportWords } from '../../../../shared/words/report.ts';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { Table } from '../parts/table.tsx';

const NEXT_FILE = '/console/figures/next-round.yaml';

/** The figures of the round beside those of the one before, what they propose for the next, and its file. Nobody can be told from them. */
export const figures: Page = { show: showFigures };

async function showFigures(visit: OperatorVisit): Promise<Response> {
  const last = lastTime(await readClosing(visit.tools));
  return show(
    visit.c,
    <ConsolePage visit={visit} title={figuresWords(visit.say).title} section="/console/close">
      <SideBySide visit={visit} last={last} />
      <NextRound visit={visit} last={last} />
    </ConsolePage>,
  );
}

type Props = { readonly visit: OperatorVisit; readonly last: LastTime };

const SideBySide: FC<Props> = ({ visit: { say, tools }, last }) => {
  const { round } = tools;
  const words = comparedWords(say);
  const { now, this: thisRound } = figuresWords(say);
  const { before } = round;
  const rounds = before === undefined ? [last.figures] : [before, last.figures];
  const heads = before === undefined ? [thisRound] : [before.round, thisRound];
  const groups = Map.groupBy(comparedRows(rounds, round, say), ({ group }) => group);
  const { cost } = last.figures;
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{before === undefined ? now : words.title}</h2>
      {before === undefined ? <p>{words.noBefore}</p> : null}
      {[...groups].map(([group, rows]) => (
        <Table
          caption={group}
          columns={[
            { label: words.figure, cell: ({ what }) => what },
            ...heads.map((label, index) => ({
              label,
              cell: (row: (typeof rows)[number]) => row.values[index] ?? words.none,
              kind: 'figure' as const,
            })),
          ]}
          rows={rows}
        />
      ))}
      <p class="muted">
        {words.few} {cost === undefined ? null : words.asPrices(say.dayAndYear(cost.pricesOf))}
      </p>
    </section>
  );
};

const NextRound: FC<Props> = ({ visit: { say, tools, mayOpen }, last: { proposals } }) => {
  const { next } = figuresWords(say);
  const { onwards, findings } = reportWords(say);
  return (
    <section aria-labelledby="next">
      <h2 id="next">{next.title}</h2>
      <p>{next.what}</p>
      <p>{proposals.length === 0 ? findings.noProposals : findings.proposals(proposals.length)}</p>
      {proposals.length === 0 ? null : (
        <Table
          caption={onwards.title}
          columns={[
            { label: onwards.line, cell: ({ path }) => <code>{path}</code> },
            { label: onwards.now, cell: (proposal) => onwards.value(proposal, proposal.now) },
            {
              label: onwards.proposed,
              cell: (proposal) => (proposal.proposed === undefined ? onwards.remove : onwards.value(proposal, proposal.proposed)),
            },
            { label: onwards.because, cell: ({ because }) => onwards.why(because), kind: 'wide' },
          ]}
          rows={proposals}
        />
      )}
      {mayOpen(NEXT_FILE) ? (
        <p class="actions">
          <LinkButton href={NEXT_FILE}>{next.download(`${idAfter(tools.round)}.yaml`)}</LinkButton>
        </p>
      ) : null}
    </section>
  );
};
