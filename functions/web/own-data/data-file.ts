import { asGiven } from '../../../shared/commands/privacy/as-given.ts';
import type { OwnData } from '../../../shared/commands/privacy/own-data.ts';
import { stamp } from '../../../shared/domain/decision.ts';
import type { Operator } from '../../../shared/round/contact.ts';
import type { Visit } from '../visit.ts';

/** Everything that is kept about somebody as a file for other programs; with what operators look through first, for one of them. */
export function dataFile(c: Visit, data: OwnData, operator?: Operator): Response {
  const { round, now } = c.get('tools');
  const file = { round: round.id, at: stamp(now()), person: data.person.id, kept: asGiven(data, operator) };
  return c.body(JSON.stringify(file, undefined, 2), 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': `attachment; filename="${round.id}-${data.person.id}.json"`,
  });
}
