import type { FC } from 'hono/jsx';
import { callBackMailing } from '../../../../../shared/commands/mailing/write-mailing.ts';
import { roundNow } from '../../../../../shared/commands/round/round-now.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { type Letter, letterId } from '../../../../../shared/domain/letter.ts';
import { MAILING_GROUPS } from '../../../../../shared/domain/mailing/groups.ts';
import {
  isAmongThem,
  isSeenBy,
  type Mailing,
  mailingLetters,
  mayCallBack,
  standingOf,
  textFor,
} from '../../../../../shared/domain/mailing/mailing.ts';
import { Facts } from '../../../../../shared/pages/parts.tsx';
import { namesOf } from '../../../../../shared/storage/attention-list.ts';
import { letterKind } from '../../../../../shared/storage/kinds/letter.ts';
import { mailingKind } from '../../../../../shared/storage/kinds/mailing.ts';
import { fateOf, fateWords } from '../../../../../shared/words/console/letter-names.ts';
import { whyBothWords } from '../../../../../shared/words/console/sign-in.ts';
import { roleWordsInPlural } from '../../../../../shared/words/console/statuses.ts';
import { writingWords } from '../../../../../shared/words/console/writing.ts';
import { problemPage } from '../../../problem-page.tsx';
import { show } from '../../../visit.ts';
import { operatorName } from '../../audit/about.ts';
import { ConsolePage } from '../../console-page.tsx';
import {
  actIn,
  afterwards,
  idIn,
  type OperatorVisit,
  type ConsolePage as Page,
  refusal,
  type Trouble,
  wrong,
} from '../../operator-visit.ts';
import { ActButton } from '../../parts/forms.tsx';
import { Table } from '../../parts/table.tsx';
import { whomSees } from '../../sight.ts';

const PATH = '/console/letters/written';

/** Something operators wrote: to whom it goes or went, and what became of each. */
export const writtenOne: Page = { show: showOne, act: actOnOne, isOthers };

async function isOthers(visit: OperatorVisit): Promise<boolean> {
  const mailing = (await visit.tools.store.get(mailingKind, idIn(visit)))?.state;
  return mailing !== undefined && !isAmongThem(mailing, visit.operator, await whomSees(visit));
}

async function showOne(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, tools, say, nonce, operator } = visit;
  const mailing = (await tools.store.get(mailingKind, idIn(visit)))?.state;
  if (mailing === undefined || mailing.trialAs !== undefined) return problemPage(c, 404, say.language);
  const { page, states, list } = writingWords(say);
  const path = `${PATH}/${mailing.id}`;
  const { stage } = await roundNow(tools);
  const standing = standingOf(mailing, stage);
  const sees = await whomSees(visit);
  const seesAll = mailing.people.every(sees);
  const mayCall = operator.access === 'operator' && mayCallBack(mailing, stage);
  return show(
    c,
    <ConsolePage
      visit={visit}
      title={isSeenBy(operator, mailing) ? (textFor(mailing, say.language)?.subject ?? list.title) : list.title}
      section="/console/letters"
      trouble={trouble}
    >
      <Facts
        rows={[
          [writingWords(say).to, groupOf(mailing, visit)],
          [list.by, operatorName(tools.round, mailing.by)],
          [list.state, states[standing]],
          [page.goes, say.dayAndTime(instantOf(mailing.goesAt))],
        ]}
      />
      {mayCall && seesAll ? <ActButton nonce={nonce} path={path} act="call back" label={page.callBack} main /> : null}
      {mayCall && !seesAll ? <p>{whyBothWords('others too', say)}</p> : null}
      {isSeenBy(operator, mailing) ? <AsWritten visit={visit} mailing={mailing} /> : <p>{page.sealed}</p>}
      {isSeenBy(operator, mailing) ? (
        <People
          visit={visit}
          people={mailing.people.filter(sees)}
          others={mailing.people.filter((id) => !sees(id)).length}
          standing={standing}
          {...(await fatesOf(mailing, visit))}
        />
      ) : null}
    </ConsolePage>,
    trouble?.status,
  );
}

/** The words as the operator typed them, in each language. */
const AsWritten: FC<{ readonly visit: OperatorVisit; readonly mailing: Mailing }> = ({ visit: { say, tools }, mailing }) => {
  const { page } = writingWords(say);
  return (
    <section aria-labelledby="as-written">
      <h2 id="as-written">{page.written}</h2>
      {tools.round.languages.map((language) => {
        const text = mailing.texts[language];
        return text === undefined ? null : (
          <>
            <h3 lang={language}>
              <bdi>{text.subject}</bdi>
            </h3>
            <div class="letter typed" lang={language} dir="auto">
              {text.text}
            </div>
          </>
        );
      })}
    </section>
  );
};

function groupOf({ to, people, side }: Mailing, { say }: OperatorVisit): string {
  const words = writingWords(say);
  const group = MAILING_GROUPS.find((one) => one === to);
  const counted = words.counted(group === undefined ? words.single : words.groups[group], people.length);
  const isHalf = side !== undefined && group !== undefined && group !== 'mentors' && group !== 'mentees';
  return isHalf ? words.onlyOf(counted, roleWordsInPlural(side, say)) : counted;
}

type Fates = { readonly names: ReadonlyMap<string, string>; readonly letters: ReadonlyMap<string, Letter> };

async function fatesOf(mailing: Mailing, { tools }: OperatorVisit): Promise<Fates> {
  const ids = mailingLetters(mailing).map(letterId);
  const [names, letters] = await Promise.all([namesOf(tools.store, mailing.people), tools.store.those(letterKind, ids)]);
  return { names, letters: new Map(letters.map(({ state }) => [state.recipient.id, state])) };
}

type PeopleProps = Fates & {
  readonly visit: OperatorVisit;
  readonly people: Mailing['people'];
  /** How many more there are whom the operator does not see. */
  readonly others: number;
  readonly standing: ReturnType<typeof standingOf>;
};

const People: FC<PeopleProps> = ({ visit: { say }, people, others, standing, names, letters }) => {
  const { page } = writingWords(say);
  const without = standing === 'called back' || standing === 'fell away' ? page.never : page.notYet;
  return (
    <section aria-labelledby="people">
      <h2 id="people">{page.people}</h2>
      <p>{page.decided}</p>
      {others === 0 ? null : <p class="muted">{page.others(others)}</p>}
      <Table
        caption={page.people}
        captionUnseen
        rows={people}
        columns={[
          { label: page.who, cell: (id) => <a href={`/console/applicants/${id}`}>{names.get(id) ?? id}</a> },
          {
            label: page.fate,
            cell: (id) => {
              const letter = letters.get(id);
              return letter === undefined ? without : fateWords(fateOf(letter), say);
            },
          },
          {
            label: page.when,
            cell: (id) => {
              const at = letters.get(id)?.sentAt;
              return at === undefined ? '–' : say.dayAndTime(instantOf(at));
            },
          },
        ]}
      />
    </section>
  );
};

async function actOnOne(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const id = idIn(visit);
  if (actIn(typed) !== 'call back') return refusal(visit, 'changed meanwhile');
  const mailing = (await visit.tools.store.get(mailingKind, id))?.state;
  if (mailing?.people.every(await whomSees(visit)) === false) return wrong('content', whyBothWords('others too', visit.say), typed);
  return afterwards(visit, await callBackMailing(id, visit.tools, visit.operator), `${PATH}/${id}`, 'called-back');
}
