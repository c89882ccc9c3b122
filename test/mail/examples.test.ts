import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { LETTER_NAMES, ruleOf } from '../../shared/domain/letter.ts';
import { datesOf } from '../../shared/domain/letters-in-plan.ts';
import { newRound } from '../../shared/domain/round-state.ts';
import { exampleContext } from '../../shared/mail/examples/example-context.ts';
import { LANGUAGES } from '../../shared/round/languages.ts';
import { ROLES } from '../../shared/round/round-file.ts';
import { sayIn } from '../../shared/words/say.ts';
import { theRound } from '../builders/round.ts';
import { htmlOf, messageOf, textOf } from './sent.ts';

const round = theRound();
const publicUrl = 'https://omvant.example';
const all = LETTER_NAMES.flatMap((letter) => LANGUAGES.flatMap((language) => ROLES.map((role) => ({ letter, language, role }))));
/** Letters that only managers get. */
const ONLY_TO_MANAGERS: readonly string[] = ['without assistant'];

describe('every letter of the round can be seen before it exists', () => {
  it.each(all)('$letter ($language, $role)', ({ letter, language, role }) => {
    const message = messageOf(exampleContext({ letter, role, round, say: sayIn(language, round.zone), publicUrl }));
    expect(message.language).toBe(language);
    const text = textOf(message);
    expect(text).not.toMatch(/undefined|NaN|\[object|Invalid/);
    // No link of it could act: none has a secret. The call is everybody's.
    const links = [...htmlOf(message).matchAll(/href="([^"]+)"/g)]
      .map(([, href = '']) => href)
      .filter((href) => href.startsWith(publicUrl));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !/\/(…|console|(sv|en)(\/managers|\/privacy)?$)/.test(href))).toEqual([]);
    const isToOne = ruleOf(letter).to === undefined || ONLY_TO_MANAGERS.includes(letter);
    expect(isToOne || message.to.address.startsWith(role) || message.to.address.startsWith('assistant')).toBe(true);
  });
});

describe('when a letter goes by the plan', () => {
  const state = { ...newRound('table', Temporal.Instant.from('2027-08-02T08:00:00Z')) };
  const days = (letter: Parameters<typeof datesOf>[0]) =>
    datesOf(letter, state, round).map((at) => at.toZonedDateTimeISO(round.zone).toPlainDate().toString());

  it('is known of those the round itself brings', () => {
    expect(days('evaluation')).toEqual([round.evaluation.opens]);
    expect(days('kick-off reminder')).toHaveLength(1);
    expect(days('recruiting behind')).toHaveLength(round.call.checkDays.length);
  });

  it('and of no others', () => {
    expect(days('offer')).toEqual([]);
    expect(days('receipt')).toEqual([]);
  });
});
