/** What somebody does that nobody hoped for, or does besides what is asked. */
export type Habit =
  | 'slow'
  | 'declines the first offer'
  | 'declines late'
  | 'is away when asked'
  | 'sets the venue'
  | 'walks unbooked'
  | 'pauses'
  | 'phones about a meeting'
  | 'leaves before the end'
  | 'cancels twice'
  | 'mistypes the address'
  | 'withdraws'
  | 'is erased at their own wish'
  | 'asks for a call'
  | 'books nothing'
  | 'reports a fault'
  | 'confirms nothing'
  | 'is entered by telephone'
  | 'is entered by hand'
  | 'is on a list'
  | 'says no to the welcome'
  | 'is held a while'
  | 'is turned down'
  | 'answers by telephone'
  | 'lets an assistant book'
  | 'is taken over from'
  | 'is given another student'
  | 'is booked for'
  | 'takes the certificate';

/** Those who have one of these do not apply: operators enter them. */
export const ENTERED: readonly Habit[] = ['is entered by telephone', 'is entered by hand', 'is on a list'];
