import { CannotStart } from '../rounds/cannot-start.ts';

/** What the round has kept on this machine is of no use any more. */
export function mustStartAnew(what: string): CannotStart {
  return new CannotStart(what, 'start anew with --fresh, or move the folder .data away');
}
