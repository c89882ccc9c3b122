import type { FC } from 'hono/jsx';
import { answerFor, forgetAnswer } from '../../../../shared/commands/pair/answer-for.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { heardDayFault } from '../../../../shared/domain/pair/heard-answer.ts';
import type { Pair } from '../../../../shared/domain/pair/pair.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing, yesOrNo } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { ROLES, type Role } from '../../../../shared/round/round-file.ts';
import { offerWords } from '../../../../shared/words/console/offers.ts';
import { formWords } from '../../../../shared/words/form.ts';
import { firstValue } from '../../form-body.ts';
import { afterwards, formOf, type OperatorVisit, refusal, type Trouble, wrong } from '../operator-visit.ts';
import { ActButton, ActForm } from '../parts/forms.tsx';
import { seesSide } from '../sight.ts';
import type { PairSection } from './pair-section.ts';
import type { Names } from './timeline.ts';

type Props = PairSection & { readonly names: Names };

/** Notes what somebody who was asked told an operator. */
export const AnswerFor: FC<Props> = ({ visit, pair, names, path, trouble }) => {
  const { say, tools, nonce } = visit;
  const words = offerWords(say).heard;
  const { typed, problems } = formOf(trouble, 'answer for', { on: [dayOf(tools.round, tools.now()).toString()] });
  const unsaid = rolesOf(visit).filter((role) => pair.answers[role] === undefined);
  return (
    <section aria-labelledby="heard">
      <h2 id="heard">{words.title}</h2>
      <p>{words.what}</p>
      <Noted visit={visit} pair={pair} names={names} path={path} />
      {unsaid.length === 0 ? null : (
        <ActForm nonce={nonce} path={path} act="answer for">
          <AskAll fields={answerFields(visit, names, unsaid)} typed={typed} problems={problems} say={say} />
          <button type="submit" class="quiet">
            {words.act}
          </button>
        </ActForm>
      )}
    </section>
  );
};

/** For whom an operator may answer: it is their own people who phone them. */
function rolesOf(visit: OperatorVisit): readonly Role[] {
  return ROLES.filter((role) => seesSide(visit, role));
}

/** What was noted and may be taken back. */
const Noted: FC<Omit<Props, 'trouble'>> = ({ visit, pair, names, path }) => {
  const { say, nonce } = visit;
  const words = offerWords(say).heard;
  return (
    <>
      {rolesOf(visit).map((role) => {
        const heardOn = pair.answers[role]?.heardOn;
        return heardOn === undefined ? null : (
          <div>
            <p>{words.back(names[role], say.day(heardOn))}</p>
            <ActButton nonce={nonce} path={path} act="forget answer" values={{ of: role }} label={words.backAct} about={names[role]} />
          </div>
        );
      })}
    </>
  );
};

/** Who said what, and when. */
function answerFields({ say, tools }: OperatorVisit, names: Names, roles: readonly Role[]) {
  const { of, ask, yes, no, on, problems } = offerWords(say).heard;
  const hint = formWords(say).dayHint(dayOf(tools.round, tools.now()).toString());
  const people = choosing(roles.map((role) => ({ value: role, label: names[role] })));
  return {
    of: { kind: 'one', required: true, label: of, missing: problems.of, ...people },
    answer: { ...yesOrNo({ yes, no }), label: ask, missing: problems.answer },
    on: { kind: 'day', required: true, label: on, hint, missing: problems['date missing'] },
  } satisfies Fields;
}

export async function noteAnswer(visit: OperatorVisit, path: string, pair: Pair, names: Names, typed: Typed): Promise<Response | Trouble> {
  const { problems: words } = offerWords(visit.say).heard;
  const read = readForm(answerFields(visit, names, rolesOf(visit)), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const { of, answer, on } = read.values;
  const fault = heardDayFault(visit.tools.round, pair, on, visit.tools.now());
  if (fault !== undefined) return wrong('on', words[fault], typed);
  const outcome = await answerFor(pair.id, { of, answer, on }, visit.tools, visit.operator);
  return afterwards(visit, outcome, path, answer === 'yes' ? 'heard-yes' : 'heard-no');
}

export async function takeAnswerBack(visit: OperatorVisit, path: string, pair: Pair, typed: Typed): Promise<Response | Trouble> {
  const of = rolesOf(visit).find((role) => role === firstValue(typed, 'of'));
  if (of === undefined) return refusal(visit, 'changed meanwhile');
  return afterwards(visit, await forgetAnswer(pair.id, of, visit.tools, visit.operator), path, 'forgot-answer');
}
