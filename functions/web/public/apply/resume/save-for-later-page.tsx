import { type Draft, saved } from '../../../../../shared/domain/application/draft.ts';
import type { Step } from '../../../../../shared/domain/application/form.ts';
import { type Field, readField } from '../../../../../shared/domain/form/field.ts';
import { Ask } from '../../../../../shared/pages/form/asked.tsx';
import { ErrorSummary, Notice } from '../../../../../shared/pages/parts.tsx';
import { showPage } from '../../public-visit.tsx';
import { draftHere } from '../draft/drafts.ts';
import { takePage } from '../draft/taken-page.ts';
import { againIn, once, triedIn } from '../form/again.ts';
import { askedIn, problemsIn } from '../form/asked-in.ts';
import { FormControls } from '../form/form-controls.tsx';
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
  const asked = { ...askedIn(visit, field), label, hint: undefined };
  const read = readField(field, typed);
  const problems = triedIn(c) && 'fault' in read ? problemsIn(visit, [field], [{ field: field.name, ...read }]) : [];
  const again = againIn(c);
  return showPage(visit, {
    title: `${problems.length === 0 ? '' : words.errorPrefix}${title}`,
    status: problems.length === 0 && again === undefined ? 200 : 422,
    content: (
      <>
        <a class="back" href={formPath(visit)}>
          {words.back}
        </a>
        <ErrorSummary title={words.errorTitle} problems={problems} />
        {again === undefined ? null : (
          <Notice>
            <p>{words.again[again]}</p>
          </Notice>
        )}
        <h1>{title}</h1>
        <p>{lead}</p>
        <form method="post" action={c.req.path} novalidate>
          <Ask name={field.name} asked={asked} typed={draft.typed} problems={problems} say={visit.say} />
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
