import type { FC } from 'hono/jsx';
import { mergePeople } from '../../../../shared/commands/application/merge-people.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { assistantOf, isSameAddress } from '../../../../shared/domain/application/assistant.ts';
import { type LookAlikes, lookAlikes } from '../../../../shared/domain/application/same-person.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { type Choice, choosing } from '../../../../shared/pages/form/declare.ts';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { assistantsToldWords } from '../../../../shared/words/console/assistants-told.ts';
import { samePersonWords } from '../../../../shared/words/console/same-person.ts';
import { roleWords, standingWords } from '../../../../shared/words/console/statuses.ts';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, afterwards, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';
import { seesSide, whomSees } from '../sight.ts';

const PATH = '/console/applicants/same';
/** So many at once are worth looking through. */
const MOST = 50;

/** Two applications that may be one person's, each two with one act. */
export const samePerson: Page = { show: showThem, act: merge };

async function showThem(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, tools } = visit;
  const words = samePersonWords(say);
  const found = lookAlikes(
    (await tools.store.all(applicationKind)).map(({ state }) => state).filter(({ answers }) => seesSide(visit, answers.role)),
  ).slice(0, MOST);
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console/applicants" trouble={trouble}>
      <p>{found.length === 0 ? words.none : words.lead}</p>
      {found.map((two) => (
        <Two visit={visit} two={two} trouble={trouble} />
      ))}
    </ConsolePage>,
    trouble?.status,
  );
}

const Two: FC<{ visit: OperatorVisit; two: LookAlikes; trouble: Trouble | undefined }> = ({ visit, two: { people, by }, trouble }) => {
  const { say, nonce, operator } = visit;
  const words = samePersonWords(say);
  const ids = people.map(({ id }) => id);
  const choices = people.map(({ id, answers, email }) => ({ value: id, label: `${answers.name}, ${email}` }));
  return (
    <section aria-labelledby={`two-${ids.join('-')}`}>
      <h2 id={`two-${ids.join('-')}`}>{words.by[by]}</h2>
      <ul>
        {people.map((person) => (
          <li>
            <a href={`/console/applicants/${person.id}`}>{person.answers.name}</a> · {roleWords(person.answers.role, say)} ·{' '}
            {standingWords(person, say)} · <bdi>{person.email}</bdi> · {say.dayAndTime(instantOf(person.submittedAt))}
          </li>
        ))}
      </ul>
      {people.map((person) => (
        <AssistantOf visit={visit} person={person} other={people.find(({ id }) => id !== person.id)} />
      ))}
      {operator.access === 'viewer' ? null : (
        <ActForm nonce={nonce} path={PATH} act="merge" values={{ of: ids }}>
          <AskAll fields={{ [keepIn(ids)]: keepField(choices, visit) }} typed={{}} problems={trouble?.problems ?? []} say={say} />
          <button type="submit" class="quiet">
            {words.act}
          </button>
        </ActForm>
      )}
    </section>
  );
};

/** Whoever books for the one that goes hears of it, unless they book for the other too. */
const AssistantOf: FC<{ visit: OperatorVisit; person: Application; other: Application | undefined }> = ({
  visit: { say },
  person,
  other,
}) => {
  const [assistant, stays] = [person, other].map((one) => (one === undefined ? undefined : assistantOf(one)));
  if (assistant === undefined || person.confirmedAt === undefined || (stays !== undefined && isSameAddress(stays.email, assistant.email)))
    return null;
  return <p>{assistantsToldWords(say).goesByMerging(assistant.name, person.email)}</p>;
};

/** Which of the two holds; each two on the page are asked about by a name of their own. */
function keepField(choices: readonly Choice[], { say }: OperatorVisit) {
  const { keep: label, choose: missing } = samePersonWords(say);
  return { kind: 'one' as const, required: true as const, label, missing, ...choosing(choices) };
}

function keepIn(ids: readonly string[]): string {
  return `keep-${ids.join('-')}`;
}

async function merge(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const of = typed['of'] ?? [];
  if (actIn(typed) !== 'merge' || of.length !== 2 || !of.every(await whomSees(visit))) return refusal(visit, 'changed meanwhile');
  const field = keepIn(of);
  const choices = of.map((id) => ({ value: id, label: id }));
  const read = readForm({ [field]: keepField(choices, visit) }, typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const { [field]: keep } = read.values;
  const gone = of.find((id) => id !== keep);
  if (keep === undefined || gone === undefined) return refusal(visit, 'changed meanwhile');
  return afterwards(visit, await mergePeople(keep, gone, visit.tools, visit.operator), PATH, 'merged');
}
