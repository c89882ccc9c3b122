import type { Role, Round } from '../../round/round-file.ts';
import { addressQuestion } from '../address-of-ours.ts';
import { type Field, type FormFault, formFaults, ownQuestion, type Typed } from '../form/field.ts';
import { MOST_IN_PHONE } from '../telephone.ts';
import { visible } from '../visible-text.ts';
import { isSameAddress } from './assistant.ts';

/** When people can meet: a day and a part of it. Morning is 9–12, afternoon 13–16, evening 16–19. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
export const PARTS = ['am', 'pm', 'eve'] as const;
export const SLOTS = DAYS.flatMap((day) => PARTS.map((part) => `${day}-${part}` as const));
export type Slot = (typeof SLOTS)[number];

export const GOALS = ['perspective', 'working-life', 'practice', 'network', 'digital', 'leadership', 'change'] as const;
export const MEETING_LANGUAGES = ['sv', 'en'] as const;
export const FORMATS = ['on-site', 'video', 'either'] as const;
export const TIES = ['no', 'yes'] as const;
/** Who may see a telephone number besides the coordinators. */
export const PHONE_SHOWN_TO = ['partner'] as const;

/** One page of the form. */
export type Step = { readonly id: string; readonly fields: readonly Field[] };

const NAME: Field = { name: 'name', kind: 'name', required: true, most: 100 };
const PHONE: Field = { name: 'phone', kind: 'phone', required: false, most: MOST_IN_PHONE };
const PHONE_SHOWN: Field = { name: 'phoneShown', kind: 'several', required: false, options: PHONE_SHOWN_TO };
const WISH: Field = { name: 'wish', kind: 'text', required: false, most: 500 };
const GOALS_FIELD: Field = { name: 'goals', kind: 'several', required: false, options: GOALS };
const TIMES: Step = { id: 'times', fields: [{ name: 'slots', kind: 'several', required: true, options: SLOTS }] };
const LANGUAGES_FIELD: Field = { name: 'languages', kind: 'several', required: true, options: MEETING_LANGUAGES };
const FORMAT: Field = { name: 'format', kind: 'one', required: true, options: FORMATS };
const ACCESS: Field = { name: 'access', kind: 'text', required: false, most: 500 };
const TIES_FIELD: Field = { name: 'ties', kind: 'one', required: true, options: TIES };
const TIES_WITH: Field = { name: 'tiesWith', kind: 'line', required: false, most: 200 };

/** The pages of the form for one side, in order: the ones every round has, then the round's own questions. */
export function stepsOf(round: Round, role: Role): readonly Step[] {
  const topics: Step = {
    id: 'topics',
    fields: [
      { name: 'topics', kind: 'several', required: true, options: round.themes.map((theme) => theme.id) },
      { name: 'foremost', kind: 'one', required: false, options: round.themes.map((theme) => theme.id) },
    ],
  };
  const wish: Step = { id: 'wish', fields: [WISH, GOALS_FIELD] };
  const ties: Step = { id: 'ties', fields: [TIES_FIELD, TIES_WITH] };
  const own = round.questions[role].map(ownStep);
  const address = addressQuestion(round);
  const email: Field = { ...address, name: 'email', required: true };
  switch (role) {
    case 'mentor':
      return [
        { id: 'you', fields: [NAME, email, PHONE, PHONE_SHOWN] },
        { id: 'studies', fields: [{ name: 'field', kind: 'line', required: true, most: 120 }] },
        topics,
        wish,
        TIMES,
        { id: 'easier', fields: [LANGUAGES_FIELD, FORMAT, ACCESS] },
        ties,
        ...own,
      ];
    case 'mentee':
      return [
        {
          id: 'you',
          fields: [
            NAME,
            email,
            { name: 'title', kind: 'line', required: true, most: 120 },
            { name: 'field', kind: 'line', required: true, most: 120 },
            PHONE,
            PHONE_SHOWN,
            { name: 'assistantName', kind: 'name', required: false, most: 100 },
            { ...address, name: 'assistantEmail', required: false },
          ],
        },
        topics,
        wish,
        TIMES,
        { id: 'easier', fields: [LANGUAGES_FIELD, FORMAT, ACCESS, TIES_WITH] },
        ...own,
      ];
  }
}

/** All that one side is asked. */
export function fieldsIn(round: Round, role: Role): readonly Field[] {
  return stepsOf(round, role).flatMap(({ fields }) => fields);
}

function ownStep(question: Round['questions'][Role][number]): Step {
  const name = ownField(question.id);
  return { id: name, fields: [{ ...ownQuestion(question), name }] };
}

/** The field in which the answer to one of the round's own questions comes. */
export function ownField(question: string): string {
  return `own-${question}`;
}

/** What is wrong with one page as it was filled in; nothing when it can be taken. */
export function stepFaults({ fields }: Step, typed: Typed): readonly FormFault[] {
  const asksWhom = fields.includes(TIES_FIELD) && typed['ties']?.[0] === 'yes' && visible(typed['tiesWith']?.[0] ?? '').trim() === '';
  return [
    ...formFaults(fields, typed),
    ...(asksWhom ? [{ field: 'tiesWith', fault: 'missing' } as const] : []),
    ...(fields.some(({ name }) => name === 'assistantEmail') ? assistantFaults(typed) : []),
  ];
}

/** An assistant has a name and an address, and is not the one who names them. */
export function assistantFaults(typed: Typed): readonly FormFault[] {
  const one = (field: string) => visible(typed[field]?.[0] ?? '').trim();
  const [name, address, own] = [one('assistantName'), one('assistantEmail'), one('email')];
  if (name === '' && address !== '') return [{ field: 'assistantName', fault: 'missing' }];
  if (name !== '' && address === '') return [{ field: 'assistantEmail', fault: 'missing' }];
  return address !== '' && isSameAddress(address, own) ? [{ field: 'assistantEmail', fault: 'own address' }] : [];
}
