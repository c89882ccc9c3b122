import { instantOf } from '../../../../shared/domain/decision.ts';
import { inUri } from '../../../../shared/pages/paths.ts';
import { type FaultReport, faultReportKind } from '../../../../shared/storage/kinds/fault-report.ts';
import { languageWords } from '../../../../shared/words/choices.ts';
import { faultPageWords } from '../../../../shared/words/console/faults.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { showList } from '../parts/list-page.tsx';
import { Table } from '../parts/table.tsx';

/** What people have reported that does not work on the pages. */
export const faults: Page = { show: showFaults };

function showFaults(visit: OperatorVisit): Promise<Response> {
  const { say } = visit;
  const words = faultPageWords(say);
  return showList(visit, {
    path: '/console/faults',
    section: '/console',
    kind: faultReportKind,
    words,
    table: (entries) => (
      <Table
        caption={words.caption}
        rows={entries}
        columns={[
          { label: words.when, cell: ({ at }) => say.dayAndTime(instantOf(at)) },
          { label: words.text, cell: Written, kind: 'wide' },
          { label: words.address, cell: ({ address }) => (address === undefined ? words.noAddress : <MailTo address={address} />) },
          { label: words.language, cell: ({ language }) => languageWords(language, say) },
        ]}
      />
    ),
  });
}

const Written = ({ text }: FaultReport) => (
  <bdi class="own-lines" dir="auto">
    {text}
  </bdi>
);

const MailTo = ({ address }: { readonly address: string }) => <a href={`mailto:${inUri(address)}`}>{address}</a>;
