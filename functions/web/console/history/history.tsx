import type { Application } from '../../../../shared/domain/application/application.ts';
import { type AuditLine, isRead, peopleIn } from '../../../../shared/domain/audit.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Pair } from '../../../../shared/domain/pair/pair.ts';
import { partnerIn } from '../../../../shared/domain/pair/pair-id.ts';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import { namesOf } from '../../../../shared/storage/attention-list.ts';
import { allLines } from '../../../../shared/storage/audit-lines.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { noteWords } from '../../../../shared/words/console/notes.ts';
import { pairStatus } from '../../../../shared/words/console/statuses.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { linesSeen, operatorName } from '../audit/about.ts';
import { Lines } from '../audit/audit.tsx';
import { ConsolePage, type Section } from '../console-page.tsx';
import { idIn, type OperatorVisit, type ConsolePage as Page } from '../operator-visit.ts';

/** Everything that happened to a person, and what operators did about them. */
export const personHistory: Page = { show: showPerson };
/** What operators did about a pair; what happened to it stands on its own page. */
export const pairHistory: Page = { show: showPair };

type Milestone = { readonly at: string; readonly what: string };
type Shown = {
  readonly title: string;
  readonly section: Section;
  readonly back: string;
  readonly milestones: readonly Milestone[];
  readonly lines: readonly AuditLine[];
};

async function showPerson(visit: OperatorVisit): Promise<Response> {
  const { c, tools, say } = visit;
  const id = idIn(visit);
  const person = (await tools.store.get(applicationKind, id))?.state;
  if (person === undefined) return problemPage(c, 404, say.language);
  const pairs = (await tools.store.all(pairKind)).flatMap(({ state }) => (state.mentor === id || state.mentee === id ? [state] : []));
  const names = await namesOf(
    tools.store,
    pairs.flatMap((pair) => partnerIn(pair.id, id) ?? []),
  );
  const milestones = [
    ...milestonesOf(person, visit),
    ...pairs.flatMap((pair) => milestonesWith(pair, names.get(partnerIn(pair.id, id) ?? '') ?? '', visit)),
  ];
  const lines = await linesAbout(visit, ({ about }) => peopleIn(about).includes(id));
  return page(visit, { title: person.answers.name, section: '/console/applicants', back: `/console/applicants/${id}`, milestones, lines });
}

async function showPair(visit: OperatorVisit): Promise<Response> {
  const { c, tools, say } = visit;
  const id = idIn(visit);
  const pair = (await tools.store.get(pairKind, id))?.state;
  if (pair === undefined) return problemPage(c, 404, say.language);
  const names = await namesOf(tools.store, [pair.mentor, pair.mentee]);
  const lines = await linesAbout(visit, ({ about }) => about['pair'] === id || about['entry']?.startsWith(`pair:${id}/`) === true);
  const title = say.list([pair.mentor, pair.mentee].map((one) => names.get(one) ?? one));
  return page(visit, { title, section: '/console/pairs', back: `/console/pairs/${id}`, milestones: [], lines });
}

/** The latest first. */
async function linesAbout({ tools }: OperatorVisit, isAbout: (line: AuditLine) => boolean): Promise<readonly AuditLine[]> {
  return (await allLines(tools.store)).filter(isRead).filter(isAbout).toReversed();
}

async function page(visit: OperatorVisit, { title, section, back, milestones, lines }: Shown): Promise<Response> {
  const { c, say } = visit;
  const words = noteWords(say).history;
  const seen = await linesSeen(lines, visit);
  return show(
    c,
    <ConsolePage visit={visit} title={words.title(title)} section={section}>
      {milestones.length === 0 ? null : (
        <section aria-labelledby="happened">
          <h2 id="happened">{words.happened}</h2>
          <ol class="timeline">
            {milestones
              .toSorted((a, b) => (a.at < b.at ? 1 : -1))
              .map(({ at, what }) => (
                <li>
                  <p class="muted">{say.dayAndTime(instantOf(at))}</p>
                  <p>{what}</p>
                </li>
              ))}
          </ol>
        </section>
      )}
      <section aria-labelledby="done">
        <h2 id="done">{words.done}</h2>
        {seen.lines.length === 0 ? <p>{words.none}</p> : <Lines visit={visit} {...seen} />}
      </section>
      <LinkButton href={back} quiet>
        {words.back}
      </LinkButton>
    </ConsolePage>,
  );
}

function milestonesOf(person: Application, { say, tools }: OperatorVisit): readonly Milestone[] {
  const words = noteWords(say).history;
  const { submittedAt, confirmedAt, addressSince, withdrawnAt, evaluatedAt, entered } = person;
  const on = (at: string | undefined, what: string) => (at === undefined ? [] : [{ at, what }]);
  return [
    { at: submittedAt, what: entered === undefined ? words.applied : words.entered(operatorName(tools.round, entered.by)) },
    ...on(confirmedAt, words.confirmed),
    ...on(addressSince, words.newAddress),
    ...on(withdrawnAt, words.withdrew),
    ...on(evaluatedAt, words.evaluated),
  ];
}

function milestonesWith(pair: Pair, partner: string, { say }: OperatorVisit): readonly Milestone[] {
  const words = noteWords(say).history;
  const { offeredAt, formedAt, endedAt, status, lapses = [] } = pair;
  const asked = [...lapses.map((lapse) => lapse.offeredAt), offeredAt];
  return [
    ...asked.map((at) => ({ at, what: words.offered(partner) })),
    ...(formedAt === undefined ? [] : [{ at: formedAt, what: words.formed(partner) }]),
    ...(endedAt === undefined ? [] : [{ at: endedAt, what: words.over(partner, pairStatus(status, say)) }]),
  ];
}
