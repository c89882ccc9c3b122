import { type Draft, saved } from '../../../../../shared/domain/application/draft.ts';
import type { Field, Typed } from '../../../../../shared/domain/application/form.ts';
import { readField } from '../../../../../shared/domain/application/form.ts';
import type { Fault } from '../../../../../shared/domain/typed-text.ts';
import { ErrorSummary, TextField } from '../../../../../shared/pages/parts.tsx';
import { goTo } from '../../../visit.ts';
import { showPage } from '../../public-visit.tsx';
import { FormControls } from '../form-controls.tsx';
import { faultWords } from '../form-field.tsx';
import { type FormVisit, formPath, freshTicket, noDraftPage } from '../form-visit.tsx';
import { takePage } from '../sending/taken-page.ts';
import { draftOf } from './drafts.ts';
import { saveAndGo } from './save-and-go.ts';

/** Asks somebody who wants to go on later where to mail the link. */
export async function showLater(visit: FormVisit): Promise<Response> {
  const draft = await draftOf(visit.c, visit.role);
  return draft === undefined ? noDraftPage(visit) : askForAddress(visit, { draft: draft.state, typed: draft.state.typed });
}

export async function takeAddress(visit: FormVisit): Promise<Response> {
  const { c, now } = visit;
  const { step, field } = addressField(visit);
  const taken = await takePage(visit, [field.name]);
  if (taken instanceof Response) return taken;
  const { sent, ticket, draft } = taken;
  if (draft === undefined) return noDraftPage(visit);
  if (sent.isTrapped) return goTo(c, `/${visit.language}/apply/saved`);
  const read = readField(field, sent.answers[field.name] ?? []);
  const shown = { draft: draft.state, typed: sent.answers };
  if ('fault' in read) return askForAddress(visit, { ...shown, fault: read });
  if (ticket === undefined) return askForAddress(visit, shown);
  return saveAndGo(visit, {
    ticket,
    draft,
    wantsLink: true,
    next: formPath(visit, 'later'),
    edit: (before) => saved(before, { step, fields: [field.name], typed: sent.answers, done: before.done.includes(step) }, now),
  });
}

/** The address is asked for with the other things about the applicant; it is the same field here. */
function addressField({ steps }: FormVisit): { readonly step: string; readonly field: Field } {
  const found = steps
    .flatMap((step) => step.fields.map((field) => ({ step: step.id, field })))
    .find(({ field }) => field.kind === 'address');
  if (found === undefined) throw new RangeError('the form does not ask for an address');
  return found;
}

type Asked = { readonly draft: Draft; readonly typed: Typed; readonly fault?: Fault };

async function askForAddress(visit: FormVisit, { draft, typed, fault }: Asked): Promise<Response> {
  const { c, words } = visit;
  const { title, lead, label, button } = words.laterPage;
  const { field } = addressField(visit);
  const problem = fault === undefined ? undefined : faultWords(visit, field, fault);
  return showPage(visit, {
    title: `${problem === undefined ? '' : words.errorPrefix}${title}`,
    status: problem === undefined ? 200 : 422,
    content: (
      <>
        <a class="back" href={formPath(visit)}>
          {words.back}
        </a>
        <ErrorSummary title={words.errorTitle} problems={problem === undefined ? [] : [{ field: field.name, message: problem }]} />
        <h1>{title}</h1>
        <p>{lead}</p>
        <form method="post" action={c.req.path} novalidate>
          <TextField
            name={field.name}
            label={label}
            problem={problem}
            value={typed[field.name]?.[0] ?? ''}
            kind="email"
            autocomplete="email"
            inputmode="email"
          />
          <FormControls words={words} ticket={await freshTicket(visit, draft)} label={button} maySave={false} />
        </form>
      </>
    ),
  });
}
