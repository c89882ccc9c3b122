import type { Temporal } from 'temporal-polyfill';
import type { Application } from '../../shared/domain/application/application.ts';
import { assistantId } from '../../shared/domain/application/assistant.ts';
import { type LetterAbout, type LetterName, type Recipient, requested } from '../../shared/domain/letter.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import type { RoundState } from '../../shared/domain/round-state.ts';
import type { LetterContext } from '../../shared/mail/letters/context.ts';
import { linkPath, whyPath } from '../../shared/pages/paths.ts';
import { contactOf } from '../../shared/round/contact.ts';
import type { Language } from '../../shared/round/languages.ts';
import { asPlanned } from '../../shared/round/planned.ts';
import type { Role, Round } from '../../shared/round/round-file.ts';
import { sayIn } from '../../shared/words/say.ts';

const PUBLIC_URL = 'https://omvant.example';

export type Occasion = {
  readonly round: Round;
  readonly language: Language;
  readonly now: Temporal.Instant;
  readonly letter: LetterName;
  readonly about?: LetterAbout;
  readonly occasion?: string;
  readonly stage?: RoundState['stage'];
  /** What the round keeps of its plan. */
  readonly kept?: Pick<RoundState, 'planned' | 'tellings'>;
};

/** What a letter about somebody's own application is written from. */
export function contextForPerson(occasion: Occasion, person: Application, seats: LetterContext['seats'] = SEATS): LetterContext {
  return { ...common(occasion, { kind: 'person', id: person.id }), person, seats };
}

/** All seats are taken, and nobody on the other side is without a pair. */
const SEATS: LetterContext['seats'] = { standing: 6, partnersLeft: false, wasReserve: true };

/** What a letter to one of a pair is written from. */
export function contextForPair(occasion: Occasion, pair: Pair, people: Readonly<Record<Role, Application>>, reader: Role): LetterContext {
  const person = { ...people[reader], pairs: [pair.id] };
  const partner = people[reader === 'mentor' ? 'mentee' : 'mentor'];
  const about = { ...occasion.about, pair: pair.id };
  return { ...contextForPerson({ ...occasion, about }, person), pair, partner };
}

/** The same to whoever books for the manager, as the first assistant she has named. */
export function contextForAssistant(occasion: Occasion, pair: Pair, people: Readonly<Record<Role, Application>>): LetterContext {
  const { name, email } = people.mentee.answers.assistant ?? { name: 'Sam Lind', email: 'sam@person.example' };
  const id = assistantId(people.mentee.id, 1);
  const context = contextForPair(occasion, pair, people, 'mentee');
  return { ...context, ...common({ ...occasion, about: context.letter.about }, { kind: 'assistant', id }), assistant: { name, email, id } };
}

export function contextForOperator(
  occasion: Occasion,
  told: Pick<LetterContext, 'recruiting' | 'proposal' | 'waiting' | 'peopleWait' | 'written'> = {},
): LetterContext {
  const operator = contactOf(occasion.round);
  return { ...common(occasion, { kind: 'operator', id: operator.id }), operator, ...told };
}

export function contextForDraft(occasion: Occasion, typed: Readonly<Record<string, string[]>>): LetterContext {
  const { language, now } = occasion;
  const savedAt = now.toString({ fractionalSecondDigits: 3 });
  const draft = {
    id: 'draft1',
    role: 'mentor' as const,
    language,
    channel: 'fair',
    startedAt: savedAt,
    savedAt,
    typed,
    done: [],
    secretHash: 'hash',
    submitted: false,
  };
  return { ...common(occasion, { kind: 'draft', id: draft.id }), draft };
}

/** To somebody who left an address on the call without applying. */
export function contextForVisitor(occasion: Occasion, told: Pick<LetterContext, 'question' | 'curious'>): LetterContext {
  return { ...common(occasion, { kind: 'visitor', id: 'visitor1' }), ...told };
}

function common(
  { round: file, language, now, letter, about = {}, stage = 'call open', kept = {}, occasion = 'test' }: Occasion,
  recipient: Recipient,
): LetterContext {
  const round = asPlanned(file, kept);
  return {
    round,
    roundState: { stage, home: 'table', openedAt: '2027-08-02T08:00:00.000Z', ...kept },
    letter: requested({ recipient, letter, occasion, about }, now),
    now,
    say: sayIn(language, round.zone),
    contact: contactOf(round),
    publicUrl: PUBLIC_URL,
    why: `${PUBLIC_URL}${whyPath('t'.repeat(90), 'x'.repeat(43))}`,
    // As long as the real secrets, which are 43 characters.
    link: (purpose) => `${PUBLIC_URL}${linkPath(purpose, recipient.id, `${purpose}-`.padEnd(43, 'x'))}`,
  };
}
