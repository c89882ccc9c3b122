import type { FC } from 'hono/jsx';
import {
  entryOf,
  keptUnder,
  READERS,
  type Reader,
  type Subject,
  subjectsOf,
  type What,
} from '../../../../shared/domain/privacy/what-is-kept.ts';
import { coordinatingHosts } from '../../../../shared/round/contact.ts';
import type { Round } from '../../../../shared/round/round-file.ts';
import { subjectWords, whatWords } from '../../../../shared/words/privacy/what.ts';
import { limitsOf, whoSeesWords } from '../../../../shared/words/privacy/who-sees.ts';
import type { Say } from '../../../../shared/words/say.ts';
import { type Answer, type PublicVisit, showPage } from '../public-visit.tsx';

/** Each thing that is kept, made from the inventory: who sees it, why it is kept and how long. */
export function showWhoSeesWhat(visit: PublicVisit): Answer {
  const { round, say, language } = visit;
  const words = whoSeesWords(say);
  return showPage(visit, {
    title: words.title,
    content: (
      <>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p>
          <a href={`/${language}/privacy`}>{words.privacy}</a>
        </p>
        {limitsOf(round, say).map((limit) => (
          <p>{limit}</p>
        ))}
        {subjectsOf(round).map((subject) => (
          <SubjectTable subject={subject} round={round} say={say} />
        ))}
      </>
    ),
  });
}

type Column = { readonly label: string; readonly cell: (what: What) => string };

/** One for each who may see something; those who coordinate, for each host. */
function columnsOf(round: Round, say: Say): readonly Column[] {
  const words = whoSeesWords(say);
  const column = (reader: Reader, label: string): Column => ({ label, cell: (what) => words.seen[entryOf(what).seen[reader]] });
  const hasViewer = round.operators.some(({ access }) => access === 'viewer');
  return [
    ...READERS.flatMap((reader) => {
      if (reader === 'operator')
        return coordinatingHosts(round).map((host) => column(reader, words.coordinatorsAt(say(round.hosts[host].name))));
      return reader === 'viewer' && !hasViewer ? [] : [column(reader, words.readers[reader])];
    }),
    { label: words.engineer, cell: () => words.reaches },
    { label: words.aws, cell: (what) => (MAILED.has(what) ? words.storesAndSends : words.stores) },
  ];
}

/** What goes out in mails. */
const MAILED: ReadonlySet<What> = new Set<What>(['name', 'address', 'phone', 'letter text', 'written', 'meetings', 'pairing', 'wish']);

/** What is kept about one subject, folded: all of it at once is dozens of screens on a phone. */
const SubjectTable: FC<{ readonly subject: Subject; readonly round: Round; readonly say: Say }> = ({ subject, round, say }) => {
  const words = whoSeesWords(say);
  const title = subjectWords(say, round)[subject];
  const named = whatWords(say, round);
  const columns = columnsOf(round, say);
  return (
    <details>
      <summary>
        <h2>{title}</h2>
      </summary>
      <section class="scrolls" tabindex={0} aria-label={words.scrolls(title)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              {columns.map(({ label }) => (
                <th scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keptUnder(subject, round).map((what) => (
              <tr>
                <th scope="row">
                  {named[what]} <span class="muted">{keptLine(what, round, say)}</span>
                </th>
                {columns.map(({ cell }) => (
                  <td>{cell(what)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
};

function keptLine(what: What, round: Round, say: Say): string {
  const { why, basis, rule } = entryOf(what);
  const words = whoSeesWords(say);
  const purpose = words.purposes[why];
  return words.kept(`${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}`, words.bases[basis], words.rules(rule, round));
}
