import type { FC } from 'hono/jsx';
import { enterPerson, type Known } from '../../../../../shared/commands/application/enter-person.ts';
import { likelyMeant } from '../../../../../shared/domain/application/address-slip.ts';
import { type Application, entered } from '../../../../../shared/domain/application/application.ts';
import { fieldsToEnter, isComplete, readEntered } from '../../../../../shared/domain/application/entered.ts';
import { stamp } from '../../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import { problemsWith } from '../../../../../shared/pages/form/fault-message.ts';
import { type Fields, problemsOf, readForm } from '../../../../../shared/pages/form/read-form.ts';
import { type FieldProblem, LinkButton, Notice } from '../../../../../shared/pages/parts.tsx';
import { onlySideOf } from '../../../../../shared/round/contact.ts';
import { firstLanguage } from '../../../../../shared/round/languages.ts';
import { ROLES, type Role } from '../../../../../shared/round/round-file.ts';
import { assistantsToldWords } from '../../../../../shared/words/console/assistants-told.ts';
import { enteringWords } from '../../../../../shared/words/console/entering.ts';
import { roleWords } from '../../../../../shared/words/console/statuses.ts';
import { protectedWords } from '../../../../../shared/words/protected.ts';
import { type FormVisit, hostDomains } from '../../../public/apply/form/form-visit.tsx';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import { actIn, afterwards, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../../operator-visit.ts';
import { AssistantsTold } from '../../parts/assistants-told.tsx';
import { DoOrChange } from '../../parts/do-or-change.tsx';
import { ActForm } from '../../parts/forms.tsx';
import { LetterPreview, letterTo } from '../../parts/letter-preview.tsx';
import { seesSide } from '../../sight.ts';
import { askedOf, formFor } from './asked.ts';
import { ownFields } from './own-fields.ts';
import { silentAmong, whoHas, whoIsCalled } from './who-has.ts';

const PATH = '/console/applicants/enter';

/** Enters somebody who has not applied: what is known of them, then the letter they will get, then one act. */
export const enter: Page = { show: showForm, act: actOnForm };

function roleIn({ c, operator }: OperatorVisit): Role {
  return onlySideOf(operator) ?? ROLES.find((role) => role === c.req.query('role')) ?? 'mentee';
}

async function showForm(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, operator } = visit;
  const role = roleIn(visit);
  const words = enteringWords(say);
  const other = role === 'mentor' ? 'mentee' : 'mentor';
  return show(
    c,
    <ConsolePage visit={visit} title={words.title(role)} section="/console/applicants" trouble={trouble}>
      <p>{words.lead}</p>
      <p>{words.untilThen}</p>
      {onlySideOf(operator) === undefined ? (
        <p>
          <a href={`${PATH}?role=${other}`}>{words.other(role)}</a>
        </p>
      ) : null}
      {operator.access === 'viewer' ? null : (
        <p>
          <a href={`/console/applicants/protected?role=${role}`}>{protectedWords(say).link}</a>
        </p>
      )}
      {operator.access === 'viewer' ? null : <Questions visit={visit} role={role} trouble={trouble} form={await formFor(visit, role)} />}
    </ConsolePage>,
    trouble?.status,
  );
}

type QuestionsProps = {
  readonly visit: OperatorVisit;
  readonly role: Role;
  readonly trouble: Trouble | undefined;
  readonly form: FormVisit;
};

const Questions: FC<QuestionsProps> = ({ visit, role, trouble, form }) => {
  const { say, tools, nonce } = visit;
  const words = enteringWords(say);
  const typed = { language: [firstLanguage(tools.round)], ...trouble?.typed };
  const problems = trouble?.problems ?? [];
  return (
    <ActForm nonce={nonce} path={`${PATH}?role=${role}`} act="look">
      <AskAll fields={{ ...knownFields(form, visit), ...ownFields(say, tools.round) }} typed={typed} problems={problems} say={say} />
      <button type="submit">{words.look}</button>
    </ActForm>
  );
};

/** What may be known of somebody, as the form asks for it. */
function knownFields(form: FormVisit, visit: OperatorVisit): Fields {
  return Object.fromEntries(fieldsToEnter(visit.tools.round, form.role).map((field) => [field.name, askedOf(field, form, visit)]));
}

async function actOnForm(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const role = roleIn(visit);
  if (actIn(typed) === 'change') return { status: 422, problems: [], typed };
  const read = await readKnown(visit, role, typed);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  switch (actIn(typed)) {
    case 'look':
      return (await preview(visit, role, typed, read.known)) ?? refusal(visit, 'not at this stage');
    case 'enter': {
      const outcome = await enterPerson(read.known, visit.tools, visit.operator);
      const path = outcome.outcome === 'refused' ? PATH : `/console/applicants/${outcome.state.id}`;
      return afterwards(visit, outcome, path, (await isSilentTo(read.known, visit)) ? 'entered-silent' : 'entered');
    }
    default:
      return refusal(visit, 'changed meanwhile');
  }
}

async function readKnown(
  visit: OperatorVisit,
  role: Role,
  typed: Typed,
): Promise<{ readonly known: Known } | { readonly problems: readonly FieldProblem[] }> {
  const { tools, say } = visit;
  const words = enteringWords(say);
  const read = readEntered(tools.round, role, typed);
  const own = readForm(ownFields(say, tools.round), typed, say);
  const byTelephone = 'values' in own && own.values.telephone.length > 0;
  const faults = 'faults' in read ? problemsWith(knownFields(await formFor(visit, role), visit), read.faults, say) : [];
  const missing =
    'faults' in read || !byTelephone || isComplete(read.unanswered)
      ? []
      : read.unanswered.filter((field) => !isComplete([field])).map((field) => ({ field, message: words.incomplete }));
  const problems = [...faults, ...missing, ...problemsOf(own)];
  if ('faults' in read || 'problems' in own || problems.length > 0) return { problems };
  const { email, answers, unanswered } = read;
  const there = await whoHas(email, tools);
  const isSameAgain = actIn(typed) === 'enter' && there?.entered !== undefined;
  if (there !== undefined && !isSameAgain)
    return { problems: [{ field: 'email', message: seesSide(visit, there.answers.role) ? words.known(there.answers.name) : words.taken }] };
  const { why, language = firstLanguage(tools.round) } = own.values;
  return { known: { email, answers, unanswered, why, byTelephone, language } };
}

/** Whether the letter would not go, because the address wants none. */
async function isSilentTo({ email, byTelephone }: Known, { tools }: OperatorVisit): Promise<boolean> {
  return !byTelephone && (await silentAmong([email], tools)).size > 0;
}

/** The letter as the person will get it, and the one act. */
async function preview(visit: OperatorVisit, role: Role, typed: Typed, known: Known): Promise<Response | undefined> {
  const { c, say, tools, operator } = visit;
  const words = enteringWords(say);
  const now = tools.now();
  const person: Application = entered(
    { ...known, id: 'preview', entered: { ...known, by: operator.id, at: stamp(now), unanswered: [...known.unanswered] } },
    now,
  );
  const letter = await letterTo(person, 'welcome', visit);
  if (letter === undefined) return undefined;
  const meant = likelyMeant(known.email, hostDomains(tools.round));
  const isSilent = await isSilentTo(known, visit);
  const namesakes = (await whoIsCalled(known.answers.name, tools)).filter(({ answers }) => seesSide(visit, answers.role));
  const path = `${PATH}?role=${role}`;
  return show(
    c,
    <ConsolePage visit={visit} title={isSilent ? words.preview.titleSilent : words.preview.title} section="/console/applicants">
      {meant === undefined ? null : (
        <Notice>
          <p>{words.preview.slip(meant)}</p>
        </Notice>
      )}
      {isSilent ? (
        <Notice>
          <p>{words.preview.silent}</p>
        </Notice>
      ) : null}
      {namesakes.length === 0 ? null : (
        <Notice>
          <p>{words.preview.namesake}</p>
          <ul>
            {namesakes.map(({ id, answers, email }) => (
              <li>
                <a href={`/console/applicants/${id}`}>{answers.name}</a> · {roleWords(answers.role, say)} · <bdi>{email}</bdi>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <LetterPreview words={words.preview} letter={letter} />
      {isSilent ? null : <p>{words.preview.when}</p>}
      <Assistant visit={visit} person={person} />
      <DoOrChange
        visit={visit}
        path={path}
        act="enter"
        values={typed}
        words={isSilent ? { ...words.preview, act: words.preview.actSilent } : words.preview}
      />
      <LinkButton href="/console/applicants" quiet>
        {words.back}
      </LinkButton>
    </ConsolePage>,
  );
}

/** When whoever books for the person hears of it: at once with a yes by telephone, else once the person has answered. */
const Assistant: FC<{ visit: OperatorVisit; person: Application }> = ({ visit, person }) => {
  const { assistant } = person.answers;
  if (assistant === undefined || person.status === 'confirmed') return <AssistantsTold visit={visit} next={person} />;
  return <p>{assistantsToldWords(visit.say).comesLater(assistant.name)}</p>;
};
