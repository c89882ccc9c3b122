import { readRoom } from '../../../../shared/commands/workshop/read-room.ts';
import { answerBeforehand } from '../../../../shared/commands/workshop/say-beforehand.ts';
import { hasLeft } from '../../../../shared/domain/application/application.ts';
import { EVALUATION_QUESTIONS, MOST_IN_AN_ANSWER } from '../../../../shared/domain/closing/evaluation.ts';
import type { Refusal } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { isGatheringAhead } from '../../../../shared/domain/round-state.ts';
import type { Beforehand } from '../../../../shared/domain/workshop/beforehand.ts';
import { minutesLetOutAt } from '../../../../shared/domain/workshop/room.ts';
import type { Asked } from '../../../../shared/pages/form/asked.tsx';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { typedOf } from '../../../../shared/pages/form/declare.ts';
import { type Fields, problemsOf, readForm } from '../../../../shared/pages/form/read-form.ts';
import { Notice } from '../../../../shared/pages/parts.tsx';
import { BEFOREHAND, MINUTES } from '../../../../shared/pages/paths.ts';
import { hasWorkshop } from '../../../../shared/round/round-file.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { beforehandKind } from '../../../../shared/storage/kinds/workshop.ts';
import { evaluationWords } from '../../../../shared/words/evaluation.ts';
import { DONE } from '../../../../shared/words/participant/done.ts';
import { beforehandWords } from '../../../../shared/words/workshop/beforehand.ts';
import { minutesWords } from '../../../../shared/words/workshop/minutes.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, show } from '../../visit.ts';
import type { Admits, Admitted } from '../access/access.ts';
import { participantOf } from '../access/admits.ts';
import { showHome } from '../home/home.tsx';
import { askAgain, type Filled } from '../link/again.ts';
import type { LinkHolder, Participant } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { doneIn, saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';
import { GatheringFacts } from './gathering-facts.tsx';

/** Whoever is in a pair of a round with a closing workshop, or asked for its minutes, also when the round is closed; otherwise their home says why not. */
export const readsMinutes: Admits<Participant> = (holder) =>
  admitted(holder, async (who) => (isInPair(who) || (await saidBefore(who))?.wantsMinutes === true ? undefined : 'not expected there'));

/** Whoever is in a pair of such a round until it is closed, before and after the workshop. */
export const atWorkshop: Admits<Participant> = (holder) =>
  admitted(holder, async (who) => (who.stage === 'closed' ? 'round closed' : isInPair(who) ? undefined : 'not expected there'));

function isInPair({ pairs }: Participant): boolean {
  return pairs.some(({ pair }) => pair.status === 'formed');
}

async function saidBefore({ tools, person }: Participant): Promise<Beforehand | undefined> {
  return (await tools.store.get(beforehandKind, person.id))?.state;
}

async function admitted(holder: LinkHolder, whyNot: (who: Participant) => Promise<Refusal | undefined>): Promise<Admitted<Participant>> {
  if (!hasWorkshop(holder.tools.round)) return { instead: () => problemPage(holder.c, 404) };
  const who = await participantOf(holder);
  const why = hasLeft(who.person) ? 'has left' : await whyNot(who);
  return why === undefined ? { who } : { instead: (what) => (what === 'form' ? refuse(who, why) : showHome(who, { instead: why })) };
}

/** Asks the questions of the closing workshop before it. What was answered stands there and can be changed until it begins. */
export async function showBeforehand(who: Participant): Promise<Response> {
  const before = await saidBefore(who);
  return beforehandPage(who, who.tried ?? { typed: typedBefore(before), problems: [] });
}

export async function takeBeforehand(who: Participant, typed: Typed): Promise<Response> {
  const { c, home, say, tools, person } = who;
  const answers = readForm(answerFields(who), typed, say);
  const wish = readForm(wishField(who), typed, say);
  if ('problems' in answers || 'problems' in wish) return askAgain(who, `${home}${BEFOREHAND}`, typed, problemsOf(answers, wish));
  const said = EVALUATION_QUESTIONS.flatMap((question) => {
    const text = answers.values[question];
    return text === undefined ? [] : [[question, text] as const];
  });
  const given = { answers: Object.fromEntries(said), language: say.language, wantsMinutes: wish.values.minutes };
  const outcome = await answerBeforehand(person, given, tools);
  return outcome.outcome === 'refused' ? refuse(who, outcome.why) : goTo(c, `${home}${saying('beforehand', outcome.outcome)}`);
}

type Holder = Pick<LinkHolder, 'tools' | 'say' | 'person'>;

function answerFields({ tools, say, person }: Holder) {
  const field = (question: (typeof EVALUATION_QUESTIONS)[number]) =>
    ({
      kind: 'text',
      required: false,
      most: MOST_IN_AN_ANSWER,
      rows: 3,
      label: evaluationWords(question, tools.round, say, person.answers.role),
    }) satisfies Asked;
  return {
    mentors: field('mentors'),
    company: field('company'),
    worked: field('worked'),
    challenges: field('challenges'),
    onwards: field('onwards'),
  } satisfies Fields;
}

function wishField({ say }: Holder) {
  return { minutes: { kind: 'tick', required: false, label: beforehandWords(say).wants } } satisfies Fields;
}

function typedBefore(before: Beforehand | undefined): Typed {
  return before === undefined ? {} : typedOf({ ...before.answers, minutes: before.wantsMinutes });
}

async function beforehandPage(who: Participant, { typed, problems }: Filled): Promise<Response> {
  const { say, home, c, tools, person, now } = who;
  const { role } = person.answers;
  const words = beforehandWords(say);
  const did = doneIn(c.req.query('done'));
  const hasBegun = !isGatheringAhead('workshop', tools.round, now);
  const room = await readRoom(tools);
  const isSent = room !== undefined && minutesLetOutAt(room.room) !== undefined;
  const formed = (await tools.store.all(pairKind)).filter(({ state }) => state.status === 'formed');
  const side = new Set(formed.map(({ state }) => state[role]));
  return show(
    c,
    <OwnPage holder={who} title={words.title} back={home} problems={problems}>
      {did === undefined || problems.length > 0 ? null : (
        <Notice>
          <p>{say(DONE[did])}</p>
        </Notice>
      )}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <GatheringFacts gathering="workshop" participant={who} />
      <h2>{words.seenTitle}</h2>
      <p>{words.seen(role, side.size)}</p>
      {isSent ? (
        <p>
          <a href={`${home}${MINUTES}`}>{minutesWords(say).title}</a>
        </p>
      ) : (
        <form method="post" action={`${home}${BEFOREHAND}`} novalidate>
          {hasBegun ? <p>{words.begun}</p> : <AskAll fields={answerFields(who)} typed={typed} problems={problems} say={say} />}
          <AskAll fields={wishField(who)} typed={typed} problems={problems} say={say} />
          <p class="hint">{words.wantsHint}</p>
          <p>{words.change}</p>
          <button type="submit">{words.button}</button>
        </form>
      )}
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}
