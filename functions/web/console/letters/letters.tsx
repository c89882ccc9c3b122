import type { FC } from 'hono/jsx';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Letter, Recipient } from '../../../../shared/domain/letter.ts';
import { namesOf } from '../../../../shared/storage/attention-list.ts';
import { letterKind } from '../../../../shared/storage/kinds/letter.ts';
import { fateOf, fateWords, LETTER_FATES, letterWords } from '../../../../shared/words/console/letter-names.ts';
import { letterPageWords } from '../../../../shared/words/console/letters.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { Download } from '../parts/download.tsx';
import { Filter, filterIn, pathWith } from '../parts/filter.tsx';
import { Pager, Table } from '../parts/table.tsx';
import { isPlace, someOf } from '../some-of.ts';

const PATH = '/console/letters';

/** Every letter of the round and what became of it. */
export const letters: Page = { show: showLetters };

async function showLetters(visit: OperatorVisit): Promise<Response> {
  const { c, tools, say } = visit;
  const after = c.req.query('after');
  if (!isPlace(after)) return problemPage(c, 400, say.language);
  const fate = filterIn(visit, 'fate', LETTER_FATES);
  const wanted = fate === undefined ? undefined : (letter: Letter) => fateOf(letter) === fate;
  const some = await someOf(tools.store, letterKind, 'LETTERS', { after, wanted });
  const names = await namesOf(tools.store, peopleOf(some.entries));
  const words = letterPageWords(say);
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section={PATH}>
      <Filter
        path={PATH}
        words={words.filter}
        choices={[
          {
            name: 'fate',
            label: words.filter.fate,
            chosen: fate,
            options: LETTER_FATES.map((one) => [one, fateWords(one, say)]),
          },
        ]}
      />
      {some.entries.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={words.caption}
          rows={some.entries}
          columns={[
            { label: words.to, cell: ({ recipient }) => <To visit={visit} recipient={recipient} names={names} /> },
            { label: words.letter, cell: ({ letter }) => letterWords(letter, say) },
            { label: words.fate, cell: (letter) => fateWords(fateOf(letter), say) },
            { label: words.when, cell: ({ sentAt, requestedAt }) => say.dayAndTime(instantOf(sentAt ?? requestedAt)) },
            { label: words.does, cell: (letter) => <Remedy letter={letter} words={words} /> },
          ]}
        />
      )}
      <Pager
        label={words.pager.label}
        words={words.pager}
        first={after === undefined ? undefined : pathWith(PATH, { fate })}
        next={some.next === undefined ? undefined : pathWith(PATH, { fate, after: some.next })}
      />
      <Download visit={visit} path="/console/letters.csv" label={words.download} />
    </ConsolePage>,
  );
}

type Names = ReadonlyMap<string, string>;

/** Ids of the people some letters went to. */
export function peopleOf(all: readonly Letter[]): readonly string[] {
  return [...new Set(all.flatMap(({ recipient }) => (recipient.kind === 'person' ? [recipient.id] : [])))];
}

/** Whom a letter went to, by name; nobody knows yet who writes an unfinished application. */
export function recipientName({ kind, id }: Recipient, names: Names, { tools, say }: OperatorVisit): string {
  switch (kind) {
    case 'person':
      return names.get(id) ?? id;
    case 'draft':
      return letterPageWords(say).draft;
    case 'operator':
      return tools.round.operators.find((operator) => operator.id === id)?.name ?? id;
  }
}

const To: FC<{ visit: OperatorVisit; recipient: Recipient; names: Names }> = ({ visit, recipient, names }) => {
  const name = recipientName(recipient, names, visit);
  return recipient.kind === 'person' ? <a href={`/console/applicants/${recipient.id}`}>{name}</a> : <span>{name}</span>;
};

/** What came back is put right on the person's page, where the address is. */
const Remedy: FC<{ letter: Letter; words: { readonly correct: string } }> = ({ letter, words }) =>
  letter.recipient.kind === 'person' && fateOf(letter) === 'bounced' ? (
    <a href={`/console/applicants/${letter.recipient.id}#address`}>{words.correct}</a>
  ) : (
    <>–</>
  );
