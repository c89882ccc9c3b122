import type { FC } from 'hono/jsx';
import { noteOnPair } from '../../../../shared/commands/note/write-note.ts';
import { endPair } from '../../../../shared/commands/pair/end-pair.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { type Care, mayReadCare } from '../../../../shared/domain/pair/care.ts';
import type { Pair } from '../../../../shared/domain/pair/pair.ts';
import { peopleOf } from '../../../../shared/domain/pair/pair-id.ts';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import { onlySideOf } from '../../../../shared/round/contact.ts';
import { ROLES, type Role } from '../../../../shared/round/round-file.ts';
import { namesOf } from '../../../../shared/storage/attention-list.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { careKind } from '../../../../shared/storage/kinds/care.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { ref } from '../../../../shared/storage/ref.ts';
import { exchangeWords } from '../../../../shared/words/console/exchange.ts';
import { noteWords } from '../../../../shared/words/console/notes.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { isOpen, openFreeText } from '../opened.ts';
import { actIn, afterwards, idIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../operator-visit.ts';
import { Notes, noteIn } from '../parts/notes.tsx';
import { AnswerFor, noteAnswer, takeAnswerBack } from './answer-for.tsx';
import { NoteMeeting, noteMeeting } from './note-meeting.tsx';
import { askAgain, OfferAgain, offeringAgain } from './offer-again.tsx';
import { CareOfPair, EndOfPair, endFields, Happenings, Meetings, PairFacts, WrittenByTwo } from './pair-parts.tsx';
import { endPauseOf, PausePair, pausePair } from './pause-pair.tsx';
import { ChangePartners, NobodyFound, pairsBefore, tellNobody, waitsForNew } from './replace.tsx';
import type { Names } from './timeline.ts';
import { WhatCanBeDone } from './what-can-be-done.tsx';

/** One pair: why these two, what has happened, and its end before time if need be. */
export const pairPage: Page = { show: showPair, act: actOnThisPair };

type Read = {
  readonly pair: Pair;
  readonly care: Care | undefined;
  readonly names: Names;
  readonly people: Partial<Readonly<Record<Role, Application>>>;
};

async function readPair({ tools }: OperatorVisit, id: string): Promise<Read | undefined> {
  const [mentor, mentee] = peopleOf(id);
  const found = await tools.store.getTogether([
    ref(pairKind, id),
    ref(careKind, id),
    ref(applicationKind, mentor),
    ref(applicationKind, mentee),
  ]);
  const pair = found.get(pairKind, id)?.state;
  const [one, other] = [mentor, mentee].map((person) => found.get(applicationKind, person)?.state);
  const names = { mentor: one?.answers.name ?? mentor, mentee: other?.answers.name ?? mentee };
  return (
    pair && { pair, care: found.get(careKind, id)?.state, names, people: { ...(one && { mentor: one }), ...(other && { mentee: other }) } }
  );
}

async function showPair(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, operator } = visit;
  const path = `/console/pairs/${idIn(visit)}`;
  const read = await readPair(visit, idIn(visit));
  if (read === undefined) return problemPage(c, 404, say.language);
  const { pair, names } = read;
  const opened = await isOpen(visit, path);
  const earlier = pairsBefore(pair);
  const known = await namesOf(visit.tools.store, earlier.flatMap(peopleOf));
  const before = earlier.map((id) => [id, peopleOf(id).map((one) => known.get(one) ?? one)] as const);
  const isOthers = read.care !== undefined && !mayReadCare(read.care, operator);
  const again = operator.access === 'operator' ? await offeringAgain(visit, pair, read.people) : undefined;
  return show(
    c,
    <ConsolePage visit={visit} title={say.list([names.mentor, names.mentee])} section="/console/pairs" trouble={trouble}>
      <PairFacts visit={visit} pair={pair} names={names} />
      {operator.access === 'operator' ? (
        <WhatCanBeDone visit={visit} {...read} path={path} mayAskAgain={again !== undefined} isOthers={isOthers} />
      ) : null}
      {before.map(([id, two]) => (
        <p>
          <a href={`/console/pairs/${id}`}>{exchangeWords(say).before(say.list(two))}</a>
        </p>
      ))}
      <Meetings visit={visit} pair={pair} />
      <CareOfPair visit={visit} care={read.care} />
      {isOthers ? null : <Happenings visit={visit} pair={pair} names={names} />}
      <NotedByUs visit={visit} pair={pair} path={path} isOthers={isOthers} trouble={trouble} />
      {isOthers ? null : <WrittenByTwo visit={visit} pair={pair} names={names} path={path} opened={opened} />}
      {operator.access === 'operator' && !visit.isClosed ? (
        <Acts visit={visit} read={read} again={again} path={path} trouble={trouble} />
      ) : null}
    </ConsolePage>,
    trouble?.status,
  );
}

type ActsProps = {
  readonly visit: OperatorVisit;
  readonly read: Read;
  readonly again: Awaited<ReturnType<typeof offeringAgain>>;
  readonly path: string;
  readonly trouble: Trouble | undefined;
};

/** What operators can do for a pair as it stands. */
const Acts: FC<ActsProps> = ({ visit, read: { pair, names, people }, again, path, trouble }) => {
  const common = { visit, pair, path, trouble };
  const waits = waitsForNew(pair, people);
  const hasMet = pair.status === 'formed' || pair.status === 'ended';
  return (
    <>
      {pair.status === 'offered' ? <AnswerFor {...common} names={names} /> : null}
      {again === undefined ? null : <OfferAgain {...common} names={names} {...again} />}
      {hasMet ? <NoteMeeting {...common} /> : null}
      {pair.status === 'formed' ? <PausePair {...common} /> : null}
      {waits === undefined ? null : <NobodyFound visit={visit} who={waits} path={path} trouble={trouble} />}
      {hasMet ? <ChangePartners visit={visit} pair={pair} names={names} path={path} /> : null}
      <EndOfPair {...common} names={names} />
    </>
  );
};

async function actOnThisPair(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const id = idIn(visit);
  const path = `/console/pairs/${id}`;
  const read = await readPair(visit, id);
  if (read === undefined) return problemPage(visit.c, 404, visit.say.language);
  switch (actIn(typed)) {
    case 'answer for':
      return noteAnswer(visit, path, read.pair, read.names, typed);
    case 'forget answer':
      return takeAnswerBack(visit, path, read.pair, typed);
    case 'offer again':
      return askAgain(visit, path, read.pair, typed);
    case 'tell nobody':
      return tellNobody(visit, path, read.pair, typed);
    case 'open':
      return mayReadCare(read.care, visit.operator) ? openFreeText(visit, path, { pair: id }) : refusal(visit, 'not yours to read');
    case 'note':
      return mayReadCare(read.care, visit.operator) ? writeNote(visit, path, typed) : refusal(visit, 'not yours to read');
    case 'pause':
    case 'change pause':
      return pausePair(visit, path, read.pair, typed, actIn(typed) === 'change pause');
    case 'end pause':
      return endPauseOf(visit, path, read.pair);
    case 'note meeting':
      return noteMeeting(visit, path, read.pair, typed);
    case 'end':
      return end(visit, path, read.pair, read.names, typed);
    default:
      return refusal(visit, 'changed meanwhile');
  }
}

type NotedProps = {
  readonly visit: OperatorVisit;
  readonly pair: Pair;
  readonly path: string;
  readonly isOthers: boolean;
  readonly trouble: Trouble | undefined;
};

/** What operators have done and written down about a pair, for those who may read it. */
const NotedByUs: FC<NotedProps> = ({ visit, pair, path, isOthers, trouble }) => (
  <>
    {visit.mayOpen(`${path}/history`) ? (
      <p>
        <a href={`${path}/history`}>{noteWords(visit.say).history.link}</a>
      </p>
    ) : null}
    {visit.operator.access === 'operator' && !isOthers ? (
      <Notes visit={visit} path={path} notes={notesFor(visit, pair)} trouble={trouble} />
    ) : null}
  </>
);

/** What was written about a pair may be about either of the two: whoever sees one side alone reads what their own host's operators wrote. */
function notesFor({ operator, tools }: OperatorVisit, { notes = [] }: Pair) {
  if (onlySideOf(operator) === undefined) return notes;
  return notes.filter(({ by }) => tools.round.operators.some(({ id, host }) => id === by && host === operator.host));
}

async function writeNote(visit: OperatorVisit, path: string, typed: Typed): Promise<Response | Trouble> {
  const note = noteIn(visit, typed);
  if (!('text' in note)) return note;
  return afterwards(visit, await noteOnPair(idIn(visit), note.text, visit.tools, visit.operator), path, 'noted');
}

async function end(visit: OperatorVisit, path: string, pair: Pair, names: Names, typed: Typed): Promise<Response | Trouble> {
  const read = readForm(endFields(visit, names), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  if (read.values.sure === 'no') return goTo(visit.c, path);
  const seeks = ROLES.filter((role) => !read.values.rests.includes(role));
  return afterwards(visit, await endPair(pair.id, seeks, visit.tools, visit.operator), path, 'ended');
}
