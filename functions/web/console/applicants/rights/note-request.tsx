import type { FC } from 'hono/jsx';
import { askAboutData } from '../../../../../shared/commands/rights/act-on-rights.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { MOST_IN_REQUEST, type RequestKind, requestsIn } from '../../../../../shared/domain/rights/request.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../../shared/pages/form/read-form.ts';
import { applicantWords } from '../../../../../shared/words/console/applicants.ts';
import { requestsWords } from '../../../../../shared/words/console/requests.ts';
import { afterwards, formOf, idIn, type OperatorVisit, type Trouble } from '../../operator-visit.ts';
import { ActForm } from '../../parts/forms.tsx';

type Props = { readonly visit: OperatorVisit; readonly path: string; readonly trouble: Trouble | undefined };

/** Notes what somebody asked by telephone or letter. */
export const Note: FC<Props> = ({ visit, path, trouble }) => {
  const { note: words } = requestsWords(visit.say);
  return (
    <section aria-labelledby="note-request">
      <h2 id="note-request">{words.title}</h2>
      <p>{words.what}</p>
      <ActForm nonce={visit.nonce} path={path} act="note">
        <AskAll fields={noteFields(visit)} {...formOf(trouble, 'note')} say={visit.say} />
        <button type="submit" class="quiet">
          {words.act}
        </button>
      </ActForm>
    </section>
  );
};

function noteFields({ say, tools }: OperatorVisit) {
  const { note: words, unused } = requestsWords(say);
  // What each brings about before anybody has answered it.
  const means: Readonly<Record<RequestKind, string | undefined>> = {
    object: unused.means,
    restrict: unused.means,
    correct: undefined,
    erase: applicantWords(say).withdraw.what,
  };
  const kinds = requestsIn(tools.round).map((value) => ({ value, label: words.kinds[value], hint: means[value] }));
  return {
    kind: { kind: 'one', required: true, label: words.kind, missing: words.missing, ...choosing<RequestKind>(kinds) },
    said: { kind: 'text', required: true, most: MOST_IN_REQUEST, label: words.words, missing: words.wordsMissing },
  } satisfies Fields;
}

export async function note(visit: OperatorVisit, path: string, typed: Typed): Promise<Response | Trouble> {
  const read = readForm(noteFields(visit), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const { kind, said: words } = read.values;
  return afterwards(visit, await askAboutData(idIn(visit), { kind, words }, visit.tools, visit.operator), path, 'noted-request');
}
