import type { FC } from 'hono/jsx';
import { type AuditLine, type ChainLink, firstBroken, isRead } from '../../../../shared/domain/audit.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { Notice } from '../../../../shared/pages/parts.tsx';
import { onlySideOf } from '../../../../shared/round/contact.ts';
import type { Round } from '../../../../shared/round/round-file.ts';
import { allLines, newestLines } from '../../../../shared/storage/audit-lines.ts';
import { actWords } from '../../../../shared/words/console/acts.ts';
import { auditWords } from '../../../../shared/words/console/audit.ts';
import { removedWords } from '../../../../shared/words/console/removed.ts';
import { whyBothWords } from '../../../../shared/words/console/sign-in.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { Download } from '../parts/download.tsx';
import { QUICK } from '../parts/forms.tsx';
import { Pager, Table } from '../parts/table.tsx';
import { type LinesSeen, linesSeen, namesIn, operatorName } from './about.ts';

const PATH = '/console/audit';

const CSV = '/console/audit.csv';

const PER_PAGE = 50;

/** Who did what, the latest first; and, when asked, whether any line was changed or taken away. */
export const audit: Page = { show: showAudit };

async function showAudit(visit: OperatorVisit): Promise<Response> {
  const { c, tools, say, operator } = visit;
  const asked = c.req.query('before');
  const before = asked === undefined ? undefined : Number(asked);
  if (before !== undefined && !(Number.isSafeInteger(before) && before > 0)) return problemPage(c, 400, say.language);
  const { seen, last } = await pageOf(visit, before);
  const checked = c.req.query('check') === 'yes' ? await allLines(tools.store) : undefined;
  const words = auditWords(say);
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section={PATH}>
      <p>{whatIsShown(visit)}</p>
      <p>
        <a href="/console/removed">{removedWords(say).title}</a>
      </p>
      <form method="get" action={PATH} {...QUICK}>
        <input type="hidden" name="check" value="yes" />
        <button type="submit" id="check" class="small quiet">
          {words.check}
        </button>
      </form>
      {checked === undefined ? null : <Notice>{verdict(checked, words)}</Notice>}
      <Lines visit={visit} {...seen} />
      <Pager
        label={words.pager.label}
        words={words.pager}
        first={before === undefined ? undefined : PATH}
        next={last > 1 ? `${PATH}?before=${last}` : undefined}
      />
      {visit.mayOpen(CSV) ? <Download visit={visit} path={CSV} label={words.download} /> : null}
      {onlySideOf(operator) === undefined ? null : <p class="muted">{whyBothWords('whole log', say)}</p>}
    </ConsolePage>,
  );
}

function whatIsShown({ say, operator }: OperatorVisit): string {
  const { what, part } = auditWords(say);
  if (onlySideOf(operator) !== undefined) return part['own side'];
  return operator.access === 'viewer' ? part.viewer : what;
}

/** The newest lines an operator sees, or those before one, with the number of the last. Whoever does not see all of them has all read for them. */
async function pageOf(
  visit: OperatorVisit,
  before = Number.MAX_SAFE_INTEGER,
): Promise<{ readonly seen: LinesSeen; readonly last: number }> {
  const { operator, tools } = visit;
  if (operator.access === 'operator' && onlySideOf(operator) === undefined) {
    const lines = await newestLines(tools.store, before, PER_PAGE);
    return { seen: await linesSeen(lines, visit), last: lines.at(-1)?.sequence ?? 1 };
  }
  const all = (await allLines(tools.store)).filter(isRead).filter(({ sequence }) => sequence < before);
  const seen = await linesSeen(all.toReversed(), visit);
  const lines = seen.lines.slice(0, PER_PAGE);
  return { seen: { ...seen, lines }, last: seen.lines.length > PER_PAGE ? (lines.at(-1)?.sequence ?? 1) : 1 };
}

function verdict(lines: readonly (AuditLine | ChainLink)[], words: ReturnType<typeof auditWords>): string {
  const broken = firstBroken(lines);
  if (broken !== undefined) return words.broken(broken);
  const [unread, ...more] = lines.filter((line) => !isRead(line));
  return unread === undefined ? words.whole(lines.length) : words.notChecked(unread.sequence, more.length);
}

type LinesProps = LinesSeen & { readonly visit: OperatorVisit };

/** Lines of the log, each with who did what to whom. */
export const Lines: FC<LinesProps> = ({ visit: { say, tools }, lines, names, pairs }) => {
  const words = auditWords(say);
  if (lines.length === 0) return <p>{words.none}</p>;
  return (
    <Table
      caption={words.caption}
      rows={lines}
      columns={[
        { label: words.number, cell: ({ sequence }) => sequence },
        { label: words.when, cell: ({ at }) => say.dayAndTime(instantOf(at)) },
        { label: words.who, cell: ({ operator }) => operatorName(tools.round, operator) },
        { label: words.act, cell: ({ act }) => actWords(act, say) },
        { label: words.about, cell: ({ about }) => <About about={about} names={names} pairs={pairs} operators={tools.round.operators} /> },
      ]}
    />
  );
};

/** Whom an act was about, leading to them; of what is about nobody, what it was about. */
const About: FC<Pick<LinesProps, 'names' | 'pairs'> & { about: AuditLine['about']; operators: Round['operators'] }> = ({
  about,
  names,
  pairs,
  operators,
}) => {
  const who = namesIn(about, names, { operators });
  const [path] = Object.entries(about)
    .filter(([what, value]) => what !== 'pair' || pairs.has(value))
    .flatMap(([what, value]) => PAGE_OF[what]?.(value) ?? []);
  const rest = Object.entries(about).filter(([what]) => !(what in PAGE_OF) && what !== 'operator' && what !== 'entry');
  const named = who.length === 0 ? (about['application'] ?? about['pair']) : who.join(' – ');
  const more = rest.map(([, value]) => value).filter((value) => !names.has(value));
  return (
    <>
      {named === undefined ? null : path === undefined ? named : <a href={path}>{named}</a>} {more.join(' ')}
      {named === undefined && more.length === 0 ? '–' : null}
    </>
  );
};

const PAGE_OF: Readonly<Record<string, (id: string) => string>> = {
  application: (id) => `/console/applicants/${id}`,
  pair: (id) => `/console/pairs/${id}`,
};
