import type { Start, Trigger } from '../../functions/triggers.ts';

/** What bears on a role of how its functions are started: rules of every kind ask for the same. */
const STARTED: Readonly<Record<Start['by'], string>> = {
  event: 'Rule',
  tick: 'Rule',
  'mail event': 'Rule',
  outbox: 'Stream',
  'letters queue': 'Queue',
  request: 'Request',
};

/** The role of a function in the template, the same for all that may do the same: by a rule, the table → RuleTable. */
export function roleOf({ start, capabilities }: Pick<Trigger, 'start' | 'capabilities'>): string {
  const words = [STARTED[start.by], ...capabilities].flatMap((capability) => capability.split(' '));
  return words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('');
}
