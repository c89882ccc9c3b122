import type { FC } from 'hono/jsx';
import { type Attention, attentionKey, NOT_ASKED } from '../../../../shared/domain/attention.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { gatheringOf } from '../../../../shared/domain/gathering/late-word.ts';
import { lastDayToAnswerRequest, requestOn } from '../../../../shared/domain/rights/request.ts';
import { Phone } from '../../../../shared/pages/parts.tsx';
import { type Matter, mayCall } from '../../../../shared/storage/attention-list.ts';
import { type OverviewWords, overviewWords } from '../../../../shared/words/console/overview.ts';
import { requestsWords } from '../../../../shared/words/console/requests.ts';
import { riskWords } from '../../../../shared/words/risks.ts';
import { guestsPath } from '../gatherings/read-guests.ts';
import type { OperatorVisit, Trouble } from '../operator-visit.ts';
import { ActButton } from '../parts/forms.tsx';
import { seesSide } from '../sight.ts';
import { Cared, MoreCare, Take } from './care.tsx';

type Props = {
  readonly visit: OperatorVisit;
  readonly waiting: readonly Matter[];
  readonly more: number;
  readonly trouble: Trouble | undefined;
};

/** Everything that needs a human being, the worst and newest first: about whom, what happened, and the one thing to do. */
export const WaitingList: FC<Props> = ({ visit, waiting, more, trouble }) => {
  const words = overviewWords(visit.say).waiting;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{words.title}</h2>
      {waiting.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ol class="entries">
          {waiting.map((matter) => (
            <Entry visit={visit} matter={matter} trouble={trouble} />
          ))}
        </ol>
      )}
      {more > 0 ? <p>{words.more(more)}</p> : null}
    </section>
  );
};

/** What is no operator's to mend: whoever deploys the round needs to know what exactly. */
const FOR_WHOEVER_DEPLOYS: readonly Attention['reason'][] = ['failed for a day', 'cannot be read', 'nobody does it'];

/** What happened again and again to the same people is one thing to do. */
const Entry: FC<Pick<Props, 'visit' | 'trouble'> & { readonly matter: Matter }> = ({ visit, matter, trouble }) => {
  const { attention, alike, names, sight } = matter;
  const { say, nonce, operator } = visit;
  const words = overviewWords(say);
  const { what, act } = riskWords(attention.reason, say, { isKnown: mayCall(matter), sight });
  const who = names.length === 0 ? words.theRound : names.join(' – ');
  const suggestion = suggested(attention, alike.length, visit);
  const open = suggestion !== undefined && visit.mayOpen(suggestion.path) ? suggestion : undefined;
  return (
    <li>
      <h3>{who}</h3>
      <p>
        {what} <span class="muted">{words.since(say.day(instantOf(attention.since)))}</span>
      </p>
      {FOR_WHOEVER_DEPLOYS.includes(attention.reason) ? alike.map((entry) => <p class="muted">{words.failed(entry.occasion)}</p>) : null}
      <Limits visit={visit} matter={matter} />
      {operator.access === 'viewer' ? null : <p>{act}</p>}
      {operator.access === 'viewer' ? null : <Numbers visit={visit} matter={matter} />}
      <Cared visit={visit} matter={matter} />
      <div class="actions">
        {open === undefined ? null : (
          <a class="button small" href={open.path}>
            {open.label}
            <span class="out-of-sight">: {who}</span>
          </a>
        )}
        {operator.access === 'operator' && isComplaint(attention) ? (
          <a class="button small quiet" href={`/console/pairs/${attention.subject.id}/care`}>
            {words.open.care}
            <span class="out-of-sight">: {who}</span>
          </a>
        ) : null}
        {operator.access === 'viewer' ? null : (
          <>
            <ActButton
              nonce={nonce}
              path="/console"
              act="tick off"
              values={{ entry: alike.map(attentionKey) }}
              label={words.waiting.tickOff}
              about={who}
              quick
            />
            <Take visit={visit} matter={matter} about={who} />
          </>
        )}
      </div>
      {operator.access === 'viewer' ? null : <MoreCare visit={visit} matter={matter} about={who} trouble={trouble} />}
    </li>
  );
};

/** Whether it may be a complaint: then the pair may have to end, and not everybody may have to know why. */
function isComplaint(attention: Attention): attention is Attention & { readonly subject: { readonly kind: 'pair'; readonly id: string } } {
  return attention.reason === 'asked to be contacted' && attention.subject.kind === 'pair';
}

/** By when what somebody asked about their own data is answered. */
const Limits: FC<{ readonly visit: OperatorVisit; readonly matter: Matter }> = ({ visit: { say, tools }, matter: { alike, reach } }) => (
  <>
    {alike.flatMap(({ reason, occasion }) => {
      const asked = reason === 'request to answer' ? requestOn(reach[0]?.requests, occasion) : undefined;
      const last = asked && lastDayToAnswerRequest(asked, tools.round);
      return last === undefined ? [] : [<p class="mark">{requestsWords(say).waits(say.day(last))}</p>];
    })}
  </>
);

/** The numbers of those with whom the act begins, as far as they have given one and the operator may see them. */
const Numbers: FC<{ readonly visit: OperatorVisit; readonly matter: Matter }> = ({ visit, matter: { reach } }) => (
  <>
    {reach.map(({ answers }) =>
      answers.phone === undefined || !seesSide(visit, answers.role) ? null : (
        <p>
          {answers.name}: <Phone number={answers.phone} />
        </p>
      ),
    )}
  </>
);

type Open = { readonly path: string; readonly label: string };

/** Where what is asked about the round as a whole is done; what failed for a day is no operator's to mend. */
const FOR_ROUND: Readonly<Partial<Record<Attention['reason'], readonly [path: string, label: keyof OverviewWords['open']]>>> = {
  'people wait': ['/console/waiting', 'waiting'],
  'no pair to propose': ['/console/waiting', 'waiting'],
  'proposal to look at': ['/console/matching', 'matching'],
  'not all can be placed': ['/console/matching', 'matching'],
  'approval lost': ['/console/matching', 'matching'],
  restored: ['/console/held', 'held'],
  'fault reported': ['/console/faults', 'faults'],
  'removal to decide': ['/console/records', 'records'],
  'question asked': ['/console/questions', 'questions'],
  'talk wished for': ['/console/curious', 'curious'],
  'time to close': ['/console/close', 'close'],
  'minutes to send': ['/console/workshop/minutes', 'minutes'],
  'recruiting behind': ['/console#recruiting', 'recruiting'],
  'mail bounced': ['/console/letters?fate=bounced', 'letters'],
  'mail complained about': ['/console/letters?fate=complained+about', 'letters'],
};

/** Where the suggested act is done, when it is done here. */
function suggested({ subject, reason, occasion }: Attention, alike: number, { say }: OperatorVisit): Open | undefined {
  const { open } = overviewWords(say);
  // Two who were not asked are no pair yet, and have no page.
  if (NOT_ASKED.some((one) => one === reason)) return { path: '/console/matching', label: open.matching };
  switch (subject.kind) {
    case 'pair':
      return { path: `/console/pairs/${subject.id}`, label: open.pair };
    case 'application':
      if (reason === 'request to answer') return { path: `/console/applicants/${subject.id}/requests`, label: open.request };
      return { path: `/console/applicants/${subject.id}`, label: open.application };
    case 'round': {
      // One question leads to itself, several to all of them.
      if (reason === 'question asked' && alike === 1) return { path: `/console/questions/${occasion}`, label: open.questions };
      const gathering = reason === 'coming changed late' ? gatheringOf(occasion) : undefined;
      if (gathering !== undefined) return { path: guestsPath(gathering), label: open.coming };
      const [path, label] = FOR_ROUND[reason] ?? [];
      return path === undefined || label === undefined ? undefined : { path, label: open[label] };
    }
  }
}
