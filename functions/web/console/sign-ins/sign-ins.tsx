import type { FC } from 'hono/jsx';
import { signOutEverywhere } from '../../../../shared/commands/sign-in/sign-ins.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { openAt, type SignIns } from '../../../../shared/domain/sign-ins.ts';
import { signInsKind } from '../../../../shared/storage/kinds/sign-ins.ts';
import { stateIn } from '../../../../shared/storage/kinds/stored.ts';
import { signInsWords } from '../../../../shared/words/console/sign-ins.ts';
import { firstValue } from '../../form-body.ts';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, afterwards, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble, wasSo } from '../operator-visit.ts';
import { ActButton, NonceField } from '../parts/forms.tsx';

const PATH = '/console/sign-ins';

/** Where operators are signed in, and the end of it: one's own, and another's who lost a computer. */
export const signIns: Page = { show: showSignIns, act: endAnothers };

type Open = SignIns['open'];

async function showSignIns(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, tools, operator, say } = visit;
  const { operators } = tools.round;
  const ids = operators.map(({ id }) => id);
  const signedIn = new Map((await tools.store.those(signInsKind, ids)).map(({ state }) => [state.operator, state]));
  const openOf = (id: string): Open => openAt(signedIn.get(id), tools.now());
  const words = signInsWords(say);
  const others = operators.filter(({ id }) => id !== operator.id);
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section={PATH} trouble={trouble}>
      <p>{words.what}</p>
      <Own visit={visit} open={openOf(operator.id)} />
      {operator.access === 'operator' && others.length > 0 ? (
        <section aria-labelledby="others">
          <h2 id="others">{words.others}</h2>
          <ul class="with-acts">
            {others.map(({ id, name }) => (
              <Other visit={visit} id={id} name={name} open={openOf(id)} />
            ))}
          </ul>
        </section>
      ) : null}
    </ConsolePage>,
    trouble?.status,
  );
}

const Own: FC<{ readonly visit: OperatorVisit; readonly open: Open }> = ({ visit: { say, nonce }, open }) => {
  const words = signInsWords(say);
  return (
    <section aria-labelledby="you">
      <h2 id="you">{words.you}</h2>
      <p>{words.here(open.length)}</p>
      <ul>
        {open.toReversed().map(({ since }) => (
          <li>{words.since(say.dayAndTime(instantOf(since)))}</li>
        ))}
      </ul>
      <form method="post" action="/console/sign-out">
        <NonceField nonce={nonce} />
        <input type="hidden" name="where" value="everywhere" />
        <button type="submit" class="quiet">
          {words.everywhere}
        </button>
      </form>
    </section>
  );
};

type OtherProps = { readonly visit: OperatorVisit; readonly id: string; readonly name: string; readonly open: Open };

const Other: FC<OtherProps> = ({ visit: { say, nonce }, id, name, open }) => {
  const words = signInsWords(say);
  return (
    <li>
      {name}: {open.length === 0 ? words.none : words.places(open.length)}
      {open.length === 0 ? null : (
        <ActButton nonce={nonce} path={PATH} act="end" values={{ operator: id }} label={words.everywhere} about={name} />
      )}
    </li>
  );
};

async function endAnothers(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const { tools, operator } = visit;
  const id = firstValue(typed, 'operator');
  if (actIn(typed) !== 'end' || id === operator.id || !tools.round.operators.some((one) => one.id === id)) {
    return refusal(visit, 'changed meanwhile');
  }
  const signedIn = stateIn(await tools.store.tryGet(signInsKind, id));
  if (openAt(signedIn, tools.now()).length === 0) return wasSo(visit, PATH, 'signed-out');
  return afterwards(visit, await signOutEverywhere(id, operator.id, tools), PATH, 'signed-out');
}
