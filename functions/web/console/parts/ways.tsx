import type { FC } from 'hono/jsx';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import type { OperatorVisit } from '../operator-visit.ts';

export type Way = { readonly path: string; readonly label: string };

/** What can be begun from here, by whoever may open it. */
export const Ways: FC<{ readonly visit: OperatorVisit; readonly ways: readonly Way[] }> = ({ visit: { mayOpen }, ways }) => {
  const open = ways.filter(({ path }) => mayOpen(path));
  return open.length === 0 ? null : (
    <p class="actions">
      {open.map(({ path, label }) => (
        <LinkButton href={path} quiet>
          {label}
        </LinkButton>
      ))}
    </p>
  );
};
