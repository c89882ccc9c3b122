/** How often one starts over when others change the same things at the same moment. */
const ATTEMPTS = 8;

/** Reads, decides and commits, and starts over from the reading when somebody else was faster; `too late` when they were each time. */
export async function startOver<Done>(attempt: () => Promise<Done | 'too late'>): Promise<Done | 'too late'> {
  for (let times = 1; times <= ATTEMPTS; times += 1) {
    const done = await attempt();
    if (done !== 'too late') return done;
  }
  return 'too late';
}

/**
 * The same for what has to be done.
 *
 * @throws Error when others were faster each time, so that it is asked for again.
 */
export async function untilDone<Done>(attempt: () => Promise<Done | 'too late'>): Promise<Done> {
  const done = await startOver(attempt);
  if (done === 'too late') throw othersWereFaster();
  return done;
}

export function othersWereFaster(): Error {
  return new Error('others were faster each time');
}
