import { type Application, type Aside, asideOf } from '../../domain/application/application.ts';
import type { Pair } from '../../domain/pair/pair.ts';
import type { Stage } from '../../domain/round-state.ts';
import type { Role } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

const applicationStatuses = (say: Say) => ({
  submitted: say({ sv: 'Adressen inte bekräftad', en: 'Address not confirmed' }),
  confirmed: say({ sv: 'Bekräftad', en: 'Confirmed' }),
  withdrawn: say({ sv: 'Tillbakadragen, kan ångras', en: 'Withdrawn, may come back' }),
  left: say({ sv: 'Har lämnat', en: 'Has left' }),
});

const asideStatuses = (say: Say) => ({
  restricted: say({ sv: 'Uppgifterna används inte', en: 'Data not used' }),
  'on hold': say({ sv: 'På vänt', en: 'On hold' }),
  'turned down': say({ sv: 'Inte i den här omgången', en: 'Not in this round' }),
  'taken out': say({ sv: 'Uttagen', en: 'Taken out' }),
});
/** How somebody stands by their application, or as operators set them aside. */
export function statusWords(status: Application['status'] | Aside, say: Say): string {
  return { ...applicationStatuses(say), ...asideStatuses(say) }[status];
}

const pairStatuses = (say: Say) => ({
  offered: say({ sv: 'Förslag skickat', en: 'Offered' }),
  formed: say({ sv: 'Träffas', en: 'Meeting' }),
  declined: say({ sv: 'Någon tackade nej', en: 'Somebody said no' }),
  lapsed: say({ sv: 'Fick inte två svar', en: 'Did not get two answers' }),
  ended: say({ sv: 'Avslutat', en: 'Ended' }),
});

const roles = (say: Say) => ({ mentor: say(TERMS.student), mentee: say(TERMS.manager) });

const rolesInPlural = (say: Say) => ({ mentor: say({ sv: 'Studenter', en: 'Students' }), mentee: say({ sv: 'Chefer', en: 'Managers' }) });

const stages = (say: Say) => ({
  draft: say({ sv: 'Inte öppnad', en: 'Not opened' }),
  'call open': say({ sv: 'Inbjudan är öppen', en: 'The call is open' }),
  matching: say(TERMS.matching),
  running: say({ sv: 'Efter kick-offen', en: 'After the kick-off' }),
  closing: say({ sv: 'Slutskede', en: 'Closing' }),
  closed: say({ sv: 'Stängd', en: 'Closed' }),
});

/** The same of somebody: whoever was entered and has not answered has not been asked to confirm an address. */
export function standingWords(person: Pick<Application, 'status' | 'entered' | 'held' | 'out' | 'restricted'>, say: Say): string {
  const { status, entered } = person;
  const aside = asideOf(person);
  if (aside !== undefined) return statusWords(aside, say);
  if (entered?.takenBackAt !== undefined) return say({ sv: 'Inskrivningen är tillbakatagen', en: 'The entry was taken back' });
  return status === 'submitted' && entered !== undefined
    ? say({ sv: 'Inskriven, har inte svarat', en: 'Entered, has not answered' })
    : statusWords(status, say);
}

/** How it is with a pair. Nobody meets any more in a closed round. */
export function pairStatus(status: Pair['status'], say: Say, isClosed = false): string {
  if (isClosed && status === 'formed') return say({ sv: 'Par till slutet', en: 'A pair to the end' });
  return pairStatuses(say)[status];
}

/** What an operator calls somebody on one side: a mentor is a student, a mentee a manager. */
export function roleWords(role: Role, say: Say): string {
  return roles(say)[role];
}

export function roleWordsInPlural(role: Role, say: Say): string {
  return rolesInPlural(say)[role];
}

export function stageWords(stage: Stage, say: Say): string {
  return stages(say)[stage];
}
