import type { FC } from 'hono/jsx';
import { writeMailing } from '../../../../../shared/commands/mailing/write-mailing.ts';
import { roundNow } from '../../../../../shared/commands/round/round-now.ts';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import type { AtNow } from '../../../../../shared/domain/mailing/groups.ts';
import { placeholdersOf } from '../../../../../shared/domain/mailing/placeholders.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import { Facts, LinkButton } from '../../../../../shared/pages/parts.tsx';
import { mailingKind } from '../../../../../shared/storage/kinds/mailing.ts';
import { writingWords } from '../../../../../shared/words/console/writing.ts';
import { firstValue } from '../../../form-body.ts';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import { actIn, afterwards, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble, wrong } from '../../operator-visit.ts';
import { ActForm } from '../../parts/forms.tsx';
import { seesSide } from '../../sight.ts';
import { gapsIn, preview } from './preview.tsx';
import { type ReadWritten, readWritten, writtenFields } from './read-written.ts';
import { fieldOf, markOf, toOne } from './recipients.ts';

const PATH = '/console/letters/write';
/** As ids are made, so that a form brings nothing else. */
const ID = /^[a-z0-9]{8,40}$/;

/** Writes to one or to many in the operator's own words: the form, then the email as each of them will get it, then one act. */
export const write: Page = { show: showForm, act: actOnForm };

/** The person whose page led here, as long as they are in the round. */
function oneIn(visit: OperatorVisit, { people }: AtNow): Application | undefined {
  return people.find(({ id, answers }) => id === visit.c.req.query('person') && seesSide(visit, answers.role));
}

function pathOf({ c }: OperatorVisit): string {
  const person = c.req.query('person');
  return person === undefined ? PATH : `${PATH}?${new URLSearchParams({ person })}`;
}

async function showForm(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, nonce, operator } = visit;
  const words = writingWords(say);
  const field = await fieldOf(visit);
  const one = oneIn(visit, field);
  const asked = one === undefined ? (c.req.query('to') ?? '') : toOne(one.id);
  const typed = trouble?.typed ?? { to: [asked] };
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console/letters" trouble={trouble}>
      <p>{words.lead}</p>
      {operator.access === 'viewer' ? null : (
        <ActForm nonce={nonce} path={pathOf(visit)} act="look">
          <AskAll fields={writtenFields(visit, field, one)} typed={typed} problems={trouble?.problems ?? []} say={say} />
          <Placeholders visit={visit} />
          <button type="submit">{words.look}</button>
        </ActForm>
      )}
      <LinkButton href="/console/letters/written" quiet>
        {words.list.title}
      </LinkButton>
    </ConsolePage>,
    trouble?.status,
  );
}

const Placeholders: FC<{ readonly visit: OperatorVisit }> = ({ visit: { say, tools } }) => {
  const { title, typed, means } = writingWords(say).fillIn;
  return (
    <details open>
      <summary>{title}</summary>
      <Facts rows={placeholdersOf(tools.round).map((name) => [typed[name], means[name]] as const)} />
    </details>
  );
};

async function actOnForm(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const act = actIn(typed);
  if (act === 'change') return { status: 422, problems: [], typed };
  if ((await roundNow(visit.tools)).stage === 'closed') return refusal(visit, 'round closed');
  const field = await fieldOf(visit);
  const read = await readWritten(visit, writtenFields(visit, field, oneIn(visit, field)), field, typed);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const previewed = { visit, field, read, typed, path: pathOf(visit) };
  switch (act) {
    case 'look':
      return preview(previewed, {});
    case 'try':
      return tryIt(visit, field, read, typed);
    case 'send':
      return send(visit, field, read, typed);
    default:
      return refusal(visit, 'changed meanwhile');
  }
}

/** To the operator alone, as the person it is shown for would get it. */
async function tryIt(visit: OperatorVisit, field: AtNow, read: ReadWritten, typed: Typed): Promise<Response | Trouble> {
  const id = firstValue(typed, 'trial');
  const trialAs = read.recipients.people.find((person) => person.id === firstValue(typed, 'as'))?.id;
  if (!ID.test(id) || trialAs === undefined) return refusal(visit, 'changed meanwhile');
  const trial = { id, to: read.recipients.to, people: [trialAs], texts: read.texts, urgent: true, trialAs };
  const outcome = await writeMailing(trial, visit.tools, visit.operator);
  if (outcome.outcome === 'refused') return refusal(visit, outcome.why);
  return preview({ visit, field, read, typed, path: pathOf(visit) }, { isTried: true });
}

async function send(visit: OperatorVisit, field: AtNow, read: ReadWritten, typed: Typed): Promise<Response | Trouble> {
  const { say, tools, operator } = visit;
  const words = writingWords(say).preview;
  const id = firstValue(typed, 'id');
  if (!ID.test(id)) return refusal(visit, 'changed meanwhile');
  const { to, people } = read.recipients;
  const gaps = gapsIn(read, field);
  const filled = people.filter((person) => !gaps.has(person.id));
  const there = { id, to, texts: read.texts, urgent: read.urgent };
  const path = `/console/letters/written/${id}`;
  const previewed = { visit, field, read, typed, path: pathOf(visit) };
  if (firstValue(typed, 'seen') !== markOf(people)) {
    // Whoever pressed twice is told that it has gone, even when the group is another since.
    const known = await wasWritten(id, visit);
    return known ? afterwards(visit, { outcome: 'unchanged', state: undefined }, path, 'wrote') : preview(previewed, { areOthers: true });
  }
  if (gaps.size > 0 && firstValue(typed, 'gaps') !== 'leave out') {
    return firstValue(typed, 'gaps') === 'change'
      ? { status: 422, problems: [], typed }
      : preview(previewed, { problem: { field: 'gaps', message: words.chooseGap } });
  }
  if (filled.length === 0) return wrong('content', words.onlyGaps, typed);
  const outcome = await writeMailing({ ...there, people: filled.map((person) => person.id) }, tools, operator);
  return afterwards(visit, outcome, path, 'wrote');
}

async function wasWritten(id: string, { tools }: OperatorVisit): Promise<boolean> {
  return (await tools.store.get(mailingKind, id)) !== undefined;
}
