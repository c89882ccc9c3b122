import { Temporal } from 'temporal-polyfill';
import type { Answers } from '../../shared/domain/application/answers.ts';
import { type Application, submitted } from '../../shared/domain/application/application.ts';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import type { Language } from '../../shared/round/languages.ts';
import type { Role } from '../../shared/round/round-file.ts';
import { nextOf } from './decided.ts';

type Given = {
  readonly id?: string;
  readonly role?: Role;
  readonly language?: Language;
  readonly email?: string;
  readonly channel?: string;
  readonly at?: Temporal.Instant;
  readonly answers?: Partial<Omit<Answers, 'role'>> & { readonly title?: string };
};

/** The first day of the call, at noon. */
export const APPLIED_AT = Temporal.Instant.from('2027-08-16T10:00:00Z');

/** Somebody who has applied and not yet confirmed the address: a student, unless another role is given. */
export function anApplication({
  id,
  role = 'mentor',
  language = 'sv',
  email,
  channel = 'fair',
  at = APPLIED_AT,
  answers,
}: Given = {}): Application {
  const own = id ?? (role === 'mentor' ? 'asa' : 'orjan');
  return submitted({ id: own, language, email: email ?? `${own}@person.example`, channel, answers: theAnswers(role, answers) }, at);
}

/** Somebody who has applied and confirmed the address an hour later. */
export function aPerson(given: Given = {}): Application {
  const application = anApplication(given);
  return nextOf(decideApplication(application, { command: 'confirm' }, Temporal.Instant.from(application.submittedAt).add({ hours: 1 })));
}

/** What Åsa Öberg, a student, or Örjan Ek, a manager, answers, with other answers in place of some. */
function theAnswers(role: Role, answers: Given['answers'] = {}): Answers {
  const both = {
    topics: ['social-media', 'recruiting'],
    foremost: 'social-media',
    goals: ['perspective', 'practice'],
    slots: ['mon-am', 'wed-pm', 'thu-eve'],
    languages: ['sv', 'en'],
    format: 'either',
    own: {},
  } satisfies Partial<Answers>;
  return role === 'mentor'
    ? { role, ...both, name: 'Åsa Öberg', field: 'Socialantropologi', wish: 'Varför ingen jag känner öppnar era mejl.', ...answers }
    : {
        role,
        ...both,
        topics: ['social-media', 'recruiting', 'marketing'],
        name: 'Örjan Ek',
        title: 'Marknadschef',
        field: 'Marknad',
        wish: 'Vad ni gör i stället för att se på teve.',
        ...answers,
      };
}
