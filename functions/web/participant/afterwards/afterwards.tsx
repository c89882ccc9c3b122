import { sayAfterwards } from '../../../../shared/commands/afterwards/say-afterwards.ts';
import { whyNotAfterwards } from '../../../../shared/domain/closing/afterwards.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import { afterwardsKind } from '../../../../shared/storage/kinds/afterwards.ts';
import { goTo, show } from '../../visit.ts';
import { coordinators } from '../answers/contact-me.ts';
import { showHome } from '../home/home.tsx';
import { askAgain } from '../link/again.ts';
import { isMember } from '../link/own-pairs.ts';
import type { Participant } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';
import { wishesField, wishesIn } from './wishes-field.ts';

/** Asks what somebody says yes to for the time after the programme. What they said before stands there, and can be taken back for good. */
export async function showAfterwards(who: Participant): Promise<Response> {
  const { texts, home, person, say, stage, tools, tried } = who;
  const why = whyNotAfterwards(person, stage, isMember(who));
  if (why !== undefined) return showHome(who, { instead: why });
  const before = tried ?? { typed: { afterwards: (await tools.store.get(afterwardsKind, person.id))?.state.wishes ?? [] }, problems: [] };
  const words = texts.afterwards;
  return show(
    who.c,
    <OwnPage holder={who} title={words.title} back={home} problems={before.problems}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>{words.whoSees(coordinators(who))}</p>
      <form method="post" action={`${home}/afterwards`} novalidate>
        <AskAll fields={wishesField(words, person.answers.role)} typed={before.typed} problems={before.problems} say={say} />
        <p>{words.takeBack}</p>
        <button type="submit">{words.button}</button>
      </form>
    </OwnPage>,
    before.problems.length > 0 ? 422 : 200,
  );
}

export async function takeAfterwards(who: Participant, typed: Typed): Promise<Response> {
  const { c, home, person, say, texts, tools } = who;
  const read = readForm(wishesField(texts.afterwards, person.answers.role), typed, say);
  if ('problems' in read) return askAgain(who, `${home}/afterwards`, typed, read.problems);
  const outcome = await sayAfterwards(person.id, wishesIn(read.values.afterwards), tools);
  return outcome.outcome === 'refused' ? refuse(who, outcome.why) : goTo(c, `${home}${saying('afterwards', outcome.outcome)}`);
}
