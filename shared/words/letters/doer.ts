import type { Operator } from '../../round/contact.ts';
import type { Round } from '../../round/round-file.ts';
import type { Say } from '../say.ts';

/** Who did something about a meeting, as the reader of a letter sees them. */
export type Doer =
  | 'me'
  | 'partner'
  | 'coordinators'
  /** To a manager: whoever books for her. */
  | 'my assistant'
  /** To a student: whoever books for the manager. */
  | 'their assistant'
  /** To an assistant: the manager herself. */
  | 'manager'
  | { readonly operator: Operator };

type Names = { readonly round: Round; readonly partner: string; readonly manager?: string | undefined };

/** Who it was, as the beginning of a sentence about what they have done. */
export function whoHas(doer: Doer, { round, partner, manager = '' }: Names, say: Say): string {
  if (typeof doer === 'object') {
    const { name, host } = doer.operator;
    const at = say(round.hosts[host].name);
    return say({ sv: `${name} (${at}) har`, en: `${name} (${at}) has` });
  }
  switch (doer) {
    case 'me':
      return say({ sv: 'Du har', en: 'You have' });
    case 'partner':
      return say({ sv: `${partner} har`, en: `${partner} has` });
    case 'coordinators':
      return say({ sv: 'De som samordnar har', en: 'The coordinators have' });
    case 'my assistant':
      return say({ sv: 'Din assistent har', en: 'Your assistant has' });
    case 'their assistant':
      return say({ sv: `Assistenten till ${partner} har`, en: `${partner}’s assistant has` });
    case 'manager':
      return say({ sv: `${manager} har`, en: `${manager} has` });
  }
}
