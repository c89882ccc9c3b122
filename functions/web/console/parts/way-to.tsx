import type { Child, FC } from 'hono/jsx';
import type { OperatorVisit } from '../operator-visit.ts';

type Props = { readonly visit: OperatorVisit; readonly to: string; readonly children?: Child };

/** A link to another page of the console; what it says alone for whoever may not open that. */
export const WayTo: FC<Props> = ({ visit, to, children }) => <>{visit.mayOpen(to) ? <a href={to}>{children}</a> : children}</>;
