import type { FC } from 'hono/jsx';
import type { OperatorVisit } from '../operator-visit.ts';
import { NonceField } from './forms.tsx';

/** Takes a file with personal data home: a form, since the audit says who did. */
export const Download: FC<{ readonly visit: OperatorVisit; readonly path: string; readonly label: string }> = ({ visit, path, label }) =>
  visit.operator.access === 'viewer' ? null : (
    <form method="post" action={path} class="download">
      <NonceField nonce={visit.nonce} />
      <button type="submit" class="small quiet">
        {label}
      </button>
    </form>
  );
