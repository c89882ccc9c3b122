import type { FC } from 'hono/jsx';
import { enterProtected, type Protected } from '../../../../../shared/commands/application/enter-protected.ts';
import { fieldsToProtect, isComplete, LETTERS_TO, type LettersTo, readEntered } from '../../../../../shared/domain/application/entered.ts';
import type { Field, Typed } from '../../../../../shared/domain/form/field.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../../shared/pages/form/declare.ts';
import { problemsWith } from '../../../../../shared/pages/form/fault-message.ts';
import { type Fields, problemsOf, readForm } from '../../../../../shared/pages/form/read-form.ts';
import { type FieldProblem, LinkButton } from '../../../../../shared/pages/parts.tsx';
import { onlySideOf } from '../../../../../shared/round/contact.ts';
import { firstLanguage } from '../../../../../shared/round/languages.ts';
import { ROLES, type Role } from '../../../../../shared/round/round-file.ts';
import { enteringWords } from '../../../../../shared/words/console/entering.ts';
import { protectedWords } from '../../../../../shared/words/protected.ts';
import type { FormVisit } from '../../../public/apply/form/form-visit.tsx';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import { afterwards, type OperatorVisit, type ConsolePage as Page, type Trouble, wrong } from '../../operator-visit.ts';
import { ActForm } from '../../parts/forms.tsx';
import { askedOf, formFor } from './asked.ts';
import { languageField, whyField } from './own-fields.ts';

const PATH = '/console/applicants/protected';

/** Enters somebody with protected identity, under a made-up name and without an address. */
export const enterProtectedPage: Page = { show: showForm, act: actOnForm };

function roleIn({ c, operator }: OperatorVisit): Role {
  return onlySideOf(operator) ?? ROLES.find((role) => role === c.req.query('role')) ?? 'mentor';
}

async function showForm(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, operator } = visit;
  const words = protectedWords(say);
  const role = roleIn(visit);
  const other = role === 'mentor' ? 'mentee' : 'mentor';
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console/applicants" trouble={trouble}>
      <p>{words.lead}</p>
      <p>{words.agreed}</p>
      {onlySideOf(operator) === undefined ? (
        <p>
          <a href={`${PATH}?role=${other}`}>{enteringWords(say).other(role)}</a>
        </p>
      ) : null}
      {operator.access === 'viewer' ? null : <Questions visit={visit} form={await formFor(visit, role)} trouble={trouble} />}
      <LinkButton href="/console/applicants" quiet>
        {words.back}
      </LinkButton>
    </ConsolePage>,
    trouble?.status,
  );
}

type QuestionsProps = { readonly visit: OperatorVisit; readonly form: FormVisit; readonly trouble: Trouble | undefined };

const Questions: FC<QuestionsProps> = ({ visit, form, trouble }) => {
  const { say, nonce, tools } = visit;
  const typed = { language: [firstLanguage(tools.round)], ...trouble?.typed };
  const fields = { ...askedFields(form, visit), ...ownFields(visit) };
  return (
    <ActForm nonce={nonce} path={`${PATH}?role=${form.role}`} act="enter">
      <AskAll fields={fields} typed={typed} problems={trouble?.problems ?? []} say={say} />
      <button type="submit">{protectedWords(say).act}</button>
    </ActForm>
  );
};

function ownFields({ say, tools }: OperatorVisit) {
  const words = protectedWords(say);
  const choices = LETTERS_TO.map((value) => ({ value, ...words.choices[value] }));
  return {
    letters: { kind: 'one', required: true, label: words.letters, missing: words.lettersMissing, ...choosing<LettersTo>(choices) },
    ...whyField(say, words.why),
    ...languageField(say, tools.round.languages, enteringWords(say).language),
  } satisfies Fields;
}

function askedFields(form: FormVisit, visit: OperatorVisit): Fields {
  const words = protectedWords(visit.say);
  const asked = (field: Field) => {
    const plain = askedOf(field, form, visit);
    if (field.name === 'name') return { ...plain, label: words.name, hint: words.nameHint };
    return field.name === 'field' || field.name === 'title' ? { ...plain, hint: words.fieldHint } : plain;
  };
  return Object.fromEntries(fieldsToProtect(visit.tools.round, form.role).map((field) => [field.name, asked(field)]));
}

async function actOnForm(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const read = await readProtected(visit, typed);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const outcome = await enterProtected(read.known, visit.tools, visit.operator);
  const { name } = read.known.answers;
  if (outcome.outcome === 'refused' && outcome.why === 'same person')
    return wrong('name', protectedWords(visit.say).nameTaken(name), typed);
  return afterwards(visit, outcome, outcome.outcome === 'refused' ? PATH : `/console/applicants/${outcome.state.id}`, 'entered-protected');
}

async function readProtected(
  visit: OperatorVisit,
  typed: Typed,
): Promise<{ readonly known: Protected } | { readonly problems: readonly FieldProblem[] }> {
  const { tools, say } = visit;
  const role = roleIn(visit);
  const read = readEntered(tools.round, role, typed, fieldsToProtect(tools.round, role));
  const own = readForm(ownFields(visit), typed, say);
  const faults = 'faults' in read ? problemsWith(askedFields(await formFor(visit, role), visit), read.faults, say) : [];
  const missing =
    'faults' in read
      ? []
      : read.unanswered
          .filter((field) => field !== 'email' && !isComplete([field]))
          .map((field) => ({ field, message: enteringWords(say).incomplete }));
  const problems = [...faults, ...missing, ...problemsOf(own)];
  if ('faults' in read || 'problems' in own || problems.length > 0) return { problems };
  const { letters, why, language = firstLanguage(tools.round) } = own.values;
  const unanswered = read.unanswered.filter((field) => field !== 'email');
  return { known: { answers: read.answers, unanswered, letters, why, language } };
}
