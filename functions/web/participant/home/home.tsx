import type { FC } from 'hono/jsx';
import type { Temporal } from 'temporal-polyfill';
import { hasLeft, mayChangeAnswers } from '../../../../shared/domain/application/application.ts';
import { assistantOf } from '../../../../shared/domain/application/assistant.ts';
import { correctedByOthers } from '../../../../shared/domain/application/corrected.ts';
import { lettersOfProtected, whoPassesOn } from '../../../../shared/domain/application/protected.ts';
import { EVALUATION_QUESTIONS, isEvaluationOpen } from '../../../../shared/domain/closing/evaluation.ts';
import { instantOf, type Refusal, stamp } from '../../../../shared/domain/decision.ts';
import { comingOf } from '../../../../shared/domain/gathering/coming.ts';
import { nextSteps } from '../../../../shared/domain/next-step.ts';
import { goesOnIn } from '../../../../shared/domain/pair/exchange.ts';
import { type Gathering, gatheringAt, isGatheringAhead } from '../../../../shared/domain/round-state.ts';
import { type FieldProblem, LinkButton, Notice } from '../../../../shared/pages/parts.tsx';
import { BEFOREHAND, sayingComing } from '../../../../shared/pages/paths.ts';
import { answerLabel } from '../../../../shared/words/answer-labels.ts';
import { assistantWords } from '../../../../shared/words/assistant.ts';
import { comingWords } from '../../../../shared/words/coming.ts';
import { evaluationWords } from '../../../../shared/words/evaluation.ts';
import { givenName } from '../../../../shared/words/names.ts';
import { DONE, type Done } from '../../../../shared/words/participant/done.ts';
import { erasingWords } from '../../../../shared/words/participant/erasing.ts';
import { protectedWords } from '../../../../shared/words/protected.ts';
import { beforehandWords } from '../../../../shared/words/workshop/beforehand.ts';
import { show } from '../../visit.ts';
import { showBookings } from '../assistant/bookings.tsx';
import { comingLine } from '../gathering/coming-line.ts';
import { GatheringFacts } from '../gathering/gathering-facts.tsx';
import { latePath } from '../link/late.ts';
import { leavingOf } from '../link/own-pairs.ts';
import type { LinkHolder, Participant } from '../link/people.ts';
import { refusedIn } from '../link/refused.ts';
import { AskForm, askedOnce } from '../parts/ask-form.tsx';
import { doneIn } from '../parts/done.ts';
import { masked } from '../parts/masked.ts';
import { OwnPage, refusalWords } from '../parts/own-page.tsx';
import { whoCorrected } from '../parts/who-corrected.ts';
import { type OwnNext, type Step, stepWords } from './next-words.ts';
import { OfferPart, PairPart } from './pair-part.tsx';
import { isAskedFollowUp, ToTakeWithYou, toRecommend } from './to-take-with-you.tsx';

const DAYS_TO_THINK = 28;
/** So long one's own page says first that something was corrected. */
const DAYS_TO_SEE = 21;

type Shown = {
  /** Why the page somebody wanted is not there now. */
  readonly instead?: Refusal;
  /** What is so already of what somebody wanted. */
  readonly told?: Done;
};

/** Somebody’s home, the first of their own pages: what is next with its one button, then the people, the plan and the choices they have. */
export async function showHome(participant: Participant, { instead, told }: Shown = {}): Promise<Response> {
  if (participant.assistant !== undefined) return showBookings(participant, instead);
  const refusal = refusedIn(participant);
  const problems = instead === undefined ? (participant.tried?.problems ?? []) : [];
  const { texts, person, pairs, stage, tools } = participant;
  const [next, ...others] = nextSteps({ ...participant, round: tools.round });
  const step = stepWords(next, participant);
  const notice = noticeOf(participant, instead, told);
  const [isFollowUpAsked, recommended] = await Promise.all([isAskedFollowUp(participant), toRecommend(participant)]);
  const isInside = !hasLeft(person);
  const members = isInside ? pairs.filter(({ pair }) => pair.status === 'formed') : [];
  const asked = isInside && stage !== 'closed' ? pairs.filter(({ pair, role }) => pair.status === 'offered' && !goesOnIn(pair, role)) : [];
  return show(
    participant.c,
    <OwnPage holder={participant} title={step.title} refusal={refusal} problems={problems}>
      {notice === undefined || refusal !== undefined || problems.length > 0 ? null : (
        <Notice>
          <p>{notice}</p>
        </Notice>
      )}
      <Late holder={participant} />
      <p class="muted">{texts.home.you(givenName(person.answers.name))}</p>
      <NextPart participant={participant} next={next} step={step} problems={problems} />
      {isInside ? <JustCorrected participant={participant} /> : null}
      <Others steps={others.map((other) => stepWords(other, participant))} title={texts.home.also} />
      {asked.map((own) => (
        <OfferPart participant={participant} own={own} />
      ))}
      {members.map((own) => (
        <PairPart participant={participant} own={own} />
      ))}
      {members.length > 0 ? <Gatherings participant={participant} /> : null}
      <ToTakeWithYou participant={participant} isFollowUpAsked={isFollowUpAsked} recommended={recommended} />
      {isInside && stage !== 'closed' ? <Yours participant={participant} /> : null}
      <YourData participant={participant} />
    </OwnPage>,
    refusal !== undefined ? 409 : problems.length > 0 ? 422 : 200,
  );
}

/** What can be asked about one's own data at any time, also after leaving and when the round is closed. */
const YourData: FC<{ readonly participant: Participant }> = ({ participant: { texts, say, home, person, tools } }) => (
  <>
    <h2>{texts.home.data.title}</h2>
    {person.restricted === undefined ? null : <p>{texts.home.data.unused(say.day(instantOf(person.restricted.since)))}</p>}
    <ul class="doors">
      <li>
        <a href={`${home}/data`}>{texts.home.allOfIt}</a>
      </li>
      <li>
        <a href={`${home}/requests`}>{texts.home.data.requests}</a>
      </li>
      {person.erasing === undefined ? (
        <li>
          <a href={`${home}/erase`}>{erasingWords(say).link(tools.round)}</a>
        </li>
      ) : null}
    </ul>
  </>
);

function noticeOf({ texts, c, say }: LinkHolder, instead: Refusal | undefined, told: Done | undefined): string | undefined {
  if (instead !== undefined) return refusalWords(instead, texts.common);
  const done = told ?? doneIn(c.req.query('done'));
  return done === undefined ? undefined : say(DONE[done]);
}

/** Leads to what was sent by a link out of date and has not been handed in. */
const Late: FC<{ readonly holder: LinkHolder }> = ({ holder }) => {
  const path = latePath(holder);
  return path === undefined ? null : (
    <Notice>
      <p>
        {holder.texts.home.late.text} <a href={path}>{holder.texts.home.late.link}</a>
      </p>
    </Notice>
  );
};

type NextProps = {
  readonly participant: Participant;
  readonly next: OwnNext;
  readonly step: Step;
  readonly problems: readonly FieldProblem[];
};

/** What is next, with the one thing to press. */
const NextPart: FC<NextProps> = ({ participant: { home, texts, say }, next, step, problems }) => {
  const { confirm, comeBack } = texts.home;
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
        <AskForm action={`${home}/confirm`} fields={askedOnce(confirm)} button={confirm.button} problems={problems} say={say} />
      )}
      {next.kind !== 'withdrawn' || next.until === undefined ? null : (
        <AskForm action={`${home}/come-back`} fields={askedOnce(comeBack)} button={comeBack.button} problems={problems} say={say} />
      )}
    </>
  );
};

/** What coordinators corrected in the last weeks. */
const JustCorrected: FC<{ readonly participant: Participant }> = ({ participant }) => {
  const { person, say, tools, texts, home, now } = participant;
  const since = now.subtract({ hours: 24 * DAYS_TO_SEE });
  const lately = correctedByOthers(person.corrected, stamp(since));
  const latest = lately.at(-1);
  if (latest === undefined) return null;
  const fields = new Set(lately.flatMap((one) => one.fields.map(({ name }) => name)));
  const labels = [...fields].map((name) => answerLabel(name, person.answers.role, tools.round, say, 'you'));
  const words = texts.details;
  return (
    <p>
      {words.notice(whoCorrected(latest, participant), say.day(instantOf(latest.at)), say.list(labels))}{' '}
      <a href={`${home}/answers`}>{words.see}</a>
    </p>
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

/** Those that are still ahead. */
const Gatherings: FC<{ readonly participant: Participant }> = ({ participant }) => {
  const { tools, now } = participant;
  const { round } = tools;
  const workshop = gatheringAt('workshop', round);
  return (
    <>
      {isGatheringAhead('kickOff', round, now) ? <KickOff participant={participant} /> : null}
      {workshop !== undefined && isGatheringAhead('workshop', round, now) ? <Workshop participant={participant} at={workshop} /> : null}
    </>
  );
};

const KickOff: FC<{ readonly participant: Participant }> = ({ participant }) => (
  <>
    <h2 id="kick-off">{participant.texts.home.plan.kickOff}</h2>
    <GatheringFacts gathering="kickOff" participant={participant} />
    <Coming gathering="kickOff" participant={participant} />
  </>
);

/** Whether they come, and where they say so. */
const Coming: FC<{ readonly gathering: Gathering; readonly participant: Participant }> = ({ gathering, participant }) => {
  const { say, home, person, tools, stage } = participant;
  const words = comingWords(say);
  if (stage === 'closed') return null;
  return (
    <p>
      {comingLine(participant, gathering)}{' '}
      <a href={`${home}${sayingComing(gathering)}`}>
        {comingOf(person, gathering, tools.round).is === 'unsaid' ? words.say : words.change}
        <span class="out-of-sight"> ({words.the(gathering)})</span>
      </a>
    </p>
  );
};

const Workshop: FC<{ readonly participant: Participant; readonly at: Temporal.Instant }> = ({ participant, at }) => {
  const { texts, say, tools, now } = participant;
  const { round } = tools;
  const words = texts.home.workshop;
  const isNear = now.epochMilliseconds >= at.subtract({ hours: 24 * DAYS_TO_THINK }).epochMilliseconds;
  return (
    <>
      <h2 id="workshop">{words.title}</h2>
      <GatheringFacts gathering="workshop" participant={participant} />
      <Coming gathering="workshop" participant={participant} />
      {isNear ? (
        <>
          <p>{words.asks}</p>
          <ul>
            {EVALUATION_QUESTIONS.map((question) => (
              <li>{evaluationWords(question, round, say, participant.person.answers.role)}</li>
            ))}
          </ul>
          <p>
            <a href={`${participant.home}${BEFOREHAND}`}>{beforehandWords(say).title}</a>
          </p>
        </>
      ) : null}
    </>
  );
};

function assistantLine({ person, say }: Participant): string {
  const now = assistantOf(person);
  return now === undefined ? assistantWords(say).link : assistantWords(say).linkNow(now.name);
}

/** Where their mails go. */
function mailedTo({ texts, say, tools, person }: Participant): string {
  const letters = lettersOfProtected(person);
  if (letters === undefined) return texts.home.yours.mailTo(masked(person.email));
  return protectedWords(say).yours(letters, whoPassesOn(person, tools.round).name);
}

const Yours: FC<{ readonly participant: Participant }> = ({ participant }) => {
  const { texts, say, tools, person, home, now } = participant;
  const words = texts.home.yours;
  return (
    <>
      <h2>{words.title}</h2>
      <p>
        {mailedTo(participant)} {words.link(say.day(participant.until))}
      </p>
      <ul class="doors">
        {person.evaluatedAt !== undefined && isEvaluationOpen(tools.round, now) ? (
          <li>
            <a href={`${home}/evaluation`}>{words.evaluation(say.day(tools.round.evaluation.closes))}</a>
          </li>
        ) : null}
        {person.answers.role === 'mentee' ? (
          <li>
            <a href={`${home}/assistant`}>{assistantLine(participant)}</a>
          </li>
        ) : null}
        <li>
          <a href={`${home}/answers`}>{texts.details.link[mayChangeAnswers(person) ? 'change' : 'see']}</a>
        </li>
        <li>
          <a href={`${home}/mails`}>{words.mails}</a>
        </li>
        <li>
          <a href={`${home}/leave`}>{words.leave[leavingOf(participant)]}</a>
        </li>
      </ul>
    </>
  );
};
