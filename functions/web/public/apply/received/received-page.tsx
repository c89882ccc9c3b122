import { addressQuestion } from '../../../../../shared/domain/address-of-ours.ts';
import { likelyMeant } from '../../../../../shared/domain/application/address-slip.ts';
import { type Application, mayCorrect } from '../../../../../shared/domain/application/application.ts';
import { isSameAddress } from '../../../../../shared/domain/application/assistant.ts';
import { readField } from '../../../../../shared/domain/form/field.ts';
import { answerBy } from '../../../../../shared/domain/waiting/answer-days.ts';
import { Ask, type Asked } from '../../../../../shared/pages/form/asked.tsx';
import { faultMessage } from '../../../../../shared/pages/form/fault-message.ts';
import { ErrorSummary, type FieldProblem, LinkButton, Notice } from '../../../../../shared/pages/parts.tsx';
import { contactOf } from '../../../../../shared/round/contact.ts';
import type { Language } from '../../../../../shared/round/languages.ts';
import type { Round } from '../../../../../shared/round/round-file.ts';
import { secondsUntilNextWindow } from '../../../../../shared/storage/network-rate-limit.ts';
import { type ApplyWords, applyWords } from '../../../../../shared/words/public/apply.ts';
import { goTo, type Visit } from '../../../visit.ts';
import { type PublicVisit, showPage } from '../../public-visit.tsx';
import { type JustSent, justSent, rememberSent } from '../draft/just-sent.ts';
import { triedIn } from '../form/again.ts';
import { hostDomains, sayPage } from '../form/form-visit.tsx';

/** The right address for an application that was sent with another, or what is wrong with it. */
export function readOwnAddress(typed: string, { answers }: Application, round: Round): ReturnType<typeof readField> {
  const read = readField(ownAddress(round), [typed]);
  const isAssistants = answers.assistant !== undefined && isSameAddress(answers.assistant.email, typed);
  return 'value' in read && isAssistants ? { fault: 'address of the assistant' } : read;
}

function ownAddress(round: Round) {
  return { ...addressQuestion(round), required: true } as const;
}

const EMAIL = 'email';

/** Leads to what became of an application that has been sent. */
export async function leadToReceived(c: Visit, draft: { readonly id: string }, language: Language): Promise<Response> {
  await rememberSent(c, draft.id);
  return goTo(c, `/${language}/apply/received`);
}

/** The same for somebody who changed an answer after that, which is kept nowhere. */
export async function leadToLate(c: Visit, id: string, language: Language): Promise<Response> {
  await rememberSent(c, id);
  return goTo(c, `/${language}/apply/received?late=yes`);
}

/** Says what is stored of the application that was sent from this browser a moment ago, and nothing when nothing was. */
export async function showReceived(visit: PublicVisit): Promise<Response> {
  const { c, say } = visit;
  const words = applyWords(say);
  if (c.req.query('crowded') !== undefined) return crowded(visit, words);
  const just = await justSent(c);
  const late = c.req.query('late') === undefined ? undefined : words.received.late(contactOf(visit.round));
  if (just === undefined) return sayPage(visit, words.received.unknown(contactOf(visit.round), late), 404);
  return received(visit, words, just, late);
}

function received(visit: PublicVisit, words: ApplyWords, just: JustSent, late: string | undefined) {
  const { c, round, language, say } = visit;
  const { state } = just.application;
  const said = words.received.page(state, answerBy(round, c.get('tools').now()), contactOf(round));
  const read = just.typed === undefined ? undefined : readOwnAddress(just.typed, state, round);
  const fault = triedIn(c) && read !== undefined && 'fault' in read ? read : undefined;
  const problems = fault === undefined ? [] : [{ field: EMAIL, message: faultMessage(askedAgain(words, round), fault, say) }];
  return showPage(visit, {
    title: `${problems.length === 0 ? '' : words.errorPrefix}${said.title}`,
    status: problems.length === 0 ? 200 : 422,
    content: (
      <>
        <ErrorSummary title={words.errorTitle} problems={problems} />
        {late === undefined ? null : (
          <Notice>
            <p>{late}</p>
          </Notice>
        )}
        <h1>{said.title}</h1>
        <p>
          {said.stored} <strong class="typed">{state.email}</strong>
        </p>
        {said.lines.map((line) => (
          <p>{line}</p>
        ))}
        {mayCorrect(state) ? <Correction visit={visit} words={words} state={state} typed={just.typed} problems={problems} /> : null}
        <LinkButton href={`/${language}`} quiet>
          {words.toCall}
        </LinkButton>
      </>
    ),
  });
}

/** How the address is asked for once more. */
function askedAgain(words: ApplyWords, round: Round): Asked {
  const { label, hint } = words.received.correct;
  return { ...ownAddress(round), label, hint, missing: words.received.missing, autocomplete: 'email' };
}

type CorrectionProps = {
  readonly visit: PublicVisit;
  readonly words: ApplyWords;
  readonly state: Application;
  readonly typed: string | undefined;
  readonly problems: readonly FieldProblem[];
};

const Correction = ({ visit, words, state, typed, problems }: CorrectionProps) => {
  const { button, slip } = words.received.correct;
  const meant = likelyMeant(state.email, hostDomains(visit.round));
  return (
    <form method="post" action={visit.c.req.path} novalidate>
      {meant === undefined ? null : <p class="hint">{slip(meant)}</p>}
      <Ask
        name={EMAIL}
        asked={askedAgain(words, visit.round)}
        typed={{ [EMAIL]: [typed ?? meant ?? state.email] }}
        problems={problems}
        say={visit.say}
      />
      <button type="submit" class="quiet">
        {button}
      </button>
    </form>
  );
};

function crowded(visit: PublicVisit, words: ApplyWords) {
  const { c } = visit;
  const seconds = secondsUntilNextWindow(c.get('tools').now());
  c.header('Retry-After', String(seconds));
  return sayPage(visit, words.received.crowded(Math.ceil(seconds / 60)), 429);
}
