import { answerFollowUp } from '../../../../shared/commands/afterwards/answer-follow-up.ts';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { hasLeft } from '../../../../shared/domain/application/application.ts';
import { MOST_IN_A_FOLLOW_UP, whyNotFollowUp } from '../../../../shared/domain/closing/follow-up.ts';
import { followUpCloses } from '../../../../shared/domain/closing/follow-up-days.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { onScale, typedOf, yesOrNo } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { afterwardsKind } from '../../../../shared/storage/kinds/afterwards.ts';
import { followUpWords } from '../../../../shared/words/follow-up.ts';
import type { Say } from '../../../../shared/words/say.ts';
import { goTo, show } from '../../visit.ts';
import { coordinators } from '../answers/contact-me.ts';
import { showHome } from '../home/home.tsx';
import { askAgain } from '../link/again.ts';
import type { Participant } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';

/** Asks those who said yes to it the three questions, some months after the programme. */
export async function showFollowUp(who: Participant): Promise<Response> {
  const { c, tools, person, say, home, tried, now } = who;
  const state = await roundNow(tools);
  const afterwards = (await tools.store.get(afterwardsKind, person.id))?.state;
  const why = hasLeft(person) ? 'has left' : whyNotFollowUp(afterwards, tools.round, state, now);
  const last = followUpCloses(tools.round, state);
  if (why !== undefined || last === undefined) return showHome(who, { instead: why ?? 'not at this stage' });
  const { inTouch, recommend, text } = afterwards?.followUp ?? {};
  const before = typedOf({ inTouch: inTouch === undefined ? undefined : inTouch ? 'yes' : 'no', recommend, text });
  const { typed, problems } = tried ?? { typed: before, problems: [] };
  const words = followUpWords(say);
  return show(
    c,
    <OwnPage holder={who} title={words.title} back={home} problems={problems}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(say.day(last))}</p>
      <p>{words.whoSees(coordinators(who))}</p>
      <form method="post" action={`${home}/follow-up`} novalidate>
        <AskAll fields={followUpFields(say)} typed={typed} problems={problems} say={say} />
        <button type="submit">{words.button}</button>
      </form>
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}

function followUpFields(say: Say) {
  const words = followUpWords(say);
  return {
    inTouch: { ...yesOrNo(words), label: words.inTouch, missing: words.missingInTouch },
    recommend: { ...onScale({ ask: words.recommend, answers: words.scale }), required: true, missing: words.missingRecommend },
    text: { kind: 'text', required: false, most: MOST_IN_A_FOLLOW_UP, rows: 4, label: words.text, hint: words.optional },
  } satisfies Fields;
}

export async function takeFollowUp(who: Participant, typed: Typed): Promise<Response> {
  const { c, home, person, say, tools } = who;
  const read = readForm(followUpFields(say), typed, say);
  if ('problems' in read) return askAgain(who, `${home}/follow-up`, typed, read.problems);
  const { inTouch, recommend, text } = read.values;
  const given = { inTouch: inTouch === 'yes', recommend, ...(text === undefined ? {} : { text }), language: say.language };
  const outcome = await answerFollowUp(person.id, given, tools);
  return outcome.outcome === 'refused' ? refuse(who, outcome.why) : goTo(c, `${home}${saying('followed-up', outcome.outcome)}`);
}
