import type { Application } from '../../../../shared/domain/application/application.ts';
import type { Pair } from '../../../../shared/domain/pair/pair.ts';
import type { Stage } from '../../../../shared/domain/round-state.ts';
import type { Language, Role } from '../../../../shared/round/round-file.ts';

const APPLICATION: Readonly<Record<Language, Readonly<Record<Application['status'], string>>>> = {
  sv: { submitted: 'Adressen inte bekräftad', confirmed: 'Bekräftad', withdrawn: 'Tillbakadragen, kan ångras', left: 'Har lämnat' },
  en: { submitted: 'Address not confirmed', confirmed: 'Confirmed', withdrawn: 'Withdrawn, may come back', left: 'Has left' },
};

const PAIR: Readonly<Record<Language, Readonly<Record<Pair['status'], string>>>> = {
  sv: { offered: 'Förslag skickat', formed: 'Träffas', declined: 'Någon tackade nej', lapsed: 'Fick inte två svar', ended: 'Avslutat' },
  en: { offered: 'Offered', formed: 'Meeting', declined: 'Somebody said no', lapsed: 'Did not get two answers', ended: 'Ended' },
};

const ROLE: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  sv: { mentor: 'Student', mentee: 'Chef' },
  en: { mentor: 'Student', mentee: 'Manager' },
};

const ROLES_IN_PLURAL: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  sv: { mentor: 'Studenter', mentee: 'Chefer' },
  en: { mentor: 'Students', mentee: 'Managers' },
};

const STAGE: Readonly<Record<Language, Readonly<Record<Stage, string>>>> = {
  sv: {
    draft: 'Inte öppnad',
    'call open': 'Inbjudan är öppen',
    matching: 'Matchning',
    running: 'Efter kick-offen',
    closing: 'Avslutning',
    closed: 'Stängd',
  },
  en: {
    draft: 'Not opened',
    'call open': 'The call is open',
    matching: 'Matching',
    running: 'After the kick-off',
    closing: 'Closing',
    closed: 'Closed',
  },
};

export function applicationStatus(status: Application['status'], language: Language): string {
  return APPLICATION[language][status];
}

export function pairStatus(status: Pair['status'], language: Language): string {
  return PAIR[language][status];
}

/** What an operator calls somebody on one side: a mentor is a student, a mentee a manager. */
export function roleWords(role: Role, language: Language): string {
  return ROLE[language][role];
}

export function roleWordsInPlural(role: Role, language: Language): string {
  return ROLES_IN_PLURAL[language][role];
}

export function stageWords(stage: Stage, language: Language): string {
  return STAGE[language][stage];
}
