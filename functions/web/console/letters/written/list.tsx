import { roundNow } from '../../../../../shared/commands/round/round-now.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import { isAmongThem, isSeenBy, standingOf, textFor } from '../../../../../shared/domain/mailing/mailing.ts';
import { onlySideOf } from '../../../../../shared/round/contact.ts';
import { mailingKind } from '../../../../../shared/storage/kinds/mailing.ts';
import { writingWords } from '../../../../../shared/words/console/writing.ts';
import { operatorName } from '../../audit/about.ts';
import type { OperatorVisit, ConsolePage as Page } from '../../operator-visit.ts';
import { showList } from '../../parts/list-page.tsx';
import { Table } from '../../parts/table.tsx';
import { whomSees } from '../../sight.ts';

const PATH = '/console/letters/written';

/** What operators have written, the latest first. */
export const writtenList: Page = { show: showWritten };

async function showWritten(visit: OperatorVisit): Promise<Response> {
  const { say, tools, operator } = visit;
  const { stage } = await roundNow(tools);
  const sees = await whomSees(visit);
  const { list, link, states, page } = writingWords(say);
  return showList(visit, {
    path: PATH,
    section: '/console/letters',
    kind: mailingKind,
    words: list,
    ways: [{ path: '/console/letters/write', label: link }],
    isSeen: onlySideOf(operator) === undefined ? undefined : (mailing) => isAmongThem(mailing, operator, sees),
    table: (entries) => (
      <Table
        caption={list.caption}
        rows={entries}
        columns={[
          {
            label: list.subject,
            cell: (mailing) => (
              <a href={`${PATH}/${mailing.id}`}>
                {isSeenBy(operator, mailing) ? (textFor(mailing, say.language)?.subject ?? mailing.id) : page.sealed}
              </a>
            ),
          },
          { label: list.by, cell: ({ by }) => operatorName(tools.round, by) },
          { label: list.count, cell: ({ people }) => people.filter(sees).length, kind: 'figure' },
          { label: list.state, cell: (mailing) => states[standingOf(mailing, stage)] },
          { label: list.when, cell: ({ goesAt }) => say.dayAndTime(instantOf(goesAt)) },
        ]}
      />
    ),
  });
}
