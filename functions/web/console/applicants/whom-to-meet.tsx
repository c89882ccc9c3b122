import type { FC } from 'hono/jsx';
import { actOnApplication } from '../../../../shared/commands/application/act-on-application.ts';
import { type Application, hasLeft } from '../../../../shared/domain/application/application.ts';
import { finderOf } from '../../../../shared/domain/application/find.ts';
import { MOST_PARTNERS, partnersOf, usualPartners } from '../../../../shared/domain/application/whom-to-meet.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { pairId } from '../../../../shared/domain/pair/pair-id.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing, typedOf } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { careWords } from '../../../../shared/words/console/care.ts';
import { whyBothWords } from '../../../../shared/words/console/sign-in.ts';
import { firstValue } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, afterwards, formOf, idIn, type OperatorVisit, type ConsolePage as Page, type Trouble, wrong } from '../operator-visit.ts';
import { ActButton, ActForm } from '../parts/forms.tsx';
import { BackToPerson } from './back-to-person.tsx';
import { MOST_IN_SEARCH } from './searched.ts';

type Props = {
  readonly visit: OperatorVisit;
  readonly person: Application;
  readonly path: string;
  /** The names of those the person is kept apart from, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly trouble: Trouble | undefined;
};

/** How many people somebody may meet, whom never, and whether they are asked about anybody. */
export const WhomToMeet: FC<Props> = ({ visit, person, path, names, trouble }) => {
  const { say, nonce } = visit;
  const words = careWords(say).person;
  const { apart = [] } = person;
  if (hasLeft(person)) return null;
  return (
    <section aria-labelledby="whom-to-meet">
      <h2 id="whom-to-meet">{words.title}</h2>
      {person.seeksNobody === undefined ? null : (
        <>
          <p class="mark">{words.seeksNobody}</p>
          <ActButton nonce={nonce} path={path} act="seek again" label={words.seekAgain} />
        </>
      )}
      {apart.length === 0 ? null : (
        <ul>
          {apart.map((other) => (
            <li>
              <a href={`/console/pairs/${pairOf(person, other)}/care`}>{words.apart(names.get(other) ?? other)}</a>
            </li>
          ))}
        </ul>
      )}
      {visit.mayOpen(`${path}/apart`) ? (
        <ActForm nonce={nonce} path={`${path}/apart`} act="look for">
          <AskAll fields={whoField(visit)} typed={{}} problems={[]} say={say} />
          <button type="submit" class="quiet">
            {words.keepApart}
          </button>
        </ActForm>
      ) : (
        <p class="muted">{whyBothWords('apart', say)}</p>
      )}
      <ActForm nonce={nonce} path={path} act="partners">
        <AskAll
          fields={partnersFields(visit, person)}
          {...formOf(trouble, 'partners', typedOf({ partners: partnersOf(person, visit.tools.round) }))}
          say={say}
        />
        <button type="submit" class="quiet">
          {words.save}
        </button>
      </ActForm>
    </section>
  );
};

function pairOf({ id, answers }: Application, other: string): string {
  return answers.role === 'mentor' ? pairId(id, other) : pairId(other, id);
}

function partnersFields({ say, tools }: OperatorVisit, { answers, pairs }: Application) {
  const { partners: label, partnersHint, partnersMissing: missing } = careWords(say).person;
  const numbers = Array.from({ length: MOST_PARTNERS }, (_, index) => String(index + 1));
  return {
    partners: {
      kind: 'one',
      required: true,
      isList: true,
      label,
      hint: partnersHint(usualPartners(answers.role, tools.round), pairs.length),
      missing,
      ...choosing(numbers.map((value) => ({ value, label: value }))),
    },
  } satisfies Fields;
}

/** Lets somebody meet another number of people than the others, without changing the round for them. */
export async function changePartners(visit: OperatorVisit, path: string, person: Application, typed: Typed): Promise<Response | Trouble> {
  const { tools, operator, say } = visit;
  const read = readForm(partnersFields(visit, person), typed, say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const partners = Number(read.values.partners);
  if (partners < person.pairs.length) return wrong('partners', careWords(say).person.tooFew, typed);
  const acted = {
    operator: operator.id,
    act: 'set number of partners',
    about: { application: person.id, partners: String(partners) },
  } as const;
  const command = { command: 'set partners', partners, usual: usualPartners(person.answers.role, tools.round) } as const;
  return afterwards(visit, await actOnApplication(person.id, command, tools, { operator: acted }), path, 'partners');
}

export async function letSeekAgain(visit: OperatorVisit, path: string, person: Application): Promise<Response | Trouble> {
  const operator = { operator: visit.operator.id, act: 'let person seek again', about: { application: person.id } } as const;
  return afterwards(visit, await actOnApplication(person.id, { command: 'seek again' }, visit.tools, { operator }), path, 'seeks-again');
}

/** Asks from whom somebody is to be kept apart. */
export const apartPage: Page = { show: showApart, act: chooseApart };

async function showApart(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, nonce, operator } = visit;
  const read = await readSides(visit);
  if (read === undefined) return problemPage(c, 404, say.language);
  const words = careWords(say).person;
  const path = `/console/applicants/${read.person.id}/apart`;
  const typed = trouble?.typed ?? {};
  const meant = meantBy(typed, read.others);
  return show(
    c,
    <ConsolePage visit={visit} title={read.person.answers.name} section="/console/applicants" trouble={trouble}>
      <h2>{words.keepApart}</h2>
      {operator.access === 'viewer' ? null : (
        <ActForm nonce={nonce} path={path} act="choose">
          <AskAll
            fields={fromFields(visit, meant.length === 0 ? read.others : meant)}
            typed={typed}
            problems={trouble?.problems ?? []}
            say={say}
          />
          <button type="submit">{words.goOn}</button>
        </ActForm>
      )}
      <BackToPerson visit={visit} person={read.person} />
    </ConsolePage>,
    trouble?.status,
  );
}

/** Whom somebody is never to meet, as far as the operator knows the name or address. */
function whoField({ say }: OperatorVisit) {
  const { whom: label, choose: missing } = careWords(say).person;
  return { who: { kind: 'line', required: true, most: MOST_IN_SEARCH, label, missing } } satisfies Fields;
}

function meantBy(typed: Typed, others: readonly Application[]): readonly Application[] {
  return others.filter(finderOf(firstValue(typed, 'who')));
}

/** Somebody, and all of the other side. */
async function readSides(visit: OperatorVisit) {
  const all = (await visit.tools.store.all(applicationKind)).map(({ state }) => state);
  const person = all.find(({ id }) => id === idIn(visit));
  if (person === undefined) return undefined;
  const others = all.filter((one) => one.answers.role !== person.answers.role && !hasLeft(one));
  return { person, others: others.toSorted((a, b) => a.answers.name.localeCompare(b.answers.name, visit.say.language)) };
}

function fromFields({ say }: OperatorVisit, others: readonly Application[]) {
  const { from: label, choose: missing } = careWords(say).person;
  const people = choosing(others.map(({ id, answers }) => ({ value: id, label: answers.name })));
  return {
    from: {
      kind: 'one',
      required: true,
      isList: true,
      label,
      missing,
      ...people,
      choices: [{ value: '', label: missing }, ...people.choices],
    },
  } satisfies Fields;
}

async function chooseApart(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const read = await readSides(visit);
  if (read === undefined) return problemPage(visit.c, 404, visit.say.language);
  const care = (from: string) => goTo(visit.c, `/console/pairs/${pairOf(read.person, from)}/care`);
  if (actIn(typed) === 'look for') {
    const [only, ...more] = meantBy(typed, read.others);
    const words = careWords(visit.say).person;
    return only !== undefined && more.length === 0
      ? care(only.id)
      : wrong('from', only === undefined ? words.nobody : words.several, typed);
  }
  const form = readForm(fromFields(visit, read.others), typed, visit.say);
  if ('problems' in form) return { status: 422, problems: form.problems, typed };
  return care(firstValue(typed, 'from'));
}
