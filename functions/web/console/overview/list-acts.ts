import { actOnEntries } from '../../../../shared/commands/attention/act-on-entries.ts';
import type { AttentionCommand } from '../../../../shared/domain/attention.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import type { Did } from '../../../../shared/words/console/did.ts';
import { overviewWords } from '../../../../shared/words/console/overview.ts';
import { firstValue } from '../../form-body.ts';
import { actIn, afterwards, type OperatorVisit, refusal, type Trouble, wrong } from '../operator-visit.ts';
import { noteField } from '../parts/notes.tsx';
import { fieldsOf } from './fields.ts';

/** Ticks an entry off, gives it to somebody, or writes down what was done about it. */
export async function actOnList(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const entries = typed['entry'] ?? [];
  const [latest] = entries;
  if (latest === undefined) return refusal(visit, 'changed meanwhile');
  const fields = fieldsOf(latest);
  const { id } = visit.operator;
  switch (actIn(typed)) {
    case 'tick off':
      return does(entries, { command: 'tick off', by: id }, 'ticked-off', visit);
    case 'give': {
      const chosen = firstValue(typed, fields.to);
      if (chosen === '') return wrong(fields.to, overviewWords(visit.say).waiting.care.choose, typed);
      const to = chosen === NOBODY ? undefined : chosen;
      const from = firstValue(typed, 'from') || undefined;
      return does(entries, { command: 'give', from, to }, to === undefined ? 'let-go-of' : to === id ? 'took' : 'handed-over', visit);
    }
    default:
      return writeNote(entries, fields, visit, typed);
  }
}

/** As the form says that an entry is given to nobody. */
export const NOBODY = '-';

/** Writes a note about the latest of them and, if the operator says so, takes all. */
async function writeNote(
  entries: readonly string[],
  fields: ReturnType<typeof fieldsOf>,
  visit: OperatorVisit,
  typed: Typed,
): Promise<Response | Trouble> {
  const { tools, operator } = visit;
  const read = readForm({ [fields.note]: noteField(visit.say) }, typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const text = read.values[fields.note] ?? '';
  const noted = await actOnEntries(entries.slice(0, 1), { command: 'write note', by: operator.id, text }, tools, operator);
  if (noted.outcome === 'refused' || typed[fields.take] === undefined) return afterwards(visit, noted, '/console', 'noted');
  return does(entries, { command: 'give', from: firstValue(typed, 'from') || undefined, to: operator.id }, 'noted-and-took', visit);
}

async function does(entries: readonly string[], command: AttentionCommand, did: Did, visit: OperatorVisit): Promise<Response | Trouble> {
  return afterwards(visit, await actOnEntries(entries, command, visit.tools, visit.operator), '/console', did);
}
