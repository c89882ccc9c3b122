import type { FC } from 'hono/jsx';
import { liftRestriction } from '../../../../../shared/commands/rights/act-on-rights.ts';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import { readForm } from '../../../../../shared/pages/form/read-form.ts';
import { requestsWords } from '../../../../../shared/words/console/requests.ts';
import { goTo } from '../../../visit.ts';
import { actIn, afterwards, formOf, idIn, type OperatorVisit, type Trouble } from '../../operator-visit.ts';
import { ActForm } from '../../parts/forms.tsx';
import { sureField } from '../../parts/sure.ts';

type Props = {
  readonly visit: OperatorVisit;
  readonly path: string;
  readonly person: Application;
  readonly trouble: Trouble | undefined;
};

/** That somebody's data are not used, what that means, and the way back. */
export const Unused: FC<Props> = ({ visit, path, person: { restricted }, trouble }) => {
  const { say, nonce } = visit;
  const { unused: words } = requestsWords(say);
  if (restricted === undefined) return null;
  return (
    <section aria-labelledby="unused">
      <h2 id="unused">{words.title}</h2>
      <p>{words.since(say.day(instantOf(restricted.since)))}</p>
      <p>{words.means}</p>
      <details {...(actIn(trouble?.typed ?? {}) === 'lift' ? { open: true } : {})}>
        <summary>{words.lift}</summary>
        <ActForm nonce={nonce} path={path} act="lift">
          <AskAll fields={sureField(words, words.lifts)} {...formOf(trouble, 'lift')} say={say} />
          <button type="submit" class="quiet">
            {words.act}
          </button>
        </ActForm>
      </details>
    </section>
  );
};

/** Lets the data be used again, of which the person is told. */
export async function lift(visit: OperatorVisit, path: string, typed: Typed): Promise<Response | Trouble> {
  const read = readForm(sureField(requestsWords(visit.say).unused), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  if (read.values.sure === 'no') return goTo(visit.c, path);
  return afterwards(visit, await liftRestriction(idIn(visit), visit.tools, visit.operator), path, 'lifted');
}
