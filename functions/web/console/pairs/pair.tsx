import { actOnPair } from '../../../../shared/commands/pair/act-on-pair.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { Pair } from '../../../../shared/domain/pair/pair.ts';
import { peopleOf } from '../../../../shared/domain/pair/pair-id.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { ref } from '../../../../shared/storage/ref.ts';
import { pairWords } from '../../../../shared/words/console/pairs.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { isOpen, openFreeText } from '../opened.ts';
import { actIn, afterwards, idIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble, wrong } from '../operator-visit.ts';
import { sureIn } from '../parts/sure.tsx';
import { NoteMeeting, noteMeeting } from './note-meeting.tsx';
import { EndOfPair, Happenings, Meetings, PairFacts, WrittenByTwo } from './pair-parts.tsx';
import { endPauseOf, PausePair, pausePair } from './pause-pair.tsx';
import type { Names } from './timeline.ts';

/** One pair: why these two, what has happened, and its end before time if need be. */
export const pairPage: Page = { show: showPair, act: actOnThisPair };

async function readPair({ tools }: OperatorVisit, id: string): Promise<{ readonly pair: Pair; readonly names: Names } | undefined> {
  const [mentor, mentee] = peopleOf(id);
  const found = await tools.store.getTogether([ref(pairKind, id), ref(applicationKind, mentor), ref(applicationKind, mentee)]);
  const pair = found.get(pairKind, id)?.state;
  const nameOf = (person: string) => found.get(applicationKind, person)?.state.answers.name ?? person;
  return pair === undefined ? undefined : { pair, names: { mentor: nameOf(mentor), mentee: nameOf(mentee) } };
}

async function showPair(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, operator } = visit;
  const path = `/console/pairs/${idIn(visit)}`;
  const read = await readPair(visit, idIn(visit));
  if (read === undefined) return problemPage(c, 404, say.language);
  const { pair, names } = read;
  const opened = await isOpen(visit, path);
  return show(
    c,
    <ConsolePage visit={visit} title={say.list([names.mentor, names.mentee])} section="/console/pairs" trouble={trouble}>
      <PairFacts visit={visit} pair={pair} names={names} />
      <Meetings visit={visit} pair={pair} />
      <Happenings visit={visit} pair={pair} names={names} />
      <WrittenByTwo visit={visit} pair={pair} names={names} path={path} opened={opened} />
      {operator.access === 'operator' && (pair.status === 'formed' || pair.status === 'ended') ? (
        <NoteMeeting visit={visit} pair={pair} path={path} trouble={trouble} />
      ) : null}
      {operator.access === 'operator' && pair.status === 'formed' ? (
        <PausePair visit={visit} pair={pair} path={path} trouble={trouble} />
      ) : null}
      {operator.access === 'operator' ? <EndOfPair visit={visit} pair={pair} path={path} trouble={trouble} /> : null}
    </ConsolePage>,
    trouble?.status,
  );
}

async function actOnThisPair(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const id = idIn(visit);
  const path = `/console/pairs/${id}`;
  const read = await readPair(visit, id);
  if (read === undefined) return problemPage(visit.c, 404, visit.say.language);
  switch (actIn(typed)) {
    case 'open':
      return openFreeText(visit, path, { pair: id });
    case 'pause':
    case 'change pause':
      return pausePair(visit, path, read.pair, typed, actIn(typed) === 'change pause');
    case 'end pause':
      return endPauseOf(visit, path, read.pair);
    case 'note meeting':
      return noteMeeting(visit, path, read.pair, typed);
    case 'end':
      return end(visit, path, read.pair, typed);
    default:
      return refusal(visit, 'changed meanwhile');
  }
}

async function end(visit: OperatorVisit, path: string, pair: Pair, typed: Typed): Promise<Response | Trouble> {
  const answer = sureIn(typed);
  if (answer === undefined) return wrong('sure', pairWords(visit.say).end.choose, typed);
  if (answer === 'no') return goTo(visit.c, path);
  const operator = { operator: visit.operator.id, act: 'ended pair', about: { pair: pair.id } } as const;
  const outcome = await actOnPair(pair.id, { command: 'end' }, visit.tools, { operator });
  return afterwards(visit, outcome, path, 'ended');
}
