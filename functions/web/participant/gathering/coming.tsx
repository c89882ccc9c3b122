import { sayTheyCome } from '../../../../shared/commands/gathering/say-coming.ts';
import { hasLeft } from '../../../../shared/domain/application/application.ts';
import type { Refusal } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { comingOf, needsOf } from '../../../../shared/domain/gathering/coming.ts';
import { type Gathering, isGatheringAhead } from '../../../../shared/domain/round-state.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { typedOf } from '../../../../shared/pages/form/declare.ts';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import { BEFOREHAND, gatheringNamed, sayingComing } from '../../../../shared/pages/paths.ts';
import { beforehandKind } from '../../../../shared/storage/kinds/workshop.ts';
import { comingWords } from '../../../../shared/words/coming.ts';
import { comingFields } from '../../coming-form.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, show } from '../../visit.ts';
import type { Admits } from '../access/access.ts';
import { participantOf } from '../access/admits.ts';
import { coordinators } from '../answers/contact-me.ts';
import { showHome } from '../home/home.tsx';
import { askAgain, type Filled } from '../link/again.ts';
import type { Answer, Participant } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';
import { comingLine } from './coming-line.ts';
import { GatheringFacts } from './gathering-facts.tsx';

/** Somebody in a pair, with the gathering their page is about. */
export type Guest = Participant & { readonly gathering: Gathering };

/** Whoever is in a pair, as long as the gathering has not begun; otherwise their home says why not. */
export const guest: Admits<Guest> = async (holder) => {
  const gathering = gatheringNamed(holder.c.req.param('gathering'), holder.tools.round);
  if (gathering === undefined) return { instead: () => problemPage(holder.c, 404) };
  const who = { ...(await participantOf(holder)), gathering };
  const why = whyNot(who);
  return why === undefined ? { who } : { instead: (what) => (what === 'form' ? refuse(who, why) : showHome(who, { instead: why })) };
};

function whyNot({ person, pairs, stage, tools, now, gathering }: Guest): Refusal | undefined {
  if (hasLeft(person)) return 'has left';
  if (stage === 'closed') return 'round closed';
  if (pairs.every(({ pair }) => pair.status !== 'formed')) return 'not expected there';
  return isGatheringAhead(gathering, tools.round, now) ? undefined : 'gathering begun';
}

/** Asks whether somebody comes. What they said stands there and can be changed until it begins. */
export function showComing(who: Guest): Answer {
  return comingPage(who, who.tried ?? { typed: typedBefore(who), problems: [] });
}

export async function takeComing(who: Guest, typed: Typed): Promise<Response> {
  const { c, home, say, tools, gathering, person } = who;
  const read = readForm(comingFields(gathering, tools.round, comingWords(say), say), typed, say);
  if ('problems' in read) return askAgain(who, `${home}${sayingComing(gathering)}`, typed, read.problems);
  const { comes, food = '', access = '' } = read.values;
  const outcome = await sayTheyCome(person.id, gathering, { comes, food, access }, tools);
  if (outcome.outcome === 'refused') return refuse(who, outcome.why);
  const leadsOn = gathering === 'workshop' && (await tools.store.get(beforehandKind, person.id)) === undefined;
  return goTo(c, `${home}${leadsOn ? BEFOREHAND : ''}${saying(`coming-${comes}`, outcome.outcome)}`);
}

function typedBefore({ person, gathering, tools }: Guest): Typed {
  const coming = comingOf(person, gathering, tools.round);
  return typedOf({ comes: coming.is === 'unsaid' ? undefined : coming.is, ...needsOf(person, gathering) });
}

function comingPage(who: Guest, { typed, problems }: Filled): Answer {
  const { say, tools, home, gathering, person, c } = who;
  const words = comingWords(say);
  const the = words.the(gathering);
  const title = words.title(the);
  const isNew = comingOf(person, gathering, tools.round).is === 'unsaid' && person.gatherings?.[gathering]?.said === undefined;
  return show(
    c,
    <OwnPage holder={who} title={title} back={home} problems={problems}>
      <h1>{title}</h1>
      <GatheringFacts gathering={gathering} participant={who} />
      {isNew ? null : <p class="lead">{comingLine(who, gathering)}</p>}
      <p>{words.untilItBegins(the)}</p>
      <p>
        {words.whoReads(coordinators(who))}
        {person.answers.access === undefined ? null : ` ${words.fromApplication}`}
      </p>
      <form method="post" action={`${home}${sayingComing(gathering)}`} novalidate>
        <AskAll fields={comingFields(gathering, tools.round, comingWords(say), say)} typed={typed} problems={problems} say={say} />
        <button type="submit">{words.button}</button>
      </form>
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}
