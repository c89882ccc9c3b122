import type { FC } from 'hono/jsx';
import { vote } from '../../../../shared/commands/workshop/vote.ts';
import { EVALUATION_QUESTIONS } from '../../../../shared/domain/closing/evaluation.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { about, type Topic } from '../../../../shared/domain/workshop/wall.ts';
import { Ask } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { evaluationWords } from '../../../../shared/words/evaluation.ts';
import { roomWords } from '../../../../shared/words/workshop/room.ts';
import type { PhoneVisit } from '../room-visit.ts';
import { ActInRoom } from './act-in-room.tsx';
import type { PartProps, Taken } from './part.ts';
import { refusedIn } from './read-parts.ts';

/** Where a phone puts its dots; those it has put stand there and can be moved. */
export const VotePart: FC<PartProps> = ({ visit, inRoom, typed, problems }) => {
  const { say, room, phase, phone, tools } = visit;
  const words = roomWords(say).vote;
  const { topics } = inRoom.wall;
  if (phase !== 'vote' && phase !== 'decide') return <p>{words.later}</p>;
  if (topics.length === 0) return <p>{words.nothing}</p>;
  const put = new Set(inRoom.ballots.find((one) => one.phone === phone.phone)?.on);
  const isOn = ({ id, cards }: Topic) => [id, ...cards.map((card) => card.id)].some((one) => put.has(one));
  const asked = EVALUATION_QUESTIONS.filter((question) => about(question, topics).length > 0);
  return (
    <ActInRoom act="vote">
      <p>
        <strong id="on">{words.label(room.dots)}</strong>. {words.hint}
      </p>
      {asked.map((question) => {
        const own = about(question, topics);
        const name = `on-${question}`;
        const before: Typed = { [name]: own.filter(isOn).map(({ id }) => id) };
        const label = evaluationWords(question, tools.round, say);
        const field = { kind: 'several', required: false, label, ...choosing(own.map(choiceOf)) } as const;
        return <Ask name={name} asked={field} typed={problems.length > 0 ? typed : before} problems={problems} say={say} />;
      })}
      <button type="submit">{words.button}</button>
    </ActInRoom>
  );
};

function choiceOf({ id, heading, cards }: Topic) {
  const [first] = cards;
  return heading === undefined
    ? { value: id, label: first?.text ?? '' }
    : { value: id, label: heading, hint: cards.map(({ text }) => text).join(' · ') };
}

export async function takeVote({ say, tools, phone, room }: PhoneVisit, typed: Typed): Promise<Taken> {
  const on = EVALUATION_QUESTIONS.flatMap((question) => typed[`on-${question}`] ?? []);
  const outcome = await vote(phone.phone, on, tools);
  if (outcome.outcome !== 'refused') return { to: '/room/now?part=vote&did=voted' };
  if (outcome.why !== 'too many dots') return refusedIn('vote', outcome.why, say);
  const message = roomWords(say).vote.tooMany(room.dots, new Set(on).size);
  return { part: 'vote', problems: [{ field: 'on', message }], status: 422 };
}
