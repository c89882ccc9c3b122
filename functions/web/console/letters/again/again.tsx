import { sendAgain } from '../../../../../shared/commands/sending/send-again.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import type { Letter } from '../../../../../shared/domain/letter.ts';
import { timesAgain } from '../../../../../shared/domain/sent-again.ts';
import { letterTag, readLetterTag } from '../../../../../shared/mail/letter-tag.ts';
import { LinkButton } from '../../../../../shared/pages/parts.tsx';
import { namesOf } from '../../../../../shared/storage/attention-list.ts';
import { withLetters } from '../../../../../shared/storage/with-letters.ts';
import { letterWords } from '../../../../../shared/words/console/letter-names.ts';
import { letterTextWords } from '../../../../../shared/words/console/letter-text.ts';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import { actIn, afterwards, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble, wrong } from '../../operator-visit.ts';
import { ActForm } from '../../parts/forms.tsx';
import { Table } from '../../parts/table.tsx';
import { peopleOf, recipientName, seenLetters } from '../letters.tsx';

const PATH = '/console/letters/again';
/** As many as a page of the list holds. */
const MOST = 50;

/** Sends letters that were ticked in the list once more: first which, then one act. */
export const again: Page = { show: showNone, act: actOnChosen };

function showNone(visit: OperatorVisit, trouble?: Trouble): Response | Promise<Response> {
  const words = letterTextWords(visit.say).again;
  return show(
    visit.c,
    <ConsolePage visit={visit} title={words.title} section="/console/letters" trouble={trouble}>
      <p>{words.none}</p>
      <LinkButton href="/console/letters" quiet>
        {words.back}
      </LinkButton>
    </ConsolePage>,
    trouble?.status,
  );
}

/** A letter with which time of sending again it is; the page was shown with that, so that a second press sends nothing more. */
type Chosen = { readonly letter: Letter; readonly times: number; readonly most: number };

async function actOnChosen(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const chosen = await chosenIn(visit, typed['letter'] ?? []);
  if (chosen.length === 0) return wrong('content', letterTextWords(visit.say).again.none, {});
  switch (actIn(typed)) {
    case 'look':
      return preview(visit, chosen);
    case 'send':
      return send(visit, chosen);
    default:
      return refusal(visit, 'changed meanwhile');
  }
}

/** Each as its tag, and after a blank which time it is once the page has said so. */
async function chosenIn(visit: OperatorVisit, values: readonly string[]): Promise<readonly Chosen[]> {
  const { tools } = visit;
  const isSeen = await seenLetters(visit);
  const wanted = [...new Set(values)].slice(0, MOST).map((value) => value.split(' '));
  const found = await Promise.all(
    wanted.map(async ([tag = '', times]): Promise<readonly Chosen[]> => {
      const id = readLetterTag(tag);
      if (id?.recipient.kind !== 'person') return [];
      const read = await withLetters(id.recipient.id, tools.store);
      const letter = read?.letters.find((one) => letterTag(one) === tag);
      if (read === undefined || letter === undefined || !isSeen(letter) || (letter.status !== 'sent' && letter.status !== 'dropped'))
        return [];
      const most = timesAgain(letter, read.letters);
      return [{ letter, times: times === undefined ? most : Number(times), most }];
    }),
  );
  return found.flat().filter(({ times, most }) => Number.isInteger(times) && times >= 1 && times <= most);
}

async function preview(visit: OperatorVisit, chosen: readonly Chosen[]): Promise<Response> {
  const { c, say, tools, nonce } = visit;
  const words = letterTextWords(say).again;
  const letters = chosen.map(({ letter }) => letter);
  const names = await namesOf(tools.store, peopleOf(letters));
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console/letters">
      <p class="lead">{words.lead(chosen.length)}</p>
      <p>{words.dropped}</p>
      <Table
        caption={words.caption}
        rows={letters}
        columns={[
          { label: letterTextWords(say).to, cell: ({ recipient }) => recipientName(recipient, names, visit) },
          { label: words.letter, cell: ({ letter }) => letterWords(letter, say) },
        ]}
      />
      <ActForm nonce={nonce} path={PATH} act="send" values={{ letter: chosen.map(({ letter, times }) => `${letterTag(letter)} ${times}`) }}>
        <button type="submit">{words.send}</button>
      </ActForm>
      <LinkButton href="/console/letters" quiet>
        {words.back}
      </LinkButton>
    </ConsolePage>,
  );
}

/** Each is an act of its own, with its line in the log. What went before the others failed has gone, and pressing again sends the rest. */
async function send(visit: OperatorVisit, chosen: readonly Chosen[]): Promise<Response | Trouble> {
  const { tools, operator } = visit;
  let changed = false;
  for (const { letter, times } of chosen) {
    const outcome = await sendAgain(letter, times, tools, operator);
    if (outcome.outcome === 'refused') return refusal(visit, outcome.why);
    changed ||= outcome.outcome === 'changed';
  }
  const outcome = { outcome: changed ? 'changed' : 'unchanged', state: undefined } as const;
  return afterwards(visit, outcome, '/console/letters', 'sent-several-again');
}
