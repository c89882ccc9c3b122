import type { FC } from 'hono/jsx';
import type { OperatorVisit } from '../operator-visit.ts';
import { ActForm } from './forms.tsx';

type Props = {
  readonly visit: Pick<OperatorVisit, 'nonce'>;
  /** The page whose form was looked through. */
  readonly path: string;
  readonly act: string;
  /** What was typed into it; of that its act and the number of the session are left out. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly words: { readonly act: string; readonly change: string };
};

/** Below what an act brings about, once it has been shown: one press does it, another leads back to the form as it was filled in. */
export const DoOrChange: FC<Props> = ({ visit: { nonce }, path, act, values, words }) => {
  const { act: _, nonce: __, ...kept } = values;
  return (
    <>
      <ActForm nonce={nonce} path={path} act={act} values={kept}>
        <button type="submit">{words.act}</button>
      </ActForm>
      <ActForm nonce={nonce} path={path} act="change" values={kept}>
        <button type="submit" class="quiet">
          {words.change}
        </button>
      </ActForm>
    </>
  );
};
