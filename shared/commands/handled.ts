/** What a reaction came to, for the log. */
export type Handled = 'handled' | 'ignored' | 'round closed';
