import type { FC } from 'hono/jsx';
import { actByHand } from '../../../../../shared/commands/application/act-by-hand.ts';
import { type Application, hasLeft } from '../../../../../shared/domain/application/application.ts';
import { assistantOf } from '../../../../../shared/domain/application/assistant.ts';
import { type ByHandCommand, decideByHand, mayBeTold } from '../../../../../shared/domain/application/by-hand.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { MOST_IN_NOTE } from '../../../../../shared/domain/notes.ts';
import { AskAll, hintOf } from '../../../../../shared/pages/form/asked.tsx';
import { yesOrNo } from '../../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../../shared/pages/parts.tsx';
import { languageWords } from '../../../../../shared/words/choices.ts';
import { assistantsToldWords } from '../../../../../shared/words/console/assistants-told.ts';
import { asideWords } from '../../../../../shared/words/console/setting-aside.ts';
import { problemPage } from '../../../problem-page.tsx';
import { goTo, show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import {
  actIn,
  afterwards,
  idIn,
  type OperatorVisit,
  type ConsolePage as Page,
  refusal,
  type Trouble,
  wasSo,
} from '../../operator-visit.ts';
import { DoOrChange } from '../../parts/do-or-change.tsx';
import { ActForm } from '../../parts/forms.tsx';
import { LetterPreview, letterTo } from '../../parts/letter-preview.tsx';
import { BackToPerson } from '../back-to-person.tsx';
import { type PersonRead, readPerson } from '../read-person.ts';
import { whyField } from './why-field.ts';

const MOST_WORDS = 1500;

type Out = Extract<ByHandCommand, { command: 'turn down' | 'take out' }>;
type Kind = {
  readonly how: Out['command'];
  /** The last part of the page's path. */
  readonly at: string;
  readonly letter: 'turned down' | 'taken out';
  readonly did: 'turned-down' | 'took-out';
  /** What was typed, as what is to be done. */
  readonly read: (visit: OperatorVisit, person: Application, typed: Typed) => Out | { readonly problems: readonly FieldProblem[] };
  readonly fields: (visit: OperatorVisit, person: Application) => Fields;
};

/** Answers somebody that they are not in this round: the words, then the letter as it goes, then one act. */
export const turnDown: Page = pageOf({
  how: 'turn down',
  at: 'turn-down',
  letter: 'turned down',
  did: 'turned-down',
  fields: turnDownFields,
  read: (visit, person, typed) => {
    const read = readForm(turnDownFields(visit, person), typed, visit.say);
    if ('problems' in read) return read;
    const { words, why, mayApply } = read.values;
    return { command: 'turn down', by: visit.operator.id, words, why, mayApply: mayApply === 'yes' };
  },
});

/** Takes somebody out of the round at once: whom that concerns and what they are told, then one act. */
export const takeOut: Page = pageOf({
  how: 'take out',
  at: 'take-out',
  letter: 'taken out',
  did: 'took-out',
  fields: takeOutFields,
  read: (visit, person, typed) => {
    const read = readForm(takeOutFields(visit, person), typed, visit.say);
    if ('problems' in read) return read;
    const { words, why, mayApply, tells } = read.values;
    return { command: 'take out', by: visit.operator.id, words, why, mayApply: mayApply === 'yes', tells: tells === 'yes' };
  },
});

function turnDownFields({ say }: OperatorVisit, { language }: Application) {
  const words = asideWords(say);
  const { words: label, wordsHint, wordsMissing: missing } = words.turnDown;
  const hint = wordsHint(languageWords(language, say));
  return {
    words: { kind: 'text', required: true, most: MOST_WORDS, label, hint, missing },
    why: whyField(say),
    mayApply: mayApplyField(say),
  } satisfies Fields;
}

function takeOutFields({ say }: OperatorVisit, { language }: Application) {
  const words = asideWords(say);
  const { tells, tellsYes, tellsNo, whyMissing } = words.takeOut;
  return {
    why: { kind: 'text', required: true, most: MOST_IN_NOTE, label: words.why, hint: words.whyHint, rows: 3, missing: whyMissing },
    tells: { ...yesOrNo({ yes: tellsYes, no: tellsNo }), label: tells, missing: words.chooseYesOrNo },
    words: {
      kind: 'text',
      required: false,
      most: MOST_WORDS,
      label: words.takeOut.words,
      hint: hintOf({ required: false }, words.turnDown.wordsHint(languageWords(language, say)), say),
    },
    mayApply: mayApplyField(say),
  } satisfies Fields;
}

function mayApplyField(say: OperatorVisit['say']) {
  const { mayApply: label, mayApplyYes, mayApplyNo, chooseYesOrNo: missing } = asideWords(say);
  return { ...yesOrNo({ yes: mayApplyYes, no: mayApplyNo }), label, missing };
}

function pageOf(kind: Kind): Page {
  return {
    show: async (visit, trouble) => {
      const read = await readPerson(idIn(visit), visit.tools);
      if (read === undefined) return problemPage(visit.c, 404, visit.say.language);
      const path = `/console/applicants/${read.person.id}`;
      return hasLeft(read.person) && kind.how === 'turn down' ? goTo(visit.c, path) : formPage(visit, kind, read, trouble);
    },
    act: async (visit, typed) => {
      const read = await readPerson(idIn(visit), visit.tools);
      if (read === undefined) return problemPage(visit.c, 404, visit.say.language);
      return actIn(typed) === 'change' ? { status: 422, problems: [], typed } : actOn(visit, kind, read, typed);
    },
  };
}

function formPage(visit: OperatorVisit, kind: Kind, read: PersonRead, trouble: Trouble | undefined): Response | Promise<Response> {
  const { c, say, nonce, operator } = visit;
  const { person } = read;
  const words = asideWords(say);
  const { title, what } = wordsOf(kind, visit);
  const path = `/console/applicants/${person.id}`;
  const isInPair = kind.how === 'turn down' && person.pairs.length > 0;
  return show(
    c,
    <ConsolePage visit={visit} title={title(person.answers.name)} section="/console/applicants" trouble={trouble}>
      <p>{what}</p>
      {kind.how === 'take out' ? <Others visit={visit} read={read} /> : null}
      {isInPair ? <p class="mark">{words.turnDown.inPair}</p> : null}
      {isInPair || operator.access === 'viewer' ? null : (
        <ActForm nonce={nonce} path={`${path}/${kind.at}`} act="look">
          <AskAll fields={kind.fields(visit, person)} typed={trouble?.typed ?? {}} problems={trouble?.problems ?? []} say={say} />
          <button type="submit">{words.look}</button>
        </ActForm>
      )}
      <BackToPerson visit={visit} person={person} />
    </ConsolePage>,
    trouble?.status,
  );
}

/** Whoever books for somebody hears that it is over, once the manager's own address was confirmed. */
const AssistantGoes: FC<{ readonly visit: OperatorVisit; readonly person: Application }> = ({ visit: { say }, person }) => {
  const assistant = person.confirmedAt === undefined ? undefined : assistantOf(person);
  return assistant === undefined ? null : <p>{assistantsToldWords(say).goes(assistant.name)}</p>;
};

/** Whom else it concerns, and what they are told. */
const Others: FC<{ readonly visit: OperatorVisit; readonly read: PersonRead }> = ({ visit: { say }, read: { pairs } }) => {
  const words = asideWords(say).takeOut;
  return (
    <>
      {pairs.map(({ pair, partner }) => (
        <p>{pair.status === 'formed' ? words.pair(partner) : words.offer(partner)}</p>
      ))}
    </>
  );
};

function wordsOf(kind: Kind, { say }: OperatorVisit) {
  const words = asideWords(say);
  return kind.how === 'turn down' ? words.turnDown : words.takeOut;
}

async function actOn(visit: OperatorVisit, kind: Kind, known: PersonRead, typed: Typed): Promise<Response | Trouble> {
  const { person } = known;
  const command = kind.read(visit, person, typed);
  if ('problems' in command) return { status: 422, problems: command.problems, typed };
  const path = `/console/applicants/${person.id}`;
  switch (actIn(typed)) {
    case 'look':
      return preview(visit, kind, known, command, typed);
    case 'do': {
      const outcome = await actByHand(person.id, command, visit.tools, visit.operator);
      return afterwards(visit, outcome, path, kind.did);
    }
    default:
      return refusal(visit, 'changed meanwhile');
  }
}

/** What the person gets, whom else it concerns, and the one act. */
async function preview(visit: OperatorVisit, kind: Kind, known: PersonRead, command: Out, typed: Typed): Promise<Response | Trouble> {
  const { c, say, tools } = visit;
  const { person } = known;
  const words = asideWords(say);
  const { title, act } = wordsOf(kind, visit);
  const path = `/console/applicants/${person.id}`;
  const decision = decideByHand(tools.round, person, command, tools.now());
  if (decision.outcome === 'refused') return refusal(visit, decision.why);
  if (decision.outcome === 'unchanged') return wasSo(visit, path, kind.did);
  const isTold = decision.next.out?.tells === true;
  const letter = isTold ? await letterTo(decision.next, kind.letter, visit) : undefined;
  return show(
    c,
    <ConsolePage visit={visit} title={title(person.answers.name)} section="/console/applicants">
      {letter === undefined ? (
        <p>{isTold && !mayBeTold(person) ? words.notConfirmed : words.notTold}</p>
      ) : (
        <>
          <h2>{words.letter}</h2>
          <LetterPreview words={words} letter={letter} />
          <p>{words.when}</p>
        </>
      )}
      {kind.how === 'take out' ? <Others visit={visit} read={known} /> : null}
      <AssistantGoes visit={visit} person={person} />
      <DoOrChange visit={visit} path={`${path}/${kind.at}`} act="do" values={typed} words={{ act, change: words.change }} />
      <BackToPerson visit={visit} person={person} />
    </ConsolePage>,
  );
}
