import type { Child, FC } from 'hono/jsx';
import { Facts } from '../../../../shared/pages/parts.tsx';
import type { OperatorVisit } from '../operator-visit.ts';
import { ActForm } from './forms.tsx';

type SealedProps = {
  readonly visit: OperatorVisit;
  readonly path: string;
  readonly opened: boolean;
  readonly words: { readonly title: string; readonly none: string; readonly seen: string; readonly closed: string; readonly act: string };
  /** What somebody wrote, each with what it answers. */
  readonly texts: readonly (readonly [string, string])[];
  readonly children?: Child;
};

/** What people wrote freely: closed until an operator opens it, and the audit says who did. */
export const Sealed: FC<SealedProps> = ({ visit, path, opened, words, texts, children }) => (
  <section aria-labelledby="written">
    <h2 id="written">{words.title}</h2>
    {children}
    {texts.length === 0 ? <p>{words.none}</p> : null}
    {texts.length > 0 && opened ? (
      <>
        <p class="muted">{words.seen}</p>
        <Facts rows={texts.map(([label, text]) => [label, <bdi>{text}</bdi>])} />
      </>
    ) : null}
    {texts.length > 0 && !opened ? <p>{words.closed}</p> : null}
    {texts.length > 0 && !opened && visit.operator.access === 'operator' ? (
      <ActForm nonce={visit.nonce} path={path} act="open">
        <button type="submit" class="small quiet">
          {words.act}
        </button>
      </ActForm>
    ) : null}
  </section>
);
