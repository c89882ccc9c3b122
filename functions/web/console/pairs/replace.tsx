import type { FC } from 'hono/jsx';
import { replacePartner } from '../../../../shared/commands/exchange/replace-partner.ts';
import { tellNobodyFound } from '../../../../shared/commands/exchange/tell-nobody-found.ts';
import { type Candidate, whoCouldTakeOver } from '../../../../shared/commands/exchange/who-could-take-over.ts';
import { type Application, hasLeft } from '../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { decidePair } from '../../../../shared/domain/pair/decide-pair.ts';
import { staysIn, takingOver } from '../../../../shared/domain/pair/exchange.ts';
import { hasBegun } from '../../../../shared/domain/pair/meeting.ts';
import { otherRole, type Pair } from '../../../../shared/domain/pair/pair.ts';
import { peopleOf } from '../../../../shared/domain/pair/pair-id.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing, yesOrNo } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { ROLES, type Role } from '../../../../shared/round/round-file.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { stateIn } from '../../../../shared/storage/kinds/stored.ts';
import { ref } from '../../../../shared/storage/ref.ts';
import { bookingWords } from '../../../../shared/words/console/booking.ts';
import { exchangeWords } from '../../../../shared/words/console/exchange.ts';
import { whyBothWords } from '../../../../shared/words/console/sign-in.ts';
import { firstValue } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, afterwards, formOf, idIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../operator-visit.ts';
import { DoOrChange } from '../parts/do-or-change.tsx';
import { FitWords } from '../parts/fit-words.tsx';
import { ActForm } from '../parts/forms.tsx';
import { LetterPreview, letterTo } from '../parts/letter-preview.tsx';
import { sureField } from '../parts/sure.ts';

/** So many who could take over are listed. */
const MOST_SHOWN = 50;

/** Finds somebody to take over from one of a pair: who is free, what each will get, and one act. */
export const replacePage: Page = { show: showReplace, act: actOnReplace };

type Read = {
  readonly pair: Pair;
  readonly leaves: Role;
  readonly stays: Role;
  readonly people: Readonly<Record<Role, Application>>;
  readonly candidates: readonly Candidate[];
  readonly path: string;
};

async function readReplace(visit: OperatorVisit): Promise<Read | undefined> {
  const { c, tools } = visit;
  const id = idIn(visit);
  const [one, other] = peopleOf(id);
  const found = await tools.store.getTogether([ref(pairKind, id), ref(applicationKind, one), ref(applicationKind, other)]);
  const pair = found.get(pairKind, id)?.state;
  const mentor = stateIn(found.tryGet(applicationKind, one));
  const mentee = stateIn(found.tryGet(applicationKind, other));
  if (pair === undefined || mentor === undefined || mentee === undefined) return undefined;
  const leaves = ROLES.find((role) => role === c.req.query('leaves')) ?? (hasLeft(mentor) ? 'mentor' : 'mentee');
  const may = pair.status === 'formed' || pair.status === 'ended';
  return {
    pair,
    leaves,
    stays: otherRole(leaves),
    people: { mentor, mentee },
    candidates: may ? (await whoCouldTakeOver(pair, leaves, tools)).slice(0, MOST_SHOWN) : [],
    path: `/console/pairs/${id}/replace?leaves=${leaves}`,
  };
}

async function showReplace(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, operator } = visit;
  const read = await readReplace(visit);
  if (read === undefined) return problemPage(c, 404, say.language);
  const words = exchangeWords(say).replace;
  const { people, leaves, stays, candidates } = read;
  const [best] = candidates;
  return show(
    c,
    <ConsolePage visit={visit} title={words.title(people[leaves].answers.name)} section="/console/pairs" trouble={trouble}>
      <p>
        <a href={`/console/pairs/${idIn(visit)}`}>{bookingWords(say).toPair}</a>
      </p>
      <p>{words.lead(people[leaves].answers.name, people[stays].answers.name)}</p>
      {best === undefined ? (
        <p>{words.nobody(leaves)}</p>
      ) : (
        <>
          <h2>{words.why(best.person.answers.name)}</h2>
          <FitWords fit={best.fit} round={visit.tools.round} say={say} />
          {operator.access === 'viewer' ? null : <Choosing visit={visit} read={read} trouble={trouble} />}
        </>
      )}
      <p>
        <a href={`/console/applicants/enter?role=${leaves}`}>{words.enter}</a> <span class="muted">{words.enterHint}</span>
      </p>
    </ConsolePage>,
    trouble?.status,
  );
}

type Props = { readonly visit: OperatorVisit; readonly read: Read; readonly trouble: Trouble | undefined };

const Choosing: FC<Props> = ({ visit, read, trouble }) => {
  const words = exchangeWords(visit.say).replace;
  const [best] = read.candidates;
  const before: Typed = best === undefined ? {} : { by: [best.person.id] };
  return (
    <ActForm nonce={visit.nonce} path={read.path} act="look">
      <AskAll fields={fieldsOf(visit, read)} typed={trouble?.typed ?? before} problems={trouble?.problems ?? []} say={visit.say} />
      <button type="submit">{words.look}</button>
    </ActForm>
  );
};

function fieldsOf({ say }: OperatorVisit, { candidates, people, leaves, pair }: Read) {
  const words = exchangeWords(say).replace;
  const options = candidates.map(({ person, fit, isSuggested }) => ({
    value: person.id,
    label: words.option(person.answers.name, fit.score, isSuggested),
  }));
  const asks = pair.status === 'formed' && !hasLeft(people[leaves]);
  return {
    by: { kind: 'one', required: true, label: words.who, missing: words.choose, ...choosing(options) },
    ...(asks
      ? {
          others: {
            ...yesOrNo({ yes: words.yes, no: words.no }),
            label: words.others(people[leaves].answers.name),
            missing: words.othersMissing,
          },
        }
      : {}),
  } satisfies Fields;
}

async function actOnReplace(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const read = await readReplace(visit);
  if (read === undefined) return problemPage(visit.c, 404, visit.say.language);
  if (actIn(typed) === 'change') return { status: 422, problems: [], typed };
  const by = firstValue(typed, 'by');
  const others = firstValue(typed, 'others') === 'yes';
  if (actIn(typed) === 'replace') {
    const given = { leaves: read.leaves, by, mayMeetOthers: others };
    return afterwards(
      visit,
      await replacePartner(read.pair.id, given, visit.tools, visit.operator),
      `/console/pairs/${read.pair.id}`,
      'replaced',
    );
  }
  const form = readForm(fieldsOf(visit, read), typed, visit.say);
  if ('problems' in form) return { status: 422, problems: form.problems, typed };
  const chosen = read.candidates.find(({ person }) => person.id === by);
  return chosen === undefined ? refusal(visit, 'changed meanwhile') : preview(visit, read, chosen, others);
}

/** What each of the three will get. */
async function preview(visit: OperatorVisit, read: Read, { person, fit }: Candidate, others: boolean): Promise<Response> {
  const { c, say, tools } = visit;
  const words = exchangeWords(say);
  const { pair, leaves, stays, people, path } = read;
  const now = tools.now();
  const two = { mentor: pair.mentor, mentee: pair.mentee, [leaves]: person.id, fit };
  const offer = takingOver(tools.round, two, { stays, after: pair.id, earlier: undefined }, now);
  const asked = await letterTo(person, 'offer', visit, { pair: offer, partner: people[stays] });
  const end = decidePair(tools.round, pair, { command: 'end', asks: others ? [leaves] : [], why: 'replaced', leaves }, now);
  const isLeaving = pair.status === 'formed' && !hasLeft(people[leaves]);
  const left =
    isLeaving && end.outcome === 'changed'
      ? await letterTo(people[leaves], 'pair ended', visit, { pair: end.next, partner: people[stays] })
      : undefined;
  const booked = pair.meetings.filter((meeting) => meeting.status === 'agreed' && !hasBegun(meeting, now)).length;
  const values = { by: person.id, others: others ? 'yes' : 'no' };
  return show(
    c,
    <ConsolePage visit={visit} title={words.replace.title(people[leaves].answers.name)} section="/console/pairs">
      <p>{words.replace.stays(people[stays].answers.name, pair.status === 'formed' ? booked : 0)}</p>
      <p>{isLeaving ? words.replace.leaves(people[leaves].answers.name) : words.replace.gone(people[leaves].answers.name)}</p>
      <p>{words.replace.noWay}</p>
      {asked === undefined ? null : (
        <>
          <h2>{words.replace.letter(person.answers.name)}</h2>
          <LetterPreview words={words} letter={asked} />
        </>
      )}
      {left === undefined ? null : (
        <details>
          <summary>{words.replace.letter(people[leaves].answers.name)}</summary>
          <LetterPreview words={words} letter={left} />
        </details>
      )}
      <DoOrChange
        visit={visit}
        path={path}
        act="replace"
        values={values}
        words={{ act: words.replace.act(person.answers.name), change: words.replace.change }}
      />
    </ConsolePage>,
  );
}

/** Whom somebody took over from, and the ways to change partners. */
export const ChangePartners: FC<{
  readonly visit: OperatorVisit;
  readonly pair: Pair;
  readonly names: Readonly<Record<Role, string>>;
  readonly path: string;
}> = ({ visit, pair, names, path }) => {
  const words = exchangeWords(visit.say).links;
  if (!visit.mayOpen(`${path}/swap`)) return <p class="muted">{whyBothWords('partners', visit.say)}</p>;
  return (
    <section aria-labelledby="change-partners">
      <h2 id="change-partners">{words.title}</h2>
      <ul>
        {ROLES.map((role) => (
          <li>
            <a href={`${path}/replace?leaves=${role}`}>{words.replace(names[role])}</a>
          </li>
        ))}
        {pair.status === 'formed' ? (
          <li>
            <a href={`${path}/swap`}>{words.swap}</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
};

type NobodyProps = { readonly visit: OperatorVisit; readonly who: string; readonly path: string; readonly trouble: Trouble | undefined };

/** What can be done for whoever stayed when nobody took over. */
export const NobodyFound: FC<NobodyProps> = ({ visit, who, path, trouble }) => {
  const words = exchangeWords(visit.say).nobodyFound;
  return (
    <section aria-labelledby="nobody">
      <h2 id="nobody">{words.title}</h2>
      <p>{words.what(who)}</p>
      <ActForm nonce={visit.nonce} path={path} act="tell nobody">
        <AskAll fields={sureField(words)} {...formOf(trouble, 'tell nobody')} say={visit.say} />
        <button type="submit" class="quiet">
          {words.act}
        </button>
      </ActForm>
    </section>
  );
};

/** Lets the one who stayed know that nobody took over. */
export async function tellNobody(visit: OperatorVisit, path: string, pair: Pair, typed: Typed): Promise<Response | Trouble> {
  const read = readForm(sureField(exchangeWords(visit.say).nobodyFound), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  if (read.values.sure === 'no') return goTo(visit.c, path);
  return afterwards(visit, await tellNobodyFound(pair.id, visit.tools, visit.operator), path, 'told-nobody');
}

/** The name of whoever stayed in a pair and waits for somebody new; nobody's where nobody does. */
export function waitsForNew(pair: Pair, people: Partial<Readonly<Record<Role, Application>>>): string | undefined {
  const stays = staysIn(pair);
  const person = stays === undefined ? undefined : people[stays];
  if (person === undefined || hasLeft(person)) return undefined;
  const waits = person.lastPair?.id === pair.id && person.lastPair.goesOn === true && person.pairs.length === 0;
  return waits ? person.answers.name : undefined;
}

/** Where the pairs somebody was in before are found. */
export function pairsBefore({ instead }: Pair): readonly string[] {
  return [...new Set(Object.values(instead ?? {}).filter((id) => id !== undefined))];
}
