import type { FC } from 'hono/jsx';
import { type Application, hasLeft, outOf } from '../../../../../shared/domain/application/application.ts';
import type { Out } from '../../../../../shared/domain/application/aside.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import { Facts } from '../../../../../shared/pages/parts.tsx';
import { requestsWords } from '../../../../../shared/words/console/requests.ts';
import { asideWords } from '../../../../../shared/words/console/setting-aside.ts';
import { operatorName } from '../../audit/about.ts';
import { formOf, type OperatorVisit, type Trouble } from '../../operator-visit.ts';
import { ActButton, ActForm } from '../../parts/forms.tsx';
import { sureField } from '../../parts/sure.ts';

type Props = {
  readonly visit: OperatorVisit;
  readonly path: string;
  readonly person: Application;
  readonly trouble: Trouble | undefined;
};

/** That somebody is on hold, until when and why, with the way back. What operators wrote for each other a viewer does not see. */
export const OnHold: FC<Omit<Props, 'trouble'>> = ({ visit, path, person: { held, status } }) => {
  const { say, nonce, operator, tools } = visit;
  const words = asideWords(say);
  if (held === undefined || status === 'left') return null;
  const isOperator = operator.access === 'operator';
  return (
    <section aria-labelledby="on-hold">
      <h2 id="on-hold">{words.hold.now(say.day(held.until))}</h2>
      <p class="muted">{words.hold.by(operatorName(tools.round, held.by), say.dayAndTime(instantOf(held.at)))}</p>
      {isOperator && held.why !== undefined ? <Facts rows={[[words.why, <bdi>{held.why}</bdi>]]} /> : null}
      {isOperator && !visit.isClosed ? (
        <>
          <ActButton nonce={nonce} path={path} act="release" label={words.hold.release} />
          <p class="hint">{words.hold.releaseWhat}</p>
        </>
      ) : null}
    </section>
  );
};

/** That somebody's data are not used, or wait for an answer about them, with the way to the page of their requests. */
export const Requested: FC<Omit<Props, 'trouble'>> = ({ visit, path, person: { restricted, requests = [] } }) => {
  const { say, operator } = visit;
  const words = requestsWords(say);
  if (operator.access === 'viewer' || (restricted === undefined && requests.length === 0)) return null;
  return (
    <section aria-labelledby="requested">
      <h2 id="requested">{restricted === undefined ? words.link : words.unused.title}</h2>
      {restricted === undefined ? null : <p>{words.unused.since(say.day(instantOf(restricted.since)))}</p>}
      <p>
        <a href={`${path}/requests`}>{words.link}</a>
      </p>
    </section>
  );
};

/** Who put somebody out, why and in which words, and the ways back of those who are out or have left. */
export const OutAndBack: FC<Props> = ({ visit, path, person, trouble }) => {
  const words = asideWords(visit.say).backIn;
  const out = outOf(person);
  if (!hasLeft(person) || person.mergedInto !== undefined) return null;
  return (
    <>
      {out === undefined ? null : <PutOut visit={visit} path={path} out={out} />}
      {visit.operator.access === 'viewer' || visit.isClosed ? null : (
        <section aria-labelledby="back-in">
          <h2 id="back-in">{words.title}</h2>
          <ActForm nonce={visit.nonce} path={path} act="back-in">
            <AskAll fields={sureField(words, words.what)} {...formOf(trouble, 'back-in')} say={visit.say} />
            <button type="submit" class="quiet">
              {words.act}
            </button>
          </ActForm>
        </section>
      )}
    </>
  );
};

const PutOut: FC<Pick<Props, 'visit' | 'path'> & { readonly out: Out }> = ({ visit, path, out }) => {
  const { say, nonce, operator, tools } = visit;
  const words = asideWords(say);
  const rows = [
    [words.out.told, out.tells ? words.out.yes : words.out.no],
    ...known(words.out.words, out.words),
    ...known(words.why, out.why),
    [words.mayApply, out.mayApply ? words.mayApplyYes : words.mayApplyNo],
  ] as const;
  return (
    <section aria-labelledby="out">
      <h2 id="out">{words.out[out.how]}</h2>
      <p class="muted">{words.hold.by(operatorName(tools.round, out.by), say.dayAndTime(instantOf(out.at)))}</p>
      {operator.access === 'viewer' ? null : <Facts rows={rows} />}
      {operator.access === 'viewer' || out.mayApply || visit.isClosed ? null : (
        <ActButton nonce={nonce} path={path} act="may-apply" label={words.out.letApply} />
      )}
    </section>
  );
};

/** A line for what somebody typed, if they did. */
function known(label: string, typed: string | undefined) {
  return typed === undefined ? [] : [[label, <bdi>{typed}</bdi>] as const];
}
