import type { FC } from 'hono/jsx';
import { askForErasure, keepAfterAll } from '../../../../../shared/commands/privacy/ask-for-erasure.ts';
import { roundNow } from '../../../../../shared/commands/round/round-now.ts';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import { changeMindUntil, decideErasing, erasedBy, mayChangeMind } from '../../../../../shared/domain/application/decide-erasing.ts';
import type { Erased } from '../../../../../shared/domain/application/erasing.ts';
import { instantOf, stamp } from '../../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { needsDecision } from '../../../../../shared/domain/privacy/needs-decision.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import { readForm } from '../../../../../shared/pages/form/read-form.ts';
import type { Round } from '../../../../../shared/round/round-file.ts';
import { erasingWords } from '../../../../../shared/words/console/erasing.ts';
import { problemPage } from '../../../problem-page.tsx';
import { goTo, show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import { afterwards, idIn, type OperatorVisit, type ConsolePage as Page, type Trouble } from '../../operator-visit.ts';
import { ActButton, ActForm } from '../../parts/forms.tsx';
import { LetterPreview, letterTo } from '../../parts/letter-preview.tsx';
import { sureField } from '../../parts/sure.ts';
import { BackToPerson } from '../back-to-person.tsx';
import { type PersonRead, readPerson } from '../read-person.ts';

/** Has everything about somebody erased who has said that they want it: whom that concerns, by when, the letter as it goes, then one act. */
export const erase: Page = { show: showErase, act: actOnErase };

async function showErase(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, nonce, operator, tools } = visit;
  const read = await readPerson(idIn(visit), tools);
  if (read === undefined) return problemPage(c, 404, say.language);
  const { person } = read;
  const path = `/console/applicants/${person.id}`;
  if (person.erased !== undefined || person.erasing !== undefined) return goTo(c, path);
  if (needsDecision(tools.round)) return goTo(c, `${path}/requests`);
  const words = erasingWords(say);
  const { stage } = await roundNow(tools);
  const asked = decideErasing(person, { command: 'ask', stage, by: operator.id }, tools.now());
  const letter = asked.outcome === 'changed' ? await letterTo(asked.next, 'to be erased', visit) : undefined;
  const at = { askedAt: stamp(tools.now()) };
  return show(
    c,
    <ConsolePage visit={visit} title={words.title(person.answers.name)} section="/console/applicants" trouble={trouble}>
      <p>{words.what}</p>
      <p>{words.goes}</p>
      {stage === 'closed' ? <p>{words.closed}</p> : <Others visit={visit} read={read} />}
      <p>{words.by(say.dayAndTime(changeMindUntil(at)), say.dayAndTime(erasedBy(at, tools.round)))}</p>
      {letter === undefined ? null : (
        <>
          <h2>{words.letter}</h2>
          <LetterPreview words={words} letter={letter} />
        </>
      )}
      <ActForm nonce={nonce} path={`${path}/erase`} act="erase">
        <AskAll fields={sureField(words.sure)} typed={{}} problems={trouble?.problems ?? []} say={say} />
        <button type="submit">{words.act}</button>
      </ActForm>
      <BackToPerson visit={visit} person={person} />
    </ConsolePage>,
    trouble?.status,
  );
}

async function actOnErase(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const { c, say, tools, operator } = visit;
  const id = idIn(visit);
  const path = `/console/applicants/${id}`;
  const read = readForm(sureField(erasingWords(say).sure), typed, say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  if (read.values.sure === 'no') return goTo(c, path);
  return afterwards(visit, await askForErasure(id, tools, operator), path, 'to-be-erased');
}

/** Takes an erasure back for somebody who has changed their mind. */
export async function keepPerson(visit: OperatorVisit, path: string): Promise<Response | Trouble> {
  return afterwards(visit, await keepAfterAll(idIn(visit), visit.tools, visit.operator), path, 'kept-after-all');
}

/** Whom else it concerns, and what they are told. */
const Others: FC<{ readonly visit: OperatorVisit; readonly read: PersonRead }> = ({ visit: { say }, read: { pairs } }) => {
  const words = erasingWords(say);
  return (
    <>
      {pairs.map(({ pair, partner }) => (
        <p>{pair.status === 'formed' ? words.inPair(partner) : words.offered(partner)}</p>
      ))}
    </>
  );
};

type Props = { readonly visit: OperatorVisit; readonly path: string; readonly person: Application };

/** That somebody wants to be erased, and the way back as long as there is one. */
export const ToBeErased: FC<Props> = ({ visit, path, person: { erasing } }) => {
  if (erasing === undefined) return null;
  const { say, tools, nonce, operator } = visit;
  const words = erasingWords(say).pending;
  const isOpen = mayChangeMind(erasing, tools.now());
  const by = say.dayAndTime(erasedBy(erasing, tools.round));
  return (
    <>
      <p class="mark">{isOpen ? words.open(say.dayAndTime(changeMindUntil(erasing)), by) : words.over(by)}</p>
      {isOpen && operator.access === 'operator' ? <ActButton nonce={nonce} path={path} act="keep" label={words.keep} /> : null}
    </>
  );
};

function goneBy(why: Erased['why'], round: Round): 'ownWish' | 'byRule' | 'byDecision' {
  if (needsDecision(round)) return 'byDecision';
  return why === 'own wish' ? 'ownWish' : 'byRule';
}

/** All that can be said of somebody who has been erased. */
export function gonePage(visit: OperatorVisit, { at, why }: Erased): Response | Promise<Response> {
  const { say } = visit;
  const words = erasingWords(say).gone;
  const day = say.day(instantOf(at));
  return show(
    visit.c,
    <ConsolePage visit={visit} title={words.title} section="/console/applicants">
      <p>{words[goneBy(why, visit.tools.round)](day)}</p>
      <p>{words.stays}</p>
    </ConsolePage>,
  );
}
