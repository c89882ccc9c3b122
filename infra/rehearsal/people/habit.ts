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
  | 'asks for a call'
  | 'books nothing'
  | 'reports a fault'
  | 'confirms nothing';
