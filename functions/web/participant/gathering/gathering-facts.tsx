import type { FC } from 'hono/jsx';
import type { Gathering } from '../../../../shared/domain/round-state.ts';
import { Facts } from '../../../../shared/pages/parts.tsx';
import { rowsOfGathering } from '../../../../shared/words/plan.ts';
import type { LinkHolder } from '../link/people.ts';
import { Where } from '../parts/where.tsx';

type Props = { readonly gathering: Gathering; readonly participant: Pick<LinkHolder, 'say' | 'tools'> };

/** When and where everybody meets, and how to be there without coming. */
export const GatheringFacts: FC<Props> = ({ gathering, participant: { say, tools } }) => (
  <Facts rows={rowsOfGathering(gathering, tools.round, say).map(({ label, value }) => [label, <Where place={value} open="" />] as const)} />
);
