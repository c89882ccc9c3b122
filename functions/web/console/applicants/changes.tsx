import type { FC } from 'hono/jsx';
import { type Application, hasLeft } from '../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { type Letter, letterKey } from '../../../../shared/domain/letter.ts';
import { Choices, problemOf, TextField } from '../../../../shared/pages/parts.tsx';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import { letterWords } from '../../../../shared/words/console/letter-names.ts';
import { firstValue } from '../../form-body.ts';
import type { OperatorVisit, Trouble } from '../operator-visit.ts';
import { ActButton, ActForm } from '../parts/forms.tsx';
import { Sure } from '../parts/sure.tsx';

/** So many letters are offered to be sent to the right address. */
const MOST_LETTERS = 5;

type Props = {
  readonly visit: OperatorVisit;
  readonly path: string;
  readonly person: Application;
  readonly trouble: Trouble | undefined;
};
type AddressProps = Props & { readonly stopped: 'bounced' | 'complained about' | undefined; readonly letters: readonly Letter[] };

/** Corrects an address, and sends to it what did not arrive. */
export const Address: FC<AddressProps> = ({ visit, path, person, stopped, letters, trouble }) => {
  const { say, nonce } = visit;
  const words = applicantWords(say).address;
  const typed = trouble?.typed;
  const latest = letters.slice(0, MOST_LETTERS);
  const bounced = latest.find(({ fate }) => fate === 'bounced');
  const chosen = typed === undefined ? (bounced === undefined ? '' : letterKey(bounced)) : firstValue(typed, 'letter');
  return (
    <section aria-labelledby="address">
      <h2 id="address">{words.title}</h2>
      {stopped === undefined ? null : <p class="mark">{words.stopped[stopped]}</p>}
      {stopped === undefined ? null : <ActButton nonce={nonce} path={path} act="allow" label={words.allow} />}
      <ActForm nonce={nonce} path={path} act="address" values={{ was: person.email }}>
        <TextField
          name="email"
          label={words.label}
          hint={words.hint}
          kind="email"
          inputmode="email"
          value={typed === undefined ? person.email : firstValue(typed, 'email')}
          problem={problemOf(trouble?.problems ?? [], 'email')}
        />
        <div class="field">
          <label for="letter">{words.send}</label>
          <select id="letter" name="letter" class="wide">
            <option value="">{words.noLetter}</option>
            {latest.map((letter) => (
              <option value={letterKey(letter)} selected={letterKey(letter) === chosen}>
                {letterWords(letter.letter, say)}, {say.dayAndTime(instantOf(letter.requestedAt))}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">{words.act}</button>
      </ActForm>
    </section>
  );
};

/** Gives a person another telephone number, or none, as they have asked in another way. */
export const PhoneNumber: FC<Props> = ({ visit, path, person, trouble }) => {
  const words = applicantWords(visit.say).phone;
  const { phone = '', phoneShown = false } = person.answers;
  const typed = trouble?.typed;
  const shown = typed === undefined ? phoneShown : firstValue(typed, 'phoneShown') !== '';
  return (
    <section aria-labelledby="phone-number">
      <h2 id="phone-number">{words.title}</h2>
      <ActForm nonce={visit.nonce} path={path} act="phone">
        <TextField
          name="phone"
          label={words.label}
          hint={words.hint}
          kind="tel"
          inputmode="tel"
          value={typed === undefined || !('phone' in typed) ? phone : firstValue(typed, 'phone')}
          problem={problemOf(trouble?.problems ?? [], 'phone')}
        />
        <Choices
          name="phoneShown"
          label={words.shown}
          several
          choices={[{ value: 'partner', label: words.mayShow }]}
          chosen={shown ? ['partner'] : []}
        />
        <button type="submit">{words.act}</button>
      </ActForm>
    </section>
  );
};

/** Withdraws for somebody who asked for it in another way than by their own page. */
export const Withdrawal: FC<Props> = ({ visit, path, person, trouble }) => {
  const words = applicantWords(visit.say).withdraw;
  return (
    <section aria-labelledby="withdraw">
      <h2 id="withdraw">{words.title}</h2>
      {hasLeft(person) ? (
        <p>{words.left}</p>
      ) : (
        <ActForm nonce={visit.nonce} path={path} act="withdraw">
          <Sure words={words} hint={words.what} trouble={trouble} />
          <button type="submit" class="quiet">
            {words.act}
          </button>
        </ActForm>
      )}
    </section>
  );
};
