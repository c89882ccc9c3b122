import type { FC } from 'hono/jsx';
import { dropHeld, letLettersGo, letterName, seenMark, waitingLetters } from '../../../../shared/commands/sending/held-letters.ts';
import type { Acted } from '../../../../shared/domain/audit.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { Letter } from '../../../../shared/domain/letter.ts';
import { isAway } from '../../../../shared/domain/round-state.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import { onlySideOf } from '../../../../shared/round/contact.ts';
import { nextDue } from '../../../../shared/storage/agenda.ts';
import { namesOf } from '../../../../shared/storage/attention-list.ts';
import { roundKind } from '../../../../shared/storage/kinds/round.ts';
import type { Stored } from '../../../../shared/storage/kinds/stored.ts';
import { heldWords } from '../../../../shared/words/console/held.ts';
import { letterWords } from '../../../../shared/words/console/letter-names.ts';
import { whyBothWords } from '../../../../shared/words/console/sign-in.ts';
import { firstValue } from '../../form-body.ts';
import { goTo, show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { peopleOf, recipientName, seenLetters } from '../letters/letters.tsx';
import {
  actIn,
  afterwards,
  formOf,
  type OperatorVisit,
  type ConsolePage as Page,
  refusal,
  type Trouble,
  wrong,
} from '../operator-visit.ts';
import { ActButton, ActForm } from '../parts/forms.tsx';
import { sureField } from '../parts/sure.ts';
import { Table } from '../parts/table.tsx';

const PATH = '/console/held';
/** What has been due longer than this has not been gone through yet; letters that wait are looked at every hour. */
const CAUGHT_UP_MINUTES = 10;

/** The letters of a restored round: what would go, what of it should not, and the word that lets the rest go. */
export const held: Page = { show: showHeld, act: actOnHeld };

async function showHeld(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, tools, say } = visit;
  const { store, table } = tools;
  const words = heldWords(say);
  const state = (await store.get(roundKind, 'round'))?.state;
  const isHeld = state !== undefined && isAway(state, table);
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console/letters" trouble={trouble}>
      {isHeld ? <Held visit={visit} trouble={trouble} {...(await readHeld(visit))} /> : <p>{words.nothing}</p>}
    </ConsolePage>,
    trouble?.status,
  );
}

type Read = { readonly waiting: readonly Stored<Letter>[]; readonly names: ReadonlyMap<string, string>; readonly isCaughtUp: boolean };

async function readHeld(visit: OperatorVisit): Promise<Read> {
  const { tools } = visit;
  const [waiting, due] = await Promise.all([waitingSeen(visit), nextDue(tools.store)]);
  const names = await namesOf(tools.store, peopleOf(waiting.map(({ state }) => state)));
  return { waiting, names, isCaughtUp: due === undefined || due.at.until(tools.now()).total('minute') < CAUGHT_UP_MINUTES };
}

async function waitingSeen(visit: OperatorVisit): Promise<readonly Stored<Letter>[]> {
  const [all, isSeen] = await Promise.all([waitingLetters(visit.tools), seenLetters(visit)]);
  return all.filter(({ state }) => isSeen(state));
}

const Held: FC<Read & { visit: OperatorVisit; trouble: Trouble | undefined }> = ({ visit, trouble, waiting, names, isCaughtUp }) => {
  const words = heldWords(visit.say);
  const mayAct = visit.operator.access === 'operator';
  const seesAll = onlySideOf(visit.operator) === undefined;
  return (
    <>
      {words.what.map((line) => (
        <p>{line}</p>
      ))}
      {waiting.length === 0 ? <p>{words.none}</p> : <Waiting visit={visit} waiting={waiting} names={names} mayAct={mayAct} />}
      {isCaughtUp ? null : <p>{words.catchingUp}</p>}
      {isCaughtUp && mayAct && seesAll ? <LetGo visit={visit} waiting={waiting} trouble={trouble} /> : null}
      {seesAll ? null : <p>{whyBothWords('letting go', visit.say)}</p>}
    </>
  );
};

type WaitingProps = Pick<Read, 'waiting' | 'names'> & { visit: OperatorVisit; mayAct: boolean };

const Waiting: FC<WaitingProps> = ({ visit, waiting, names, mayAct }) => {
  const { say, nonce } = visit;
  const words = heldWords(say);
  const nameOf = (letter: Letter) => recipientName(letter.recipient, names, visit);
  const rows = waiting.map(({ state }) => state);
  const pick = {
    label: words.pick,
    cell: (letter: Letter) => (
      <div class="choice">
        <input type="checkbox" id={letterName(letter)} name="letter" value={letterName(letter)} />
        <label for={letterName(letter)}>
          {words.pick}
          <span class="out-of-sight">: {words.about(letterWords(letter.letter, say), nameOf(letter))}</span>
        </label>
      </div>
    ),
  };
  const table = (
    <Table
      caption={words.caption}
      rows={rows}
      columns={[
        { label: words.to, cell: nameOf },
        { label: words.letter, cell: ({ letter }) => letterWords(letter, say) },
        { label: words.asked, cell: ({ requestedAt }) => say.dayAndTime(instantOf(requestedAt)) },
        ...(mayAct ? [pick] : []),
      ]}
    />
  );
  if (!mayAct) return table;
  return (
    <>
      <ActForm nonce={nonce} path={PATH} act="drop">
        {table}
        <button type="submit" class="quiet">
          {words.drop}
        </button>
      </ActForm>
      <ActButton nonce={nonce} path={PATH} act="drop all" values={{ seen: seenMark(waiting) }} label={words.dropAll} />
    </>
  );
};

const LetGo: FC<Pick<Read, 'waiting'> & { visit: OperatorVisit; trouble: Trouble | undefined }> = ({ visit, waiting, trouble }) => {
  const words = heldWords(visit.say).go;
  return (
    <section aria-labelledby="let-go">
      <h2 id="let-go">{words.title}</h2>
      <ActForm nonce={visit.nonce} path={PATH} act="let go" values={{ seen: seenMark(waiting) }}>
        <AskAll fields={sureField(words, words.hint(waiting.length))} {...formOf(trouble, 'let go')} say={visit.say} />
        <button type="submit">{words.act}</button>
      </ActForm>
    </section>
  );
};

async function actOnHeld(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  switch (actIn(typed)) {
    case 'drop':
      return dropChosen(visit, typed);
    case 'drop all':
      return dropAll(visit, typed);
    case 'let go':
      return letGo(visit, typed);
    default:
      return refusal(visit, 'not at this stage');
  }
}

async function dropChosen(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const chosen = typed['letter'] ?? [];
  if (chosen.length === 0) return wrong('content', heldWords(visit.say).choose, typed);
  const letters = await waitingSeen(visit);
  return drop(
    visit,
    letters.filter(({ state }) => chosen.includes(letterName(state))),
  );
}

async function dropAll(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const letters = await waitingSeen(visit);
  return seenMark(letters) === firstValue(typed, 'seen') ? drop(visit, letters) : refusal(visit, 'changed meanwhile');
}

async function drop(visit: OperatorVisit, letters: readonly Stored<Letter>[]): Promise<Response | Trouble> {
  const acted: Acted = { operator: visit.operator.id, act: 'held letters back', about: { count: String(letters.length) } };
  return afterwards(visit, await dropHeld(letters, visit.tools, { operator: acted }), PATH, 'held-back');
}

async function letGo(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const { c, tools, operator, say } = visit;
  const words = heldWords(say);
  if (onlySideOf(operator) !== undefined) return wrong('content', whyBothWords('letting go', say), typed);
  const answer = readForm(sureField(words.go), typed, say);
  if ('problems' in answer) return { status: 422, problems: answer.problems, typed };
  if (answer.values.sure === 'no') return goTo(c, PATH);
  if (!(await readHeld(visit)).isCaughtUp) return wrong('content', words.catchingUp, typed);
  const acted: Acted = { operator: operator.id, act: 'let letters go', about: {} };
  return afterwards(visit, await letLettersGo(firstValue(typed, 'seen'), tools, { operator: acted }), PATH, 'let-go');
}
