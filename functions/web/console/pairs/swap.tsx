import { swapPartners } from '../../../../shared/commands/exchange/swap-partners.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { areApart } from '../../../../shared/domain/application/whom-to-meet.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { fitBetween } from '../../../../shared/domain/matching/scoring/fit-of.ts';
import { asApplicant } from '../../../../shared/domain/matching/scoring/scores.ts';
import { decidePair } from '../../../../shared/domain/pair/decide-pair.ts';
import { exchanged, mayExchangeTo } from '../../../../shared/domain/pair/exchange.ts';
import { otherRole, type Pair } from '../../../../shared/domain/pair/pair.ts';
import { pairId } from '../../../../shared/domain/pair/pair-id.ts';
import { openPause } from '../../../../shared/domain/pair/pause.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { ROLES, type Role } from '../../../../shared/round/round-file.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { bookingWords } from '../../../../shared/words/console/booking.ts';
import { exchangeWords } from '../../../../shared/words/console/exchange.ts';
import { firstValue } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, afterwards, idIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';
import { LetterPreview, letterTo } from '../parts/letter-preview.tsx';

/** Two pairs exchange partners: with whom, what each of the four will get, and one act. */
export const swapPage: Page = { show: showSwap, act: actOnSwap };

type Read = {
  readonly pair: Pair;
  readonly others: readonly Pair[];
  readonly all: readonly Pair[];
  readonly person: (id: string) => Application | undefined;
  readonly path: string;
};

async function readSwap(visit: OperatorVisit): Promise<Read | undefined> {
  const { store } = visit.tools;
  const id = idIn(visit);
  const all = (await store.all(pairKind)).map(({ state }) => state);
  const pair = all.find((one) => one.id === id);
  if (pair === undefined) return undefined;
  const formed = all.filter(({ status, mentor, mentee }) => status === 'formed' && mentor !== pair.mentor && mentee !== pair.mentee);
  const ids = [pair, ...formed].flatMap(({ mentor, mentee }) => [mentor, mentee]);
  const people = new Map((await store.those(applicationKind, [...new Set(ids)])).map(({ state }) => [state.id, state]));
  const person = (one: string) => people.get(one);
  const madeOf = (one: string) => all.find((made) => made.id === one);
  const may = (mentor: string, mentee: string) => {
    const [a, b] = [person(mentor), person(mentee)];
    return a !== undefined && b !== undefined && !areApart(a, b) && mayExchangeTo(madeOf(pairId(mentor, mentee)));
  };
  const others = pair.status === 'formed' ? formed.filter((one) => may(pair.mentor, one.mentee) && may(one.mentor, pair.mentee)) : [];
  return { pair, others, all, person, path: `/console/pairs/${id}/swap` };
}

function namesOf({ person }: Read, { mentor, mentee }: Pick<Pair, 'mentor' | 'mentee'>): readonly string[] {
  return [mentor, mentee].map((id) => person(id)?.answers.name ?? id);
}

function fieldsOf({ say }: OperatorVisit, read: Read) {
  const words = exchangeWords(say).swap;
  const options = choosing(read.others.map((other) => ({ value: other.id, label: words.option(say.list(namesOf(read, other))) })));
  return {
    with: {
      kind: 'one',
      required: true,
      isList: true,
      label: words.with,
      missing: words.choose,
      ...options,
      choices: [{ value: '', label: words.choose }, ...options.choices],
    },
  } satisfies Fields;
}

async function showSwap(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, nonce, operator } = visit;
  const read = await readSwap(visit);
  if (read === undefined) return problemPage(c, 404, say.language);
  const words = exchangeWords(say).swap;
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console/pairs" trouble={trouble}>
      <p>
        <a href={`/console/pairs/${read.pair.id}`}>{bookingWords(say).toPair}</a>
      </p>
      <p>
        <strong>{say.list(namesOf(read, read.pair))}</strong>
      </p>
      <p>{words.lead}</p>
      {read.others.length === 0 ? <p>{words.none}</p> : null}
      {read.others.length === 0 || operator.access === 'viewer' ? null : (
        <ActForm nonce={nonce} path={read.path} act="look">
          <AskAll fields={fieldsOf(visit, read)} typed={trouble?.typed ?? {}} problems={trouble?.problems ?? []} say={say} />
          <button type="submit">{words.look}</button>
        </ActForm>
      )}
    </ConsolePage>,
    trouble?.status,
  );
}

async function actOnSwap(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const read = await readSwap(visit);
  if (read === undefined) return problemPage(visit.c, 404, visit.say.language);
  if (actIn(typed) === 'swap') {
    const outcome = await swapPartners(read.pair.id, firstValue(typed, 'with'), visit.tools, visit.operator);
    return afterwards(visit, outcome, `/console/pairs/${read.pair.id}`, 'swapped-partners');
  }
  const form = readForm(fieldsOf(visit, read), typed, visit.say);
  if ('problems' in form) return { status: 422, problems: form.problems, typed };
  const other = read.others.find(({ id }) => id === form.values.with);
  return other === undefined ? refusal(visit, 'changed meanwhile') : preview(visit, read, other);
}

/** The four letters, and the one act. */
async function preview(visit: OperatorVisit, read: Read, other: Pair): Promise<Response> {
  const { c, say, nonce, tools } = visit;
  const words = exchangeWords(say);
  const letters = await lettersOf(visit, read, other);
  return show(
    c,
    <ConsolePage visit={visit} title={words.swap.title} section="/console/pairs">
      <ul>
        {crossed(read.pair, other).map((two) => (
          <li>{words.swap.now(say.list(namesOf(read, two)))}</li>
        ))}
      </ul>
      {[read.pair, other].flatMap((pair) => {
        const pause = openPause(pair, dayOf(tools.round, tools.now()));
        return pause === undefined ? [] : [<p class="mark">{words.swap.pauses(say.list(namesOf(read, pair)), say.day(pause.until))}</p>];
      })}
      <p>{words.swap.what}</p>
      <p>{words.swap.back}</p>
      {letters.map(({ name, letter }) => (
        <details>
          <summary>{words.swap.letter(name)}</summary>
          <LetterPreview words={words} letter={letter} />
        </details>
      ))}
      <ActForm nonce={nonce} path={read.path} act="swap" values={{ with: other.id }}>
        <button type="submit">{words.swap.act}</button>
      </ActForm>
    </ConsolePage>,
  );
}

function crossed(pair: Pair, other: Pair) {
  return [
    { mentor: pair.mentor, mentee: other.mentee, instead: { mentor: pair, mentee: other } },
    { mentor: other.mentor, mentee: pair.mentee, instead: { mentor: other, mentee: pair } },
  ];
}

type Reader = { readonly role: Role; readonly two: ReturnType<typeof crossed>[number] };

async function lettersOf(visit: OperatorVisit, read: Read, other: Pair) {
  const readers = crossed(read.pair, other).flatMap((two) => ROLES.map((role): Reader => ({ role, two })));
  const letters = await Promise.all(readers.map((reader) => letterOf(visit, read, reader)));
  return letters.flat();
}

async function letterOf(visit: OperatorVisit, { person, all }: Read, { role, two }: Reader) {
  const { round, now } = visit.tools;
  const people = { mentor: person(two.mentor), mentee: person(two.mentee) };
  const { mentor, mentee } = people;
  if (mentor === undefined || mentee === undefined) return [];
  const fit = fitBetween(round, asApplicant(mentor), asApplicant(mentee));
  const earlier = all.find(({ id }) => id === pairId(two.mentor, two.mentee));
  const instead = { mentor: two.instead.mentor.id, mentee: two.instead.mentee.id };
  const pair = exchanged(round, { mentor: mentor.id, mentee: mentee.id, fit }, instead, earlier, now());
  const ended = decidePair(round, two.instead[role], { command: 'end', asks: [], why: 'swapped' }, now());
  const old = ended.outcome === 'changed' ? ended.next : two.instead[role];
  const before = person(old[otherRole(role)]);
  const reader = role === 'mentor' ? mentor : mentee;
  const about = { pair, partner: people[otherRole(role)], ...(before && { former: { pair: old, partner: before } }) };
  const letter = await letterTo(reader, 'introduction', visit, about);
  return letter === undefined ? [] : [{ name: reader.answers.name, letter }];
}
