import { hashOf } from '../../../../shared/domain/access-link.ts';
import type { Asked } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import type { Operator } from '../../../../shared/round/contact.ts';
import { overviewWords } from '../../../../shared/words/console/overview.ts';
import type { OperatorVisit } from '../operator-visit.ts';

/** What the fields of an entry are called, of which there are many on one page. */
export function fieldsOf(entry: string): { readonly to: string; readonly note: string; readonly take: string } {
  const mark = hashOf(entry).slice(0, 12);
  return { to: `to-${mark}`, note: `note-${mark}`, take: `take-${mark}` };
}

/** Whom an entry is given to. */
export function ownerField({ say }: OperatorVisit, others: readonly Operator[]) {
  const { to: label, choose } = overviewWords(say).waiting.care;
  const people = choosing(others.map(({ id, name }) => ({ value: id, label: name })));
  return {
    kind: 'one',
    required: true,
    isList: true,
    label,
    ...people,
    choices: [{ value: '', label: choose }, ...people.choices],
  } satisfies Asked;
}
