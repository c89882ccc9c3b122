import type { FC } from 'hono/jsx';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { isGatheringAhead, kickOffAt, type RoundState, workshopAt } from '../../../../shared/domain/round-state.ts';
import { answerBy } from '../../../../shared/domain/waiting/answer-days.ts';
import { Facts } from '../../../../shared/pages/parts.tsx';
import { hasWorkshop } from '../../../../shared/round/round-file.ts';
import { overviewWords } from '../../../../shared/words/console/overview.ts';
import { stageWords } from '../../../../shared/words/console/statuses.ts';
import type { OperatorVisit } from '../operator-visit.ts';

type Props = { readonly visit: OperatorVisit; readonly state: RoundState };

/** The stage of the round, and the date it moves towards. */
export const WhereItStands: FC<Props> = ({ visit, state }) => {
  const words = overviewWords(visit.say);
  return (
    <section aria-labelledby="stands">
      <h2 id="stands">{words.stands}</h2>
      <Facts rows={[[words.stage, stageWords(state.stage, visit.say)], ...dates(visit, state)]} />
    </section>
  );
};

function dates({ say, tools }: OperatorVisit, state: RoundState): readonly (readonly [string, string])[] {
  const { round, now } = tools;
  const { dates: words, lastDay, opens } = overviewWords(say);
  switch (state.stage) {
    case 'draft':
      return [[opens, say.day(round.call.opens)]];
    case 'call open':
      return [[lastDay, say.day(round.call.deadline)]];
    case 'matching':
      return [
        [words.answerBy, say.day(answerBy(round, now()))],
        [words.kickOff, say.dayAndTime(kickOffAt(round))],
      ];
    case 'running':
    case 'closing':
      return [
        ...(hasWorkshop(round) && isGatheringAhead('workshop', round, now())
          ? [[words.workshop, say.dayAndTime(workshopAt(round))] as const]
          : []),
        ...(!hasWorkshop(round) && state.stage === 'running' ? [[words.opens, say.day(round.evaluation.opens)] as const] : []),
        [words.evaluation, say.day(round.evaluation.closes)],
        [words.closes, say.day(round.closes)],
      ];
    case 'closed':
      return state.closedAt === undefined ? [] : [[words.closed, say.dayAndTime(instantOf(state.closedAt))]];
  }
}
