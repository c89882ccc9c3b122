import { instantOf } from '../../../../shared/domain/decision.ts';
import { FAULT_REPORTS, type FaultReport, faultReportKind } from '../../../../shared/storage/kinds/fault-report.ts';
import { languageWords } from '../../../../shared/words/choices.ts';
import { faultPageWords } from '../../../../shared/words/console/faults.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { pathWith } from '../parts/filter.tsx';
import { Pager, Table } from '../parts/table.tsx';
import { isPlace, someOf } from '../some-of.ts';

const PATH = '/console/faults';

/** What people have reported that does not work on the pages. */
export const faults: Page = { show: showFaults };

async function showFaults(visit: OperatorVisit): Promise<Response> {
  const { c, tools, say } = visit;
  const after = c.req.query('after');
  if (!isPlace(after)) return problemPage(c, 400, say.language);
  const some = await someOf(tools.store, faultReportKind, FAULT_REPORTS, { after });
  const words = faultPageWords(say);
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console">
      {some.entries.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={words.caption}
          rows={some.entries}
          columns={[
            { label: words.when, cell: ({ at }) => say.dayAndTime(instantOf(at)) },
            { label: words.text, cell: Written, kind: 'wide' },
            { label: words.address, cell: ({ address }) => (address === undefined ? words.noAddress : <MailTo address={address} />) },
            { label: words.language, cell: ({ language }) => languageWords(language, say) },
          ]}
        />
      )}
      <Pager
        label={words.pager.label}
        words={words.pager}
        first={after === undefined ? undefined : PATH}
        next={some.next === undefined ? undefined : pathWith(PATH, { after: some.next })}
      />
    </ConsolePage>,
  );
}

const Written = ({ text }: FaultReport) => (
  <bdi class="own-lines" dir="auto">
    {text}
  </bdi>
);

const MailTo = ({ address }: { readonly address: string }) => <a href={`mailto:${encodeURIComponent(address)}`}>{address}</a>;
