import type { FC } from 'hono/jsx';
import { careFor } from '../../../../shared/commands/pair/care-for.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { areApart } from '../../../../shared/domain/application/whom-to-meet.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { CARE_READERS, CARE_REASONS, type Care, mayReadCare } from '../../../../shared/domain/pair/care.ts';
import { decidePair } from '../../../../shared/domain/pair/decide-pair.ts';
import { isLive, type Pair } from '../../../../shared/domain/pair/pair.ts';
import { peopleOf } from '../../../../shared/domain/pair/pair-id.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing, yesOrNo } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import { ROLES, type Role } from '../../../../shared/round/round-file.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { careKind } from '../../../../shared/storage/kinds/care.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { stateIn } from '../../../../shared/storage/kinds/stored.ts';
import { ref } from '../../../../shared/storage/ref.ts';
import { bookingWords } from '../../../../shared/words/console/booking.ts';
import { careWords } from '../../../../shared/words/console/care.ts';
import { consoleWords } from '../../../../shared/words/console/console.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { operatorName } from '../audit/about.ts';
import { ConsolePage } from '../console-page.tsx';
import { afterwards, idIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';
import { LetterPreview, type LetterSeen, letterTo } from '../parts/letter-preview.tsx';
import { seesSide } from '../sight.ts';

const MOST_TEXT = 2000;

/** Looks after a complaint, or keeps two people apart: also such as have never been a pair. */
export const carePage: Page = { show: showCare, act: actOnCare };

type Read = {
  readonly id: string;
  readonly people: Readonly<Record<Role, Application>>;
  readonly pair: Pair | undefined;
  readonly care: Care | undefined;
};

async function readCare(visit: OperatorVisit): Promise<Read | undefined> {
  const id = idIn(visit);
  const [one, other] = peopleOf(id);
  const { store } = visit.tools;
  const found = await store.getTogether([ref(careKind, id), ref(pairKind, id), ref(applicationKind, one), ref(applicationKind, other)]);
  const mentor = stateIn(found.tryGet(applicationKind, one));
  const mentee = stateIn(found.tryGet(applicationKind, other));
  if (mentor?.answers.role !== 'mentor' || mentee?.answers.role !== 'mentee') return undefined;
  return { id, people: { mentor, mentee }, pair: found.get(pairKind, id)?.state, care: found.get(careKind, id)?.state };
}

async function showCare(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, operator, tools } = visit;
  const read = await readCare(visit);
  if (read === undefined) return problemPage(c, 404, say.language);
  const words = careWords(say);
  const { people, care, id } = read;
  const title = words.title(say.list([people.mentor.answers.name, people.mentee.answers.name]));
  const isMine = mayReadCare(care, operator);
  return show(
    c,
    <ConsolePage visit={visit} title={title} section="/console/pairs" trouble={trouble}>
      {areApart(people.mentor, people.mentee) ? <p class="mark">{words.keptApart}</p> : null}
      {isMine ? <CareForm visit={visit} read={read} letters={await lettersOf(visit, read)} trouble={trouble} /> : null}
      {isMine || care === undefined || care.readers === 'all' ? null : <p>{words.notYours(say(tools.round.hosts[care.readers].name))}</p>}
      {read.pair === undefined ? null : (
        <LinkButton href={`/console/pairs/${id}`} quiet>
          {bookingWords(say).toPair}
        </LinkButton>
      )}
    </ConsolePage>,
    trouble?.status,
  );
}

/** The letter to one of the two if the pair ends, where they may be asked about somebody else and where not. */
type Possible = { readonly role: Role; readonly seeks: boolean; readonly letter: LetterSeen | undefined };

async function lettersOf(visit: OperatorVisit, { pair, people }: Read): Promise<readonly Possible[]> {
  if (pair === undefined || !isLive(pair)) return [];
  const { round, now } = visit.tools;
  const name = pair.status === 'formed' ? 'pair ended' : 'offer fell through';
  const cases = ROLES.flatMap((role) => [false, true].map((seeks) => ({ role, seeks })));
  return Promise.all(
    cases.map(async ({ role, seeks }) => {
      const ended = decidePair(round, pair, { command: 'end', asks: seeks ? [role] : [] }, now());
      const about = { pair: ended.outcome === 'changed' ? ended.next : pair, partner: people[role === 'mentor' ? 'mentee' : 'mentor'] };
      return { role, seeks, letter: await letterTo(people[role], name, visit, about) };
    }),
  );
}

type FormProps = {
  readonly visit: OperatorVisit;
  readonly read: Read;
  readonly letters: readonly Possible[];
  readonly trouble: Trouble | undefined;
};

const CareForm: FC<FormProps> = ({ visit, read, letters, trouble }) => {
  const { say, nonce, tools } = visit;
  const words = careWords(say);
  const { care, people, id } = read;
  const nameOf = (operator: string) => operatorName(tools.round, operator);
  const before: Typed =
    care === undefined ? {} : { apart: [care.apart ? 'yes' : 'no'], why: [care.why], text: [care.text ?? ''], readers: [care.readers] };
  return (
    <>
      <p>{words.lead}</p>
      <p>{words.talk}</p>
      {care === undefined ? null : <p class="muted">{words.now(nameOf(care.by), say.dayAndTime(instantOf(care.at)))}</p>}
      <ActForm nonce={nonce} path={`/console/pairs/${id}/care`} act="care">
        <AskAll fields={careFields(visit, read)} typed={trouble?.typed ?? before} problems={trouble?.problems ?? []} say={say} />
        {letters.length === 0 ? null : <h2>{words.letters}</h2>}
        {ROLES.filter((role) => letters.length > 0 && !seesSide(visit, role)).map((role) => (
          <p class="muted">{consoleWords(say).unseenLetter(people[role].answers.name)}</p>
        ))}
        {letters.map(({ role, seeks, letter }) =>
          letter === undefined ? null : (
            <details>
              <summary>{words.letter(people[role].answers.name, seeks)}</summary>
              <LetterPreview words={words} letter={letter} />
            </details>
          ),
        )}
        <button type="submit">{words.act}</button>
      </ActForm>
    </>
  );
};

function careFields({ say, tools }: OperatorVisit, { people, pair }: Read) {
  const words = careWords(say);
  const live = pair !== undefined && isLive(pair);
  const hint = live ? { hint: pair.status === 'formed' ? words.apart.ends : words.apart.endsOffer } : {};
  const seeks = choosing(ROLES.map((role) => ({ value: role, label: people[role].answers.name })));
  return {
    apart: { ...yesOrNo(words.apart), label: words.apart.label, missing: words.apart.missing, ...hint },
    ...(live ? { seeks: { kind: 'several', required: false, label: words.seeks.label, hint: words.seeks.hint, ...seeks } } : {}),
    why: {
      kind: 'one',
      required: true,
      label: words.why.label,
      missing: words.why.missing,
      ...choosing(CARE_REASONS.map((value) => ({ value, label: words.why.reasons[value] }))),
    },
    text: { kind: 'text', required: false, most: MOST_TEXT, label: words.text.label, hint: words.text.hint },
    readers: {
      kind: 'one',
      required: true,
      label: words.readers.label,
      hint: words.readers.hint,
      missing: words.readers.missing,
      ...choosing(CARE_READERS.map((value) => ({ value, label: words.readersOf(value, tools.round) }))),
    },
  } satisfies Fields;
}

async function actOnCare(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const read = await readCare(visit);
  if (read === undefined) return problemPage(visit.c, 404, visit.say.language);
  if (!mayReadCare(read.care, visit.operator)) return refusal(visit, 'not yours to read');
  const form = readForm(careFields(visit, read), typed, visit.say);
  if ('problems' in form) return { status: 422, problems: form.problems, typed };
  const { apart, why, text, readers } = form.values;
  const seeks = ROLES.filter((role) => (typed['seeks'] ?? []).includes(role));
  const given = { apart: apart === 'yes', why, text, readers, seeks };
  const outcome = await careFor(read.id, given, visit.tools, visit.operator);
  return afterwards(visit, outcome, `/console/pairs/${read.id}/care`, 'cared');
}
