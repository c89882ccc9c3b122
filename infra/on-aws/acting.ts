import type { Tools } from '../../shared/commands/tools.ts';
import { systemClock } from '../../shared/lambda/clock.ts';
import { log } from '../../shared/lambda/log.ts';
import { actingOperators } from '../../shared/round/contact.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { CannotStart } from '../rounds/cannot-start.ts';
import type { Deployed } from './deployed.ts';
import { storeOf } from './open-round.ts';

/** The operator a command acts for: the one that was named, else the contact person. */
export function actingOperator(round: Round, id: string | undefined): string {
  const wanted = id ?? round.contact;
  if (actingOperators(round).some((operator) => operator.id === wanted)) return wanted;
  const may = actingOperators(round).map((operator) => operator.id);
  throw new CannotStart(`${wanted} may not act for the round.\nThose who may are ${may.join(', ')}.`, `add --as ${may[0]}`);
}

/** Standard output is for what a command gives. */
export const logged = { ...log, info: () => {} };

/** What a command changes a deployed round with: the operator's own rights. */
export function toolsOf(round: Round, { Pages, Table }: Deployed): Tools {
  const { now, newId, newSecret } = systemClock;
  return { round, table: Table, publicUrl: Pages, log: logged, now, newId, newSecret, store: storeOf(round) };
}
