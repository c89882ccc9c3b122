import type { Round } from '../../../round/round-file.ts';
import { GOALS, MEETING_LANGUAGES, SLOTS } from '../../application/form.ts';
import { COMPONENTS, type Component, type Fit } from '../../fit.ts';
import { haveSameField, pointsOf, scoreFrom, wholePoints, writeShares } from './points.ts';
import { chosenOf, type Profile, profiler } from './profile.ts';
import type { Rule } from './rules.ts';
import { type Applicant, ruleBetween } from './scores.ts';
import { namedTies } from './ties.ts';

/** How two people suit each other, or the rule that forbids the pair by their answers alone. */
export function fitOf(round: Round, mentor: Applicant, mentee: Applicant): Fit | { readonly forbidden: Rule } {
  const profileOf = profiler([]);
  const rule = ruleBetween(profileOf(mentor.answers), profileOf(mentee.answers), round);
  if (rule !== undefined) return { forbidden: rule };
  return namedTies([mentor], [mentee]).length > 0 ? { forbidden: 'conflict of interest' } : fitBetween(round, mentor, mentee);
}

/** How two people suit each other, whether or not a rule forbids the pair. */
export function fitBetween(round: Round, mentor: Applicant, mentee: Applicant): Fit {
  return fitter(round)(mentor, mentee);
}

/** As fitBetween, for many pairs of a round. */
export function fitter(round: Round): (mentor: Applicant, mentee: Applicant) => Fit {
  const themes = round.themes.map((theme) => theme.id);
  const profileOf = profiler(themes);
  const points = pointsOf(round.matching.weights);
  const shares = new Float64Array(points.length);
  return (mentor, mentee) => {
    const one = profileOf(mentor.answers);
    const other = profileOf(mentee.answers);
    writeShares(one, other, points, shares);
    return {
      score: scoreFrom(shares),
      components: wholePoints(shares),
      basedOn: basedOn(one, other, points),
      topics: chosenOf(one.topics & other.topics, themes),
      notCovered: chosenOf(other.topics & ~one.topics, themes),
      slots: chosenOf(one.slots & other.slots, SLOTS),
      languages: chosenOf(one.languages & other.languages, MEETING_LANGUAGES),
      goals: chosenOf(one.goals & other.goals, GOALS),
      differentFields: !haveSameField(one, other),
    };
  };
}

/** The share of the weight that rests on answers, in percent. */
function basedOn(mentor: Profile, mentee: Profile, points: Float64Array): number {
  const missing: readonly Component[] = [
    ...(mentee.topics === 0 ? (['topics'] as const) : []),
    ...(mentor.topics === 0 ? (['used'] as const) : []),
    ...(mentor.goals === 0 || mentee.goals === 0 ? (['goals'] as const) : []),
  ];
  return Math.round(COMPONENTS.reduce((sum, component, index) => (missing.includes(component) ? sum : sum + (points[index] ?? 0)), 0));
}
