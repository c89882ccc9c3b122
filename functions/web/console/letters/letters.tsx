import type { Child, FC } from 'hono/jsx';
import { readAssistantId } from '../../../../shared/domain/application/assistant.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Letter, Recipient } from '../../../../shared/domain/letter.ts';
import { letterTag } from '../../../../shared/mail/letter-tag.ts';
import { onlySideOf } from '../../../../shared/round/contact.ts';
import { namesOf } from '../../../../shared/storage/attention-list.ts';
import { letterKind } from '../../../../shared/storage/kinds/letter.ts';
import { allLettersWords } from '../../../../shared/words/console/all-letters.ts';
import { fateOf, fateWords, LETTER_FATES, letterWords } from '../../../../shared/words/console/letter-names.ts';
import { letterTextWords } from '../../../../shared/words/console/letter-text.ts';
import { letterPageWords } from '../../../../shared/words/console/letters.ts';
import { writingWords } from '../../../../shared/words/console/writing.ts';
import { operatorName } from '../audit/about.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { filterIn } from '../parts/filter.tsx';
import { ActForm } from '../parts/forms.tsx';
import { showList } from '../parts/list-page.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { WayTo } from '../parts/way-to.tsx';
import { whomSees } from '../sight.ts';

const PATH = '/console/letters';

/** Every letter of the round and what became of it. */
export const letters: Page = { show: showLetters };

async function showLetters(visit: OperatorVisit): Promise<Response> {
  const { say, operator } = visit;
  const words = letterPageWords(say);
  const isSeen = onlySideOf(operator) === undefined ? undefined : await seenLetters(visit);
  const fate = filterIn(visit, 'fate', LETTER_FATES);
  return showList(visit, {
    path: PATH,
    section: PATH,
    kind: letterKind,
    words,
    isSeen,
    filter: {
      words: words.filter,
      choices: [{ name: 'fate', label: words.filter.fate, chosen: fate, options: LETTER_FATES.map((one) => [one, fateWords(one, say)]) }],
      isWanted: (letter) => fateOf(letter) === fate,
    },
    table: (entries) => tableOf(visit, entries),
    ways: [
      { path: `${PATH}/write`, label: writingWords(say).link },
      { path: `${PATH}/written`, label: writingWords(say).list.title },
      { path: `${PATH}/all`, label: allLettersWords(say).title },
    ],
    download: { path: '/console/letters.csv', label: words.download },
  });
}

async function tableOf(visit: OperatorVisit, entries: readonly Letter[]): Promise<Child> {
  const { tools, say, operator, nonce, mayOpen } = visit;
  const words = letterPageWords(say);
  const { again } = letterTextWords(say);
  const names = await namesOf(tools.store, peopleOf(entries));
  const mayAct = operator.access === 'operator' && mayOpen(`${PATH}/again`) && entries.some(maySendAgain);
  const pick: Column<Letter> = { label: again.pick, cell: (letter) => <Pick letter={letter} visit={visit} names={names} /> };
  const table = (
    <Table
      caption={words.caption}
      rows={entries}
      columns={[
        { label: words.to, cell: ({ recipient }) => <To visit={visit} recipient={recipient} names={names} /> },
        {
          label: words.letter,
          cell: (letter) => (
            <WayTo visit={visit} to={`${PATH}/sent/${letterTag(letter)}`}>
              {letterWords(letter.letter, say)}
            </WayTo>
          ),
        },
        { label: words.fate, cell: (letter) => fateWords(fateOf(letter), say) },
        { label: words.when, cell: ({ sentAt, requestedAt }) => say.dayAndTime(instantOf(sentAt ?? requestedAt)) },
        { label: words.does, cell: (letter) => <Remedy letter={letter} words={words} /> },
        ...(mayAct ? [pick] : []),
      ]}
    />
  );
  if (!mayAct) return table;
  return (
    <ActForm nonce={nonce} path={`${PATH}/again`} act="look">
      {table}
      <button type="submit" class="quiet">
        {again.look}
      </button>
    </ActForm>
  );
}

function maySendAgain({ recipient, status }: Letter): boolean {
  return recipient.kind === 'person' && (status === 'sent' || status === 'dropped');
}

const Pick: FC<{ readonly letter: Letter; readonly visit: OperatorVisit; readonly names: Names }> = ({ letter, visit, names }) => {
  const { again } = letterTextWords(visit.say);
  if (!maySendAgain(letter)) return <>–</>;
  const tag = letterTag(letter);
  return (
    <div class="choice">
      <input type="checkbox" id={tag} name="letter" value={tag} />
      <label for={tag}>
        <span class="out-of-sight">
          {again.pick}: {again.about(letterWords(letter.letter, visit.say), recipientName(letter.recipient, names, visit))}
        </span>
      </label>
    </div>
  );
};

/** Which letters an operator sees: whoever sees one side alone, those to its people, their assistants and to operators. */
export async function seenLetters(visit: OperatorVisit): Promise<(letter: Letter) => boolean> {
  if (onlySideOf(visit.operator) === undefined) return () => true;
  const sees = await whomSees(visit);
  return ({ recipient }) => recipient.kind === 'operator' || sees(personOf(recipient) ?? '');
}

type Names = ReadonlyMap<string, string>;

/** Ids of the people some letters went to. */
export function peopleOf(all: readonly Letter[]): readonly string[] {
  return [...new Set(all.flatMap(({ recipient }) => personOf(recipient) ?? []))];
}

/** Whose letters they are on the console: an assistant's are their manager's. */
function personOf({ kind, id }: Recipient): string | undefined {
  if (kind === 'assistant') return readAssistantId(id)?.manager;
  return kind === 'person' ? id : undefined;
}

/** Whom a letter went to, by name; nobody knows yet who writes an unfinished application. */
export function recipientName({ kind, id }: Recipient, names: Names, { tools, say }: OperatorVisit): string {
  switch (kind) {
    case 'person':
      return names.get(id) ?? id;
    case 'assistant':
      return letterPageWords(say).assistantOf(names.get(readAssistantId(id)?.manager ?? '') ?? id);
    case 'draft':
      return letterPageWords(say).draft;
    case 'visitor':
      return letterPageWords(say).visitor;
    case 'operator':
      return operatorName(tools.round, id);
  }
}

const To: FC<{ visit: OperatorVisit; recipient: Recipient; names: Names }> = ({ visit, recipient, names }) => {
  const name = recipientName(recipient, names, visit);
  const person = personOf(recipient);
  return person === undefined ? <span>{name}</span> : <a href={`/console/applicants/${person}`}>{name}</a>;
};

/** What came back is put right on the person's page, where the address is. */
const Remedy: FC<{ letter: Letter; words: { readonly correct: string } }> = ({ letter, words }) =>
  letter.recipient.kind === 'person' && fateOf(letter) === 'bounced' ? (
    <a href={`/console/applicants/${letter.recipient.id}#address`}>{words.correct}</a>
  ) : (
    <>–</>
  );
