/** What a rehearsal leaves of its round in its out folder. */
export const LEFT = 'round';
