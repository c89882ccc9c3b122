import { type Draft, saved } from '../../../../../shared/domain/application/draft.ts';
import type { Step } from '../../../../../shared/domain/application/form.ts';
import { type Field, readField } from '../../../../../shared/domain/form/field.ts';
import { ErrorSummary, Notice, TextField } from '../../../../../shared/pages/parts.tsx';
import { showPage } from '../../public-visit.tsx';
import { draftHere } from '../draft/drafts.ts';
import { takePage } from '../draft/taken-page.ts';
import { againIn, once, triedIn } from '../form/again.ts';
import { FormControls } from '../form/form-controls.tsx';
import { faultWords } from '../form/form-field.tsx';
import { type FormVisit, formPath, freshFormToken, newFormToken, noDraftPage } from '../form/form-visit.tsx';
import { askedFirst } from '../whose/whose-page.tsx';
import { saveAndGoOn } from './save-and-go-on.ts';

/** Asks somebody who wants to go on later where to mail the link. */
export async function showLater(visit: FormVisit): Promise<Response> {
  const here = await draftHere(visit.c);
  const asked = askedFirst(visit, here);
  if (asked !== undefined) return asked;
  return here === undefined || here.state.role !== visit.role ? noDraftPage(visit) : askForAddress(visit, here.state);
}

export async function takeAddressForLater(visit: FormVisit): Promise<Response> {
  const { c, now } = visit;
  const { step, field } = addressField(visit);
  const taken = await takePage(visit, [field.name]);
  if (taken instanceof Response) return taken;
  const { sent, formToken = newFormToken(visit, undefined), draft } = taken;
  if (draft === undefined) return noDraftPage(visit);
  const isOdd = sent.isTrapped && formToken.press === 'first';
  const isGood = 'value' in readField(field, sent.answers[field.name] ?? []);
  return saveAndGoOn(visit, {
    formToken,
    draft,
    wantsLink: isGood && !isOdd,
    next: once(c, formPath(visit, 'later'), isGood ? 'field' : 'tried'),
    edit: (before) =>
      saved(before, { step: step.id, fields: [field.name], typed: sent.answers, done: isGood && before.done.includes(step.id) }, now),
  });
}

/** The address is asked for with the other things about the applicant; it is the same field here. */
function addressField({ steps }: FormVisit): { readonly step: Step; readonly field: Field } {
  const found = steps.flatMap((step) => step.fields.map((field) => ({ step, field }))).find(({ field }) => field.kind === 'address');
  if (found === undefined) throw new RangeError('the form does not ask for an address');
  return found;
}

async function askForAddress(visit: FormVisit, draft: Draft): Promise<Response> {
  const { c, words } = visit;
  const { title, lead, label, button } = words.laterPage;
  const { field } = addressField(visit);
  const typed = draft.typed[field.name] ?? [];
  const read = readField(field, typed);
  const problem = triedIn(c) && 'fault' in read ? faultWords(visit, field, read) : undefined;
  const again = againIn(c);
  return showPage(visit, {
    title: `${problem === undefined ? '' : words.errorPrefix}${title}`,
    status: problem === undefined && again === undefined ? 200 : 422,
    content: (
      <>
        <a class="back" href={formPath(visit)}>
          {words.back}
        </a>
        <ErrorSummary title={words.errorTitle} problems={problem === undefined ? [] : [{ field: field.name, message: problem }]} />
        {again === undefined ? null : (
          <Notice>
            <p>{words.again[again]}</p>
          </Notice>
        )}
        <h1>{title}</h1>
        <p>{lead}</p>
        <form method="post" action={c.req.path} novalidate>
          <TextField
            name={field.name}
            label={label}
            problem={problem}
            value={typed[0] ?? ''}
            kind="email"
            autocomplete="email"
            inputmode="email"
          />
          <FormControls
            words={words}
            formToken={await freshFormToken(visit, draft, again === undefined ? 'first' : 'second')}
            label={button}
            maySave={false}
          />
        </form>
      </>
    ),
  });
}
