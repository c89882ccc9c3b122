import { vi } from 'vitest';
import type { Letter } from '../../shared/domain/letter.ts';
import { plansOf } from '../../shared/round/planned.ts';
import type { Store, Work } from '../../shared/storage/store.ts';
import type { TestRound } from './test-round.ts';

type Fault = (commit: () => ReturnType<Store['commit']>) => ReturnType<Store['commit']>;

/** Does something at the very moment a letter is brought to a state, around the commit or in its place; once. */
export function whenLetterIs({ tools, round }: TestRound, status: Letter['status'], fault: Fault): void {
  const { store } = tools;
  const commit = store.commit;
  let isOver = false;
  vi.spyOn(store, 'commit').mockImplementation((work) => {
    if (isOver || letterStatus(work, round) !== status) return commit(work);
    isOver = true;
    return fault(() => commit(work));
  });
}

/** The process ends here, as far as the sender can tell. */
export const dies = () => Promise.reject(new Error('the process died'));

/** The state a commit brings a letter to, when it is about one. */
function letterStatus({ at, changes = [] }: Work, round: TestRound['round']): Letter['status'] | undefined {
  const step = changes.flatMap((one) => one({ plans: plansOf(round, {}), at })).find(({ key }) => key.sk.startsWith('LETTER#'));
  const item: { readonly state?: { readonly status?: Letter['status'] } } = Object(step?.item('table').Put?.Item);
  return item.state?.status;
}
