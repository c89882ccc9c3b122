import type { FC } from 'hono/jsx';
import { enterList } from '../../../../../shared/commands/application/enter-list.ts';
import type { Known } from '../../../../../shared/commands/application/enter-person.ts';
import { enteredLists, takeListBack } from '../../../../../shared/commands/application/take-list-back.ts';
import { roundNow } from '../../../../../shared/commands/round/round-now.ts';
import { entered } from '../../../../../shared/domain/application/application.ts';
import { stamp } from '../../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../../shared/pages/form/declare.ts';
import { type Fields, problemsOf, readForm } from '../../../../../shared/pages/form/read-form.ts';
import { LinkButton, Notice } from '../../../../../shared/pages/parts.tsx';
import { onlySideOf } from '../../../../../shared/round/contact.ts';
import { ROLES, type Role } from '../../../../../shared/round/round-file.ts';
import { answerLabel } from '../../../../../shared/words/answer-labels.ts';
import { assistantsToldWords } from '../../../../../shared/words/console/assistants-told.ts';
import { enteringWords } from '../../../../../shared/words/console/entering.ts';
import { enteringListWords } from '../../../../../shared/words/console/entering-list.ts';
import { roleWords, roleWordsInPlural } from '../../../../../shared/words/console/statuses.ts';
import type { Say } from '../../../../../shared/words/say.ts';
import { firstValue } from '../../../form-body.ts';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import { actIn, done, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble, wrong } from '../../operator-visit.ts';
import { NonceField } from '../../parts/forms.tsx';
import { LetterPreview, letterTo } from '../../parts/letter-preview.tsx';
import { Table } from '../../parts/table.tsx';
import { seesSide } from '../../sight.ts';
import { whyField } from '../enter/own-fields.ts';
import { cellsOf } from './read-cells.ts';
import { showWhoGoes, ToTakeBack } from './take-back.tsx';
import { type Row, type Understood, understand } from './understand.ts';

const PATH = '/console/applicants/list';
/** A longer list that could not be taken is not kept for the page that says so: it is in a file. */
const MOST_KEPT = 50_000;
const USUAL_ROLE: Role = 'mentee';

/** Enters a list from HR: what was understood of it row by row, with the letter, then one act. */
export const list: Page = { show: showForm, act: actOnList };

/** After so many seconds the rest is left for another press: browsers and API Gateway wait for half a minute. */
const MOST_SECONDS = 18;

async function showForm(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, operator, tools } = visit;
  const words = enteringListWords(say);
  const lists = operator.access === 'viewer' ? [] : await enteredLists(tools, operator);
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console/applicants" trouble={trouble}>
      <p>{words.lead}</p>
      <p>{words.first}</p>
      {operator.access === 'viewer' ? null : <ListForm visit={visit} trouble={trouble} />}
      <ToTakeBack visit={visit} path={PATH} lists={lists} />
    </ConsolePage>,
    trouble?.status,
  );
}

const ListForm: FC<{ visit: OperatorVisit; trouble: Trouble | undefined }> = ({ visit, trouble }) => {
  const { say, nonce } = visit;
  const words = enteringListWords(say);
  const form = { typed: { role: [onlySideOf(visit.operator) ?? USUAL_ROLE], ...trouble?.typed }, problems: trouble?.problems ?? [], say };
  return (
    <form method="post" action={PATH} enctype="multipart/form-data" novalidate>
      <NonceField nonce={nonce} />
      <input type="hidden" name="act" value="look" />
      <AskAll fields={listField(say)} {...form} />
      <div class="field">
        <label for="file">{words.file}</label>
        <input type="file" id="file" name="file" accept=".csv,.txt,.tsv,text/csv,text/plain" />
      </div>
      <AskAll fields={aboutFields(visit)} {...form} />
      <button type="submit">{words.look}</button>
    </form>
  );
};

/** The list as it was pasted. It is read cell by cell, and may be longer than any text of ours. */
function listField(say: Say): Fields {
  return { list: { kind: 'text', required: true, most: MOST_KEPT, rows: 10, label: enteringListWords(say).list } };
}

/** What is said of everybody in the list. */
function aboutFields(visit: OperatorVisit) {
  const { say } = visit;
  const roles = ROLES.filter((role) => seesSide(visit, role)).map((role) => ({ value: role, label: roleWordsInPlural(role, say) }));
  return {
    role: { kind: 'one', required: false, label: enteringListWords(say).role, ...choosing(roles) },
    ...whyField(say, enteringWords(say).whyAll),
  } satisfies Fields;
}

async function actOnList(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  switch (actIn(typed)) {
    case 'look':
    case 'enter':
      return lookOrEnter(visit, typed);
    case 'look back':
      return (await showWhoGoes(visit, PATH, firstValue(typed, 'entered'))) ?? done(visit, PATH, 'took-list-back-already');
    case 'take back': {
      const { taken, left } = await takeListBack(firstValue(typed, 'entered'), visit.tools, visit.operator, { mostSeconds: MOST_SECONDS });
      if (taken === 0) return done(visit, PATH, 'took-list-back-already');
      return left === 0
        ? done(visit, PATH, 'took-list-back')
        : ((await showWhoGoes(visit, PATH, firstValue(typed, 'entered'))) ?? done(visit, PATH, 'took-list-back'));
    }
    default:
      return refusal(visit, 'changed meanwhile');
  }
}

async function lookOrEnter(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const { say, tools, operator } = visit;
  const words = enteringListWords(say);
  const kept: Typed = { ...typed, list: [firstValue(typed, 'list').length > MOST_KEPT ? '' : firstValue(typed, 'list')] };
  const said = readForm(aboutFields(visit), typed, say);
  const read = cellsOf(firstValue(typed, 'list'));
  if ('fault' in read || 'problems' in said) {
    const wrongList = 'fault' in read ? [{ field: 'list', message: words.faults[read.fault] }] : [];
    return { status: 422, problems: [...wrongList, ...problemsOf(said)], typed: kept };
  }
  const { role = USUAL_ROLE, why } = said.values;
  const { stage } = await roundNow(tools);
  if (stage === 'closing' || stage === 'closed') return refusal(visit, 'not at this stage');
  const readAgain = () => understand(read, onlySideOf(operator) ?? role, tools, onlySideOf(operator));
  const understood = await readAgain();
  if ('missing' in understood) return wrong('list', words.faults[understood.missing], kept);
  if (actIn(typed) === 'look') return showUnderstood(visit, typed, understood, why);
  const people = peopleIn(understood.rows, why);
  if (people.length === 0) return done(visit, '/console/applicants', 'entered-list-already');
  const { left } = await enterList(people, tools, operator, { mostSeconds: MOST_SECONDS });
  if (left === 0) return done(visit, '/console/applicants', 'entered-list');
  const rest = await readAgain();
  return 'missing' in rest ? refusal(visit, 'changed meanwhile') : showUnderstood(visit, typed, rest, why, people.length - left);
}

function peopleIn(rows: readonly Row[], why: string): readonly Known[] {
  return rows.flatMap((row) => ('known' in row ? [{ ...row.known, why, byTelephone: false }] : []));
}

async function showUnderstood(
  visit: OperatorVisit,
  typed: Typed,
  { rows, ignored }: Extract<Understood, { rows: readonly Row[] }>,
  why: string,
  enteredSoFar = 0,
): Promise<Response> {
  const { c, say, nonce, tools, operator } = visit;
  const words = enteringListWords(say);
  const people = peopleIn(rows, why);
  const [first] = people;
  const assistants = [...new Set(people.flatMap(({ answers }) => answers.assistant?.name ?? []))];
  const now = tools.now();
  const by = { by: operator.id, at: stamp(now), why };
  const letter =
    first === undefined
      ? undefined
      : await letterTo(entered({ ...first, id: 'preview', entered: { ...by, unanswered: [...first.unanswered] } }, now), 'welcome', visit);
  return show(
    c,
    <ConsolePage visit={visit} title={words.seen.title} section="/console/applicants">
      {enteredSoFar === 0 ? null : (
        <Notice>
          <p>{words.seen.goOn(enteredSoFar, people.length)}</p>
        </Notice>
      )}
      <p>{people.length === 0 ? words.seen.nobody : words.seen.counted(people.length, rows.length - people.length)}</p>
      {ignored.length === 0 ? null : <p>{words.seen.ignored(ignored.join(', '))}</p>}
      <Table
        caption={words.seen.caption}
        rows={rows}
        columns={[
          { label: words.seen.line, cell: ({ line }) => line },
          { label: words.seen.name, cell: ({ name }) => <bdi>{name}</bdi> },
          { label: words.seen.email, cell: ({ email }) => <bdi>{email}</bdi> },
          { label: words.seen.side, cell: ({ role }) => roleWords(role, say) },
          { label: words.seen.state, cell: (row) => <WhatHappens visit={visit} row={row} />, kind: 'wide' },
        ]}
      />
      {letter === undefined ? null : (
        <section aria-labelledby="letter">
          <h2 id="letter">{enteringWords(say).preview.title}</h2>
          <LetterPreview words={enteringWords(say).preview} letter={letter} />
          <p>{enteringWords(say).preview.when}</p>
          {assistants.length === 0 ? null : <p>{assistantsToldWords(say).comesLater(say.list(assistants))}</p>}
          <form method="post" action={PATH} enctype="multipart/form-data">
            <NonceField nonce={nonce} />
            {['list', 'role', 'why'].map((name) => (
              <input type="hidden" name={name} value={firstValue(typed, name)} />
            ))}
            <input type="hidden" name="act" value="enter" />
            <p class="muted">{words.seen.again}</p>
            <button type="submit">{words.seen.act(people.length)}</button>
          </form>
        </section>
      )}
      <LinkButton href={PATH} quiet>
        {words.seen.back}
      </LinkButton>
    </ConsolePage>,
  );
}

const WhatHappens: FC<{ visit: OperatorVisit; row: Row }> = ({ visit, row }) => {
  const words = enteringListWords(visit.say);
  if ('whyNot' in row) return <span class="muted">{words.whyNot[row.whyNot]}</span>;
  const missing = row.known.unanswered.map((field) => answerLabel(field, row.role, visit.tools.round, visit.say));
  return (
    <>
      {words.seen.entered}.{row.doubts.map(({ doubt, about }) => ` ${words.doubts[doubt](about)}`)}
      {missing.length === 0 ? null : ` ${words.seen.missing(visit.say.list(missing))}`}
    </>
  );
};
