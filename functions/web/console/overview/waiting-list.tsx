import type { FC } from 'hono/jsx';
import { type Attention, attentionKey } from '../../../../shared/domain/attention.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { riskWords } from '../../../../shared/pages/words/risks.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { ActButton } from '../parts/forms.tsx';
import type { WaitingEntry } from './read.ts';
import { OVERVIEW_WORDS } from './words.ts';

type Props = { readonly visit: OperatorVisit; readonly waiting: readonly WaitingEntry[]; readonly more: number };

/** Everything that needs a human being, oldest first: about whom, what happened, and the one thing to do. */
export const WaitingList: FC<Props> = ({ visit, waiting, more }) => {
  const words = OVERVIEW_WORDS[visit.say.language].waiting;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{words.title}</h2>
      {waiting.length === 0 ? <p>{words.none}</p> : null}
      <ol class="entries">
        {[...Map.groupBy(waiting, ({ attention }) => `${attention.reason} ${JSON.stringify(attention.subject)}`).values()].map((alike) => (
          <Entry visit={visit} alike={alike} />
        ))}
      </ol>
      {more > 0 ? <p>{words.more(more)}</p> : null}
    </section>
  );
};

/** What happened again and again to the same people is one thing to do. */
const Entry: FC<{ visit: OperatorVisit; alike: readonly WaitingEntry[] }> = ({ visit, alike }) => {
  const [first] = alike;
  if (first === undefined) return null;
  const { attention, names } = first;
  const { say, nonce } = visit;
  const words = OVERVIEW_WORDS[say.language];
  const { what, act } = riskWords(attention.reason, say);
  const who = names.length === 0 ? words.theRound : names.join(' – ');
  const [path, label] = suggested(attention, visit);
  return (
    <li>
      <h3>{who}</h3>
      <p>
        {what} <span class="muted">{words.since(say.day(instantOf(attention.since)))}</span>
      </p>
      {attention.reason === 'failed for a day' ? alike.map((entry) => <p class="muted">{words.failed(entry.attention.occasion)}</p>) : null}
      <p>{act}</p>
      <div class="actions">
        <a class="button small" href={path}>
          {label}
          <span class="out-of-sight">: {who}</span>
        </a>
        <ActButton
          nonce={nonce}
          path="/console"
          act="tick off"
          values={{ entry: alike.map((entry) => attentionKey(entry.attention)) }}
          label={words.waiting.tickOff}
          about={who}
          quick
        />
      </div>
    </li>
  );
};

/** Where the suggested act is done. */
function suggested({ subject, reason }: Attention, { say }: OperatorVisit): readonly [path: string, label: string] {
  const { open } = OVERVIEW_WORDS[say.language];
  switch (subject.kind) {
    case 'pair':
      return [`/console/pairs/${subject.id}`, open.pair];
    case 'application':
      return [`/console/applicants/${subject.id}`, open.application];
    case 'round':
      if (reason === 'proposal to look at') return ['/console/matching', open.matching];
      return reason === 'time to close' ? ['/console/close', open.close] : ['/console#recruiting', open.recruiting];
  }
}
