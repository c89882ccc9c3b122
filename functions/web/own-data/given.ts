import type { Temporal } from 'temporal-polyfill';
import type { OwnData } from '../../../shared/commands/privacy/own-data.ts';
import { roundNow } from '../../../shared/commands/round/round-now.ts';
import type { Tools } from '../../../shared/commands/tools.ts';
import { instantOf } from '../../../shared/domain/decision.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { ownDataWords } from '../../../shared/words/privacy/own-data.ts';
import type { Say } from '../../../shared/words/say.ts';

/** All that is kept about somebody, with what it takes to say it to them. */
export type Given = {
  readonly data: OwnData;
  readonly round: Round;
  readonly isClosed: boolean;
  readonly say: Say;
  readonly now: Temporal.Instant;
};

export async function givenOf(data: OwnData, tools: Tools, say: Say): Promise<Given> {
  const { stage } = await roundNow(tools);
  return { data, round: tools.round, isClosed: stage === 'closed', say, now: tools.now() };
}

/** A line where there is something to say. */
export function some(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [text];
}

export function at({ say }: Pick<Given, 'say'>, moment: string): string {
  return say.dayAndTime(instantOf(moment));
}

/** A line of what happened at a moment, where it has. */
export function on(given: Given, moment: string | undefined, what: string): readonly string[] {
  return moment === undefined ? [] : [ownDataWords(given.say).on(at(given, moment), what)];
}

export function operatorNamed({ round }: Pick<Given, 'round'>, id: string): string {
  return round.operators.find((operator) => operator.id === id)?.name ?? id;
}
