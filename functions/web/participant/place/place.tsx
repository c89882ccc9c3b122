import type { FC } from 'hono/jsx';
import { hasLeft } from '../../../../shared/domain/application/application.ts';
import { EVALUATION_QUESTIONS, isEvaluationOpen } from '../../../../shared/domain/closing/evaluation.ts';
import type { Refusal } from '../../../../shared/domain/decision.ts';
import { workshopAt } from '../../../../shared/domain/round-state.ts';
import { Facts, type FieldProblem, LinkButton, Notice } from '../../../../shared/pages/parts.tsx';
import { minutes } from '../../../../shared/words/amounts.ts';
import { evaluationWords } from '../../../../shared/words/evaluation.ts';
import { givenName } from '../../../../shared/words/names.ts';
import { DONE, type Done } from '../../../../shared/words/participant/done.ts';
import { show } from '../../visit.ts';
import type { Answer, Guest } from '../arrival.ts';
import { AskForm } from '../ask-form.tsx';
import { doneIn } from '../done.ts';
import { type Insider, leavingOf } from '../guest.ts';
import { GuestPage, refusalWords } from '../guest-page.tsx';
import { latePath } from '../late.ts';
import { masked } from '../masked.ts';
import { refusedIn } from '../refused.ts';
import { type Next, nextSteps } from './next-step.ts';
import { type Step, stepWords } from './next-words.ts';
import { OfferPart, PairPart } from './pair-part.tsx';

const DAYS_TO_THINK = 28;

type Shown = {
  /** Why the page somebody wanted is not there now. */
  readonly instead?: Refusal;
  /** What is so already of what somebody wanted. */
  readonly told?: Done;
};

/** Somebody's own page: what is next with its one button, then the people, the plan and the choices they have. */
export function showPlace(insider: Insider, { instead, told }: Shown = {}): Answer {
  const refusal = refusedIn(insider);
  const problems = instead === undefined ? (insider.tried?.problems ?? []) : [];
  const { texts, person, pairs, stage, now, tools } = insider;
  const [next, ...others] = nextSteps({ ...insider, round: tools.round });
  const step = stepWords(next, insider);
  const notice = noticeOf(insider, instead, told);
  const isInside = !hasLeft(person);
  const members = isInside ? pairs.filter(({ pair }) => pair.status === 'formed') : [];
  const asked = isInside && stage !== 'closed' ? pairs.filter(({ pair }) => pair.status === 'offered') : [];
  return show(
    insider.c,
    <GuestPage guest={insider} title={step.title} refusal={refusal} problems={problems}>
      {notice === undefined || refusal !== undefined || problems.length > 0 ? null : (
        <Notice>
          <p>{notice}</p>
        </Notice>
      )}
      <Late guest={insider} />
      <p class="muted">{texts.place.you(givenName(person.answers.name))}</p>
      <NextPart insider={insider} next={next} step={step} problems={problems} />
      <Others steps={others.map((other) => stepWords(other, insider))} title={texts.place.also} />
      {asked.map((own) => (
        <OfferPart insider={insider} own={own} />
      ))}
      {members.map((own) => (
        <PairPart insider={insider} own={own} />
      ))}
      {members.length > 0 && now.epochMilliseconds < workshopAt(tools.round).epochMilliseconds ? <Workshop insider={insider} /> : null}
      {isInside && stage !== 'closed' ? <Yours insider={insider} /> : null}
    </GuestPage>,
    refusal !== undefined ? 409 : problems.length > 0 ? 422 : 200,
  );
}

function noticeOf({ texts, c, say }: Guest, instead: Refusal | undefined, told: Done | undefined): string | undefined {
  if (instead !== undefined) return refusalWords(instead, texts.common);
  const done = told ?? doneIn(c.req.query('done'));
  return done === undefined ? undefined : say(DONE[done]);
}

/** Leads to what was sent by a link out of date and has not been handed in. */
const Late: FC<{ readonly guest: Guest }> = ({ guest }) => {
  const path = latePath(guest);
  return path === undefined ? null : (
    <Notice>
      <p>
        {guest.texts.place.late.text} <a href={path}>{guest.texts.place.late.link}</a>
      </p>
    </Notice>
  );
};

type NextProps = { readonly insider: Insider; readonly next: Next; readonly step: Step; readonly problems: readonly FieldProblem[] };

/** What is next, with the one thing to press. */
const NextPart: FC<NextProps> = ({ insider: { home, texts }, next, step, problems }) => {
  const { confirm, comeBack } = texts.place;
  return (
    <>
      <h1>{step.title}</h1>
      <p class="lead">{step.text}</p>
      {step.href === undefined ? null : (
        <p>
          <LinkButton href={step.href}>{step.button}</LinkButton>
        </p>
      )}
      {next.kind !== 'confirm' ? null : (
        <AskForm action={`${home}/confirm`} words={confirm} answers={{ yes: confirm.yes, no: confirm.no }} problems={problems} />
      )}
      {next.kind !== 'withdrawn' || next.until === undefined ? null : (
        <AskForm action={`${home}/come-back`} words={comeBack} answers={{ yes: comeBack.yes, no: comeBack.no }} problems={problems} />
      )}
    </>
  );
};

/** What else is open: each one tap away. */
const Others: FC<{ readonly steps: readonly Step[]; readonly title: string }> = ({ steps, title }) => {
  const leading = steps.filter((step) => step.href !== undefined);
  return leading.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      <ul class="doors">
        {leading.map((step) => (
          <li>
            <a href={step.href}>{step.title}</a>
          </li>
        ))}
      </ul>
    </>
  );
};

const Workshop: FC<{ readonly insider: Insider }> = ({ insider }) => {
  const { texts, say, tools, now } = insider;
  const { round } = tools;
  const words = texts.place.workshop;
  const at = workshopAt(round);
  const isNear = now.epochMilliseconds >= at.subtract({ hours: 24 * DAYS_TO_THINK }).epochMilliseconds;
  return (
    <>
      <h2 id="workshop">{words.title}</h2>
      <Facts
        rows={[
          [words.time, say.dayAndTime(at)],
          [words.length, minutes(round.workshop.minutes, say)],
          [words.place, say(round.workshop.place)],
        ]}
      />
      {isNear ? (
        <>
          <p>{words.asks}</p>
          <ul>
            {EVALUATION_QUESTIONS.map((question) => (
              <li>{evaluationWords(question, round, say, insider.person.answers.role)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
};

const Yours: FC<{ readonly insider: Insider }> = ({ insider }) => {
  const { texts, say, tools, person, home, now } = insider;
  const words = texts.place.yours;
  return (
    <>
      <h2>{words.title}</h2>
      <p>
        {words.mailTo(masked(person.email))} {words.link(say.day(insider.until))}
      </p>
      <ul class="doors">
        {person.evaluatedAt !== undefined && isEvaluationOpen(tools.round, now) ? (
          <li>
            <a href={`${home}/evaluation`}>{words.evaluation(say.day(tools.round.evaluation.closes))}</a>
          </li>
        ) : null}
        <li>
          <a href={`${home}/mails`}>{words.mails}</a>
        </li>
        <li>
          <a href={`${home}/leave`}>{words.leave[leavingOf(insider)]}</a>
        </li>
      </ul>
    </>
  );
};
