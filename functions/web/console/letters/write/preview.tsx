import type { FC } from 'hono/jsx';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import { stamp } from '../../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import type { AtNow } from '../../../../../shared/domain/mailing/groups.ts';
import { type Mailing, mailingGoesAt, textFor } from '../../../../../shared/domain/mailing/mailing.ts';
import { fillingsFor, type Placeholder, unfilled } from '../../../../../shared/domain/mailing/placeholders.ts';
import { Ask, type Asked } from '../../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../../shared/pages/form/declare.ts';
import { ErrorSummary, type FieldProblem, Notice } from '../../../../../shared/pages/parts.tsx';
import { consoleWords } from '../../../../../shared/words/console/console.ts';
import { writingWords } from '../../../../../shared/words/console/writing.ts';
import { firstValue } from '../../../form-body.ts';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import { type OperatorVisit, refusal, type Trouble } from '../../operator-visit.ts';
import { costOfSending } from '../../parts/cost.tsx';
import { ActForm } from '../../parts/forms.tsx';
import { LetterPreview, letterTo } from '../../parts/letter-preview.tsx';
import type { ReadWritten } from './read-written.ts';
import { markOf } from './recipients.ts';

type Previewed = {
  readonly visit: OperatorVisit;
  readonly field: AtNow;
  readonly read: ReadWritten;
  readonly typed: Typed;
  /** The form it came from. */
  readonly path: string;
};

type Told = { readonly isTried?: boolean; readonly areOthers?: boolean; readonly problem?: FieldProblem };

/** The email as it will be for one of them, when it goes and to whom, with the act itself. */
export async function preview(previewed: Previewed, told: Told): Promise<Response | Trouble> {
  const { visit, field, read, typed } = previewed;
  const { c, say } = visit;
  const words = writingWords(say);
  const { people } = read.recipients;
  const gaps = gapsIn(read, field);
  const filled = people.filter(({ id }) => !gaps.has(id));
  const [first] = filled;
  const as = filled.find(({ id }) => id === firstValue(typed, 'as')) ?? first;
  const letter = as === undefined ? undefined : await letterAs(as, previewed);
  if (as !== undefined && letter === undefined) return refusal(visit, 'changed meanwhile');
  const problems = told.problem === undefined ? [] : [told.problem];
  return show(
    c,
    <ConsolePage visit={visit} title={words.preview.title} section="/console/letters">
      <ErrorSummary title={consoleWords(say).problem} problems={problems} />
      <Said told={told} visit={visit} />
      <p class="lead">{words.preview.goes(filled.length, whenIn(read, visit))}</p>
      <p>{filled.length === 0 ? words.preview.onlyGaps : read.urgent ? words.preview.cannotCallBack : words.preview.canCallBack}</p>
      {await costOfSending(visit, filled.length)}
      <NotReached previewed={previewed} />
      <Who people={filled} words={words.preview} />
      {letter === undefined ? null : <LetterPreview words={words.preview.letter} letter={letter} />}
      {as === undefined ? null : <Acts previewed={previewed} as={as} filled={filled} gaps={gaps} problems={problems} />}
      <ActForm nonce={visit.nonce} path={previewed.path} act="change" values={kept(typed)}>
        <button type="submit" class="quiet">
          {words.preview.change}
        </button>
      </ActForm>
    </ConsolePage>,
    told.areOthers === true ? 409 : problems.length > 0 ? 422 : 200,
  );
}

function whenIn({ urgent }: ReadWritten, { say, tools }: OperatorVisit): string {
  const { atOnce, at } = writingWords(say).preview;
  return urgent ? atOnce : at(say.dayAndTime(mailingGoesAt(tools.round, false, tools.now())));
}

/** Those of the people for whom a placeholder of their text has nothing to stand for. */
export function gapsIn(
  { texts, recipients }: ReadWritten,
  { pairs, people, round, now }: AtNow,
): ReadonlyMap<string, readonly Placeholder[]> {
  const names = new Map(people.map(({ id, answers }) => [id, answers.name]));
  const around = { pairs, nameOf: (id: string) => names.get(id) };
  return new Map(
    recipients.people.flatMap((person) => {
      const text = textFor({ texts }, person.language);
      const missing = text === undefined ? [] : unfilled(text, fillingsFor(person, around, round, now));
      return missing.length === 0 ? [] : [[person.id, missing] as const];
    }),
  );
}

/** The letter as the sender would compose it for somebody now. */
function letterAs(person: Application, { visit, field, read }: Previewed) {
  const { tools, operator } = visit;
  const at = stamp(tools.now());
  const mailing: Mailing = {
    id: 'preview',
    by: operator.id,
    at,
    goesAt: at,
    status: 'going',
    to: read.recipients.to,
    people: [person.id],
    texts: read.texts,
    urgent: read.urgent,
  };
  const names = new Map(field.people.map(({ id, answers }) => [id, answers.name]));
  const fillings = fillingsFor(person, { pairs: field.pairs, nameOf: (id) => names.get(id) }, field.round, field.now);
  return letterTo(person, 'from operators', visit, { written: { mailing, reader: person, fillings } });
}

/** What was typed, without what belongs to the one press. */
function kept(typed: Typed): Typed {
  const { act: _, nonce: __, seen: ___, gaps: ____, ...values } = typed;
  return values;
}

const Said: FC<{ readonly told: Told; readonly visit: OperatorVisit }> = ({ told, visit: { say, operator } }) => {
  const { others, tried } = writingWords(say).preview;
  const text = told.areOthers === true ? others : told.isTried === true ? tried(operator.email) : undefined;
  return text === undefined ? null : (
    <Notice>
      <p>{text}</p>
    </Notice>
  );
};

/** Who does not get it, and why; and who might not have wished for it. */
const NotReached: FC<{ readonly previewed: Previewed }> = ({ previewed: { visit, read } }) => {
  const words = writingWords(visit.say).preview;
  const { people, unreached } = read.recipients;
  const names = (all: readonly Application[]) => visit.say.list(all.map(({ answers }) => answers.name));
  const refusing = people.filter(({ refusesReminders }) => refusesReminders);
  return (
    <>
      {unreached.map(({ why, people: those }) => (
        <p>{words.unreached[why](names(those))}</p>
      ))}
      {refusing.length === 0 ? null : <p>{words.refuses(names(refusing))}</p>}
    </>
  );
};

const Who: FC<{ readonly people: readonly Application[]; readonly words: { readonly who: (count: number) => string } }> = ({
  people,
  words,
}) =>
  people.length === 0 ? null : (
    <details open={people.length <= 12}>
      <summary>{words.who(people.length)}</summary>
      <ul>
        {people.map(({ id, answers }) => (
          <li>
            <a href={`/console/applicants/${id}`}>{answers.name}</a>
          </li>
        ))}
      </ul>
    </details>
  );

type ActsProps = {
  readonly previewed: Previewed;
  readonly as: Application;
  readonly filled: readonly Application[];
  readonly gaps: ReadonlyMap<string, readonly Placeholder[]>;
  readonly problems: readonly FieldProblem[];
};

/** Sending it, trying it, and seeing it as another of them will. The ids are new with each look, so that each look can be sent once. */
const Acts: FC<ActsProps> = ({ previewed: { visit, read, typed, path }, as, filled, gaps, problems }) => {
  const { nonce, say, tools } = visit;
  const words = writingWords(say).preview;
  const { as: _, id: __, trial: ___, ...values } = kept(typed);
  const names = choosing(filled.map(({ id, answers }) => ({ value: id, label: answers.name })));
  const asWhom: Asked = { kind: 'one', required: true, label: words.as, isList: true, ...names };
  return (
    <>
      {filled.length < 2 ? null : (
        <ActForm nonce={nonce} path={path} act="look" values={values}>
          <Ask name="as" asked={asWhom} typed={{ as: [as.id] }} problems={[]} say={say} />
          <button type="submit" class="quiet">
            {words.show}
          </button>
        </ActForm>
      )}
      <ActForm nonce={nonce} path={path} act="try" values={{ ...values, as: as.id, trial: tools.newId() }}>
        <button type="submit" class="quiet">
          {words.tryIt}
        </button>
      </ActForm>
      <ActForm nonce={nonce} path={path} act="send" values={{ ...values, id: tools.newId(), seen: markOf(read.recipients.people) }}>
        {gaps.size === 0 ? null : <Gaps visit={visit} people={read.recipients.people} gaps={gaps} problems={problems} />}
        <button type="submit">{words.send}</button>
      </ActForm>
    </>
  );
};

type GapsProps = Pick<ActsProps, 'gaps' | 'problems'> & { readonly visit: OperatorVisit; readonly people: readonly Application[] };

/** Names those the text does not fit, and asks what is to become of them. */
const Gaps: FC<GapsProps> = ({ visit: { say }, people, gaps, problems }) => {
  const words = writingWords(say).preview;
  const without = (one: 'partner' | 'date' | 'answerBy') => people.filter(({ id }) => gaps.get(id)?.includes(one) === true);
  const fates = choosing([
    { value: 'leave out', label: words.leaveOut },
    { value: 'change', label: words.writeOtherwise },
  ]);
  const told = (['partner', 'date', 'answerBy'] as const).map((one) => ({ one, who: without(one) })).filter(({ who }) => who.length > 0);
  return (
    <>
      {told.map(({ one, who }) => (
        <p>{words.gap[one](say.list(who.map(({ answers }) => answers.name)))}</p>
      ))}
      <Ask
        name="gaps"
        asked={{ kind: 'one', required: true, label: words.gapQuestion, ...fates }}
        typed={{}}
        problems={problems}
        say={say}
      />
    </>
  );
};
