import type { FC } from 'hono/jsx';
import { LinkButton } from '../../../../shared/pages/parts.tsx';

export type Way = { readonly path: string; readonly label: string };

/** What can be begun from here. */
export const Ways: FC<{ readonly ways: readonly Way[] }> = ({ ways }) =>
  ways.length === 0 ? null : (
    <p class="actions">
      {ways.map(({ path, label }) => (
        <LinkButton href={path} quiet>
          {label}
        </LinkButton>
      ))}
    </p>
  );
