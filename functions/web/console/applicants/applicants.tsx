import type { Child } from 'hono/jsx';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { hasNeeds } from '../../../../shared/domain/application/answers.ts';
import { type Application, ASIDE, asideOf, ENTERED } from '../../../../shared/domain/application/application.ts';
import { finderOf } from '../../../../shared/domain/application/find.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Pair } from '../../../../shared/domain/pair/pair.ts';
import { ASKED, type Asked, unansweredBy } from '../../../../shared/domain/unanswered.ts';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import { onlySideOf } from '../../../../shared/round/contact.ts';
import { ROLES } from '../../../../shared/round/round-file.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import { enteringWords } from '../../../../shared/words/console/entering.ts';
import { enteringListWords } from '../../../../shared/words/console/entering-list.ts';
import { samePersonWords } from '../../../../shared/words/console/same-person.ts';
import { roleWords, roleWordsInPlural, standingWords, statusWords } from '../../../../shared/words/console/statuses.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { type FilterChoice, filterIn } from '../parts/filter.tsx';
import { showList } from '../parts/list-page.tsx';
import { Table } from '../parts/table.tsx';
import { seesSide } from '../sight.ts';
import { SEARCHED, searchOf } from './searched.ts';

const PATH = '/console/applicants';
const STATUSES = ['submitted', 'confirmed', ...ASIDE, 'withdrawn', 'left'] as const;
/** Which of the hosts somebody comes from. */
const HOST = { mentor: 'university', mentee: 'company' } as const;
/** In the filter: whoever came without a channel. */
const NO_CHANNEL = 'none';

/** Everybody who applied, fifty at a time. */
export const applicants: Page = { show: showApplicants };

async function showApplicants(visit: OperatorVisit): Promise<Response> {
  const { say, operator } = visit;
  const words = applicantWords(say);
  const mayAct = operator.access === 'operator';
  const searched = await searchOf(visit);
  const { choices, isWanted } = await filters(visit);
  const isMeant = searched === undefined || searched === 'over' ? undefined : finderOf(searched.text);
  return showList(visit, {
    path: PATH,
    section: PATH,
    kind: applicationKind,
    words: { title: words.title, none: isMeant === undefined ? words.list.none : words.found.nobody, pager: words.pager },
    isSeen:
      isMeant === undefined && onlySideOf(operator) === undefined
        ? undefined
        : (person) => seesSide(visit, person.answers.role) && isMeant?.(person) !== false,
    filter: {
      words: words.filter,
      choices,
      kept: isMeant === undefined ? {} : { [SEARCHED]: 'yes' },
      isWanted,
    },
    lead: searched === undefined ? null : leadOf(visit, searched),
    table: (people) => tableOf(visit, people),
    ways: [
      ...(mayAct
        ? [
            { path: `${PATH}/enter`, label: enteringWords(say).link },
            { path: `${PATH}/list`, label: enteringListWords(say).title },
          ]
        : []),
      { path: `${PATH}/same`, label: samePersonWords(say).title },
    ],
    download: { path: '/console/applicants.csv', label: words.download },
  });
}

function leadOf({ say }: OperatorVisit, searched: { readonly text: string } | 'over'): Child {
  const words = applicantWords(say).found;
  const text = searched === 'over' ? words.over : searched.text === '' ? words.empty : words.by(searched.text);
  return (
    <>
      <p>{text}</p>
      <p class="actions">
        <LinkButton href={PATH} quiet>
          {words.all}
        </LinkButton>
      </p>
    </>
  );
}

type Filters = { readonly choices: readonly FilterChoice[]; readonly isWanted: (person: Application) => boolean };

/** What can be chosen of the list, and whether somebody is among what was. What people need is a matter of those who may act. */
async function filters(visit: OperatorVisit): Promise<Filters> {
  const { say, tools, operator } = visit;
  const { round } = tools;
  const { filter: words, asked } = applicantWords(say);
  const mayAct = operator.access === 'operator';
  const channels = round.call.channels.map(({ id }) => id);
  const role = filterIn(visit, 'role', ROLES);
  const status = filterIn(visit, 'status', STATUSES);
  const channel = filterIn(visit, 'channel', [...channels, ENTERED, NO_CHANNEL]);
  const needs = mayAct ? filterIn(visit, 'needs', ['yes']) : undefined;
  const open = filterIn(visit, 'unanswered', ASKED);
  const unanswered =
    open === undefined
      ? undefined
      : await unansweredIn(
          visit,
          (await tools.store.all(pairKind)).map(({ state }) => state),
        );
  const channelIn = (person: Application) =>
    channels.includes(person.channel) || person.channel === ENTERED ? person.channel : NO_CHANNEL;
  return {
    choices: [
      {
        name: 'role',
        label: words.role,
        chosen: role,
        options: ROLES.filter((one) => seesSide(visit, one)).map((one) => [
          one,
          words.roleAt(roleWordsInPlural(one, say), say(round.hosts[HOST[one]].name)),
        ]),
      },
      { name: 'status', label: words.status, chosen: status, options: STATUSES.map((one) => [one, statusWords(one, say)]) },
      {
        name: 'channel',
        label: words.channel,
        chosen: channel,
        options: [
          ...round.call.channels.map(({ id, name }) => [id, name] as const),
          [ENTERED, words.entered],
          [NO_CHANNEL, words.noChannel],
        ],
      },
      ...(mayAct ? [{ name: 'needs', label: words.needs, chosen: needs, options: [['yes', words.withNeeds]] } satisfies FilterChoice] : []),
      { name: 'unanswered', label: words.unanswered, chosen: open, options: ASKED.map((one) => [one, asked[one]]) },
    ],
    isWanted: (person) =>
      (role === undefined || person.answers.role === role) &&
      (status === undefined || (asideOf(person) ?? person.status) === status) &&
      (channel === undefined || channelIn(person) === channel) &&
      (needs === undefined || hasNeeds(person.answers)) &&
      (open === undefined || unanswered?.(person).includes(open) === true),
  };
}

/** What each has not answered, by the pairs they may be in. */
async function unansweredIn({ tools }: OperatorVisit, pairs: readonly Pair[]): Promise<(person: Application) => readonly Asked[]> {
  const { stage } = await roundNow(tools);
  const byId = new Map(pairs.map((pair) => [pair.id, pair]));
  const situation = { round: tools.round, stage, now: tools.now() };
  return (person) =>
    unansweredBy(
      person,
      person.pairs.flatMap((id) => byId.get(id) ?? []),
      situation,
    );
}

async function tableOf(visit: OperatorVisit, people: readonly Application[]): Promise<Child> {
  const { say, tools, operator } = visit;
  const { list: words, asked } = applicantWords(say);
  const pairs = await tools.store.those(pairKind, [...new Set(people.flatMap(({ pairs }) => pairs))], { eventuallyConsistent: true });
  const unanswered = await unansweredIn(
    visit,
    pairs.map(({ state }) => state),
  );
  return (
    <Table
      caption={words.caption}
      rows={people}
      columns={[
        { label: words.name, cell: ({ id, answers }) => <a href={`${PATH}/${id}`}>{answers.name}</a> },
        { label: words.role, cell: ({ answers }) => roleWords(answers.role, say) },
        { label: words.field, cell: ({ answers }) => answers.field },
        { label: words.status, cell: (person) => standingWords(person, say) },
        ...(operator.access === 'operator'
          ? [{ label: words.needs, cell: ({ answers }: Application) => (hasNeeds(answers) ? words.hasNeeds : '–') }]
          : []),
        { label: words.pairs, cell: ({ pairs }) => (pairs.length === 0 ? words.noPair : words.inPair(pairs.length)) },
        { label: words.unanswered, cell: (person) => say.list(unanswered(person).map((one) => asked[one])) || '–' },
        { label: words.applied, cell: ({ submittedAt }) => say.day(instantOf(submittedAt)) },
      ]}
    />
  );
}
