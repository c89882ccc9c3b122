import type { FC } from 'hono/jsx';
import { correctAnswers } from '../../../../../shared/commands/application/correct-answers.ts';
import { type Answers, answersFrom, asTyped } from '../../../../../shared/domain/application/answers.ts';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import { type Corrected, differences, versionOf } from '../../../../../shared/domain/application/corrected.ts';
import { decideApplication } from '../../../../../shared/domain/application/decide-application.ts';
import { assistantFaults } from '../../../../../shared/domain/application/form.ts';
import { type Field, formFaults, readField, type Typed } from '../../../../../shared/domain/form/field.ts';
import { AskAll, type Asked, answeredWith } from '../../../../../shared/pages/form/asked.tsx';
import { problemsWith } from '../../../../../shared/pages/form/fault-message.ts';
import type { Fields } from '../../../../../shared/pages/form/read-form.ts';
import { Facts, type FieldProblem } from '../../../../../shared/pages/parts.tsx';
import type { Language } from '../../../../../shared/round/languages.ts';
import { applicationKind } from '../../../../../shared/storage/kinds/application.ts';
import { answerLabel } from '../../../../../shared/words/answer-labels.ts';
import { languageWords } from '../../../../../shared/words/choices.ts';
import { correctingWords } from '../../../../../shared/words/console/correcting.ts';
import { firstValue } from '../../../form-body.ts';
import { problemPage } from '../../../problem-page.tsx';
import { askedIn } from '../../../public/apply/form/asked-in.ts';
import type { FormVisit } from '../../../public/apply/form/form-visit.tsx';
import { answerFields, wholeForm } from '../../../public/apply/form/whole-form.tsx';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import { openFreeText, passTo } from '../../opened.ts';
import { actIn, afterwards, idIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../../operator-visit.ts';
import { AssistantsTold } from '../../parts/assistants-told.tsx';
import { DoOrChange } from '../../parts/do-or-change.tsx';
import { pathWith } from '../../parts/filter.tsx';
import { ActForm } from '../../parts/forms.tsx';
import { LetterIfAny, letterTo } from '../../parts/letter-preview.tsx';
import { BackToPerson } from '../back-to-person.tsx';
import { languageField } from '../enter/own-fields.ts';

/** Corrected beside the person's address, with questions of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['phone', 'phoneShown', 'ties']);

/** Corrects what somebody answered: the answers, then what changes and the letter they get, then one act. */
export const correct: Page = { show: showForm, act: actOnForm };

type Correcting = {
  readonly visit: OperatorVisit;
  readonly person: Application;
  readonly form: FormVisit;
  readonly fields: readonly Field[];
  /** Whether what the person wrote in their own words is among the fields. */
  readonly opened: boolean;
  /** Where the forms of the page are sent. */
  readonly action: string;
  /** Where the person's page lies. */
  readonly back: string;
};

async function correcting(visit: OperatorVisit): Promise<Correcting | undefined> {
  const { c, tools, say } = visit;
  const id = idIn(visit);
  const person = (await tools.store.get(applicationKind, id))?.state;
  if (person === undefined) return undefined;
  const form = await wholeForm(c, say, person.answers.role);
  const pass = await passTo(visit, pathOf(id));
  const opened = pass !== undefined;
  const open = new Set(person.entered?.unanswered);
  const fields = answerFields(form)
    .filter(({ name }) => !ELSEWHERE.has(name))
    .filter((field) => opened || !isInOwnWords(field))
    .map((field): Field => ({ ...field, required: field.required && !open.has(field.name) }));
  return { visit, person, form, fields, opened, action: pathWith(pathOf(id), { opened: pass }), back: `/console/applicants/${id}` };
}

function pathOf(id: string): string {
  return `/console/applicants/${id}/correct`;
}

function isInOwnWords({ kind, name }: Field): boolean {
  return kind === 'text' || name === 'tiesWith';
}

async function showForm(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const at = await correcting(visit);
  if (at === undefined) return problemPage(visit.c, 404, visit.say.language);
  const { person, action, opened } = at;
  const words = correctingWords(visit.say);
  const { name } = person.answers;
  const mayAct = visit.operator.access === 'operator';
  return show(
    visit.c,
    <ConsolePage visit={visit} title={words.title(name)} section="/console/applicants" trouble={trouble}>
      <p>{words.lead}</p>
      {person.pairs.length === 0 ? null : <p>{words.inPair}</p>}
      {opened || !mayAct ? null : (
        <>
          <p>{words.sealed}</p>
          <ActForm nonce={visit.nonce} path={action} act="open">
            <button type="submit" class="small quiet">
              {words.open}
            </button>
          </ActForm>
        </>
      )}
      {mayAct ? <Questions at={at} trouble={trouble} /> : null}
      <BackToPerson visit={visit} person={person} />
    </ConsolePage>,
    trouble?.status,
  );
}

const Questions: FC<{ at: Correcting; trouble: Trouble | undefined }> = ({ at, trouble }) => {
  const { visit, person, action } = at;
  const { say, tools, nonce } = visit;
  const words = correctingWords(say);
  const known: Typed = { ...asTyped(person.answers), language: [person.language] };
  const typed = trouble?.typed ?? known;
  return (
    <ActForm nonce={nonce} path={action} act="look" values={{ seen: versionOf(person) }}>
      <AskAll fields={correctedFields(at)} typed={typed} problems={trouble?.problems ?? []} say={say} />
      {tools.round.languages.length === 1 ? null : (
        <AskAll
          fields={languageField(say, tools.round.languages, answerLabel('language', person.answers.role, tools.round, say))}
          typed={{ language: [person.language], ...typed }}
          problems={trouble?.problems ?? []}
          say={say}
        />
      )}
      <button type="submit">{words.look}</button>
    </ActForm>
  );
};

function correctedFields(at: Correcting): Fields {
  return Object.fromEntries(at.fields.map((field) => [field.name, askedHere(at, field)]));
}

function askedHere({ visit, form }: Correcting, field: Field): Asked {
  return { ...askedIn(form, field), label: labelOf(form, field.name, visit), hint: undefined, autocomplete: 'off' };
}

function labelOf(form: FormVisit, field: string, { tools, say }: OperatorVisit): string {
  return answerLabel(field, form.role, tools.round, say);
}

async function actOnForm(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const at = await correcting(visit);
  if (at === undefined) return problemPage(visit.c, 404, visit.say.language);
  const { person, back } = at;
  if (actIn(typed) === 'open') return openFreeText(visit, pathOf(person.id), { application: person.id });
  if (actIn(typed) === 'change') return { status: 422, problems: [], typed };
  const read = readCorrection(at, typed);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  switch (actIn(typed)) {
    case 'look':
      return preview(at, typed, read);
    case 'correct': {
      const seen = firstValue(typed, 'seen');
      const outcome = await correctAnswers(person.id, { seen, ...read }, visit.tools, visit.operator);
      return afterwards(visit, outcome, back, 'corrected-answers');
    }
    default:
      return refusal(visit, 'changed meanwhile');
  }
}

type Read = { readonly answers: Answers; readonly language: Language; readonly unanswered: readonly string[] };

/** What is closed stays as it is. */
function readCorrection(at: Correcting, typed: Typed): Read | { readonly problems: readonly FieldProblem[] } {
  const { visit, person, fields } = at;
  const { round } = visit.tools;
  const faults = [...formFaults(fields, typed), ...assistantFaults({ ...typed, email: [person.email] })];
  if (faults.length > 0) return { problems: problemsWith(correctedFields(at), faults, visit.say) };
  const values = new Map<string, readonly string[]>(Object.entries(asTyped(person.answers)));
  for (const field of fields) {
    const read = readField(field, typed[field.name] ?? []);
    values.set(field.name, 'value' in read ? read.value : []);
  }
  const open = person.entered?.unanswered ?? [];
  return {
    answers: answersFrom(round, person.answers.role, values),
    language: round.languages.find((one) => one === firstValue(typed, 'language')) ?? person.language,
    unanswered: open.filter((field) => (values.get(field) ?? []).length === 0),
  };
}

/** What becomes another, the letter as the person will get it, and the one act. */
async function preview(at: Correcting, typed: Typed, read: Read): Promise<Response | Trouble> {
  const { visit, person, action } = at;
  const { c, say, tools, operator } = visit;
  const words = correctingWords(say).preview;
  const decision = decideApplication(person, { command: 'change answers', by: operator.id, ...read }, tools.now());
  if (decision.outcome === 'refused') return refusal(visit, decision.why);
  if (decision.outcome === 'unchanged') return { status: 422, problems: [{ field: 'content', message: words.nothing }], typed };
  const { next } = decision;
  const letter = person.status === 'confirmed' ? await letterTo(withLastAlone(next), 'details corrected', visit) : undefined;
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console/applicants">
      <Changes at={at} fields={differences(person, next).map(withAddress(person, next))} />
      <LetterIfAny words={words} letter={letter} />
      <AssistantsTold visit={visit} before={person} next={next} />
      <DoOrChange visit={visit} path={action} act="correct" values={typed} words={words} />
    </ConsolePage>,
  );
}

/** An assistant's address, which is not kept among what was corrected, is shown before it is. */
function withAddress(person: Application, next: Application): (field: Corrected['fields'][number]) => Corrected['fields'][number] {
  const [was, is] = [person, next].map(({ answers }) => asTyped(answers)['assistantEmail'] ?? []);
  return (field) => (field.name === 'assistantEmail' ? { name: field.name, was: [...(was ?? [])], is: [...(is ?? [])] } : field);
}

function withLastAlone(person: Application): Application {
  return { ...person, corrected: person.corrected?.slice(-1) };
}

const Changes: FC<{ at: Correcting; fields: Corrected['fields'] }> = ({ at, fields }) => {
  const { visit, form } = at;
  const { say } = visit;
  const words = correctingWords(say);
  const all = answerFields(form);
  return (
    <Facts
      rows={fields.map(({ name, was, is }) => {
        const field = all.find((one) => one.name === name);
        const read = (values: readonly string[]) => {
          if (name === 'language')
            return say.list(at.visit.tools.round.languages.filter((one) => values.includes(one)).map((one) => languageWords(one, say)));
          return say.list(field === undefined ? values : answeredWith(askedHere(at, field), values)) || words.empty;
        };
        return [labelOf(form, name, visit), <bdi>{words.change(read(was), read(is))}</bdi>] as const;
      })}
    />
  );
};
