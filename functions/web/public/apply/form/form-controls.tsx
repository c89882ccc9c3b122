import type { FC } from 'hono/jsx';
import type { ApplyWords } from '../../../../../shared/words/public/apply.ts';
import { CONTROLS, LATER } from './sent-page.ts';

type FormControlsProps = { readonly words: ApplyWords; readonly formToken: string; readonly label: string; readonly maySave?: boolean };

/** What every page of the form ends with. The field out of sight is filled in by programs alone. */
export const FormControls: FC<FormControlsProps> = ({ words, formToken, label, maySave = true }) => (
  <>
    <input type="hidden" name={CONTROLS.formToken} value={formToken} />
    <div class="out-of-sight" aria-hidden="true">
      <label>
        {words.trap}
        <input type="text" name={CONTROLS.trap} tabindex={-1} autocomplete="off" />
      </label>
    </div>
    <div class="actions">
      <button type="submit">{label}</button>
      {maySave ? (
        <button type="submit" class="quiet" name={CONTROLS.save} value={LATER}>
          {words.later}
        </button>
      ) : null}
    </div>
  </>
);
