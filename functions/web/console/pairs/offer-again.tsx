import type { FC } from 'hono/jsx';
import { offerAgain } from '../../../../shared/commands/offer/offer-again.ts';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { whyNotAsk } from '../../../../shared/domain/matching/board/approval.ts';
import { decidePair } from '../../../../shared/domain/pair/decide-pair.ts';
import { leftAlone } from '../../../../shared/domain/pair/exchange.ts';
import { lapseDaysOf } from '../../../../shared/domain/pair/offer-time.ts';
import { type Pair, whoDidNotAnswer } from '../../../../shared/domain/pair/pair.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import { ROLES, type Role } from '../../../../shared/round/round-file.ts';
import { offerWords } from '../../../../shared/words/console/offers.ts';
import { goTo } from '../../visit.ts';
import { afterwards, formOf, type OperatorVisit, type Trouble } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';
import { type LetterSeen, LettersToTwo, letterTo } from '../parts/letter-preview.tsx';
import { sureField } from '../parts/sure.ts';
import type { PairSection } from './pair-section.ts';
import type { Names } from './timeline.ts';

type Props = PairSection & Again & { readonly names: Names };

/** What each would get, or why they cannot be asked, in words. */
type Again = { readonly letters: Partial<Readonly<Record<Role, LetterSeen | undefined>>>; readonly why: string | undefined };

/** Asks two once more whose offer came to nothing. */
export const OfferAgain: FC<Props> = ({ visit, pair, names, path, trouble, letters, why }) => {
  const { say, nonce, tools } = visit;
  const words = offerWords(say).again;
  return (
    <section aria-labelledby="again">
      <h2 id="again">{words.title}</h2>
      <p>{whatHappened(pair, names, visit)}</p>
      {why === undefined ? (
        <>
          <p>{words.what(lapseDaysOf({}, tools.round))}</p>
          <LettersToTwo visit={visit} names={names} letters={letters} words={words} />
          <ActForm nonce={nonce} path={path} act="offer again">
            <AskAll fields={sureField(words)} {...formOf(trouble, 'offer again')} say={visit.say} />
            <button type="submit" class="quiet">
              {words.act}
            </button>
          </ActForm>
        </>
      ) : (
        <p>
          {words.cannot} {why}
        </p>
      )}
    </section>
  );
};

function whatHappened(pair: Pair, names: Names, { say }: OperatorVisit): string {
  const words = offerWords(say).again;
  const declined = ROLES.find((role) => pair.answers[role]?.answer === 'no');
  const no = declined === undefined ? undefined : pair.answers[declined];
  if (declined !== undefined && no !== undefined) return words.saidNo(names[declined], say.day(no.heardOn ?? instantOf(no.at)));
  const silent = whoDidNotAnswer(pair).map((id) => names[id === pair.mentor ? 'mentor' : 'mentee']);
  return pair.status === 'lapsed' ? words.lapsed(say.list(silent)) : words.fellThrough;
}

/** How the two would be asked once more; nothing where there is no offer that came to nothing. */
export async function offeringAgain(
  visit: OperatorVisit,
  pair: Pair,
  { mentor, mentee }: Partial<Readonly<Record<Role, Application>>>,
): Promise<Again | undefined> {
  const { round, now } = visit.tools;
  if (
    (pair.status !== 'lapsed' && pair.status !== 'declined') ||
    leftAlone(pair) !== undefined ||
    mentor === undefined ||
    mentee === undefined
  )
    return undefined;
  const why = whyNotAsk(mentor, mentee, await roundNow(visit.tools), round, now());
  if (why !== undefined)
    return { letters: {}, why: (await import('../../../../shared/words/console/refusals.ts')).refusalWords(why, visit.say) };
  const decision = decidePair(round, pair, { command: 'offer again', fit: pair.fit, afterNo: true }, now());
  if (decision.outcome !== 'changed') return undefined;
  const about = { pair: decision.next };
  return {
    letters: {
      mentor: await letterTo(mentor, 'offer', visit, { ...about, partner: mentee }),
      mentee: await letterTo(mentee, 'offer', visit, { ...about, partner: mentor }),
    },
    why: undefined,
  };
}

export async function askAgain(visit: OperatorVisit, path: string, pair: Pair, typed: Typed): Promise<Response | Trouble> {
  const read = readForm(sureField(offerWords(visit.say).again), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  if (read.values.sure === 'no') return goTo(visit.c, path);
  return afterwards(visit, await offerAgain(pair.id, visit.tools, visit.operator), path, 'offered-again');
}
