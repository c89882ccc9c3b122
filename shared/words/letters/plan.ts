import { hearBy } from '../hear-by.ts';
import { changedRows, type PlanPart, partName } from '../plan.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { type Block, button, facts, heading, linked, note, text } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import { comingBlocks } from './coming-blocks.ts';
import type { NewPlan, PlanChanged } from './facts.ts';
import { greeting } from './person-blocks.ts';

/** Letters about another plan than people were told. */
export const plan = (say: Say): Chapter<'plan'> => ({
  'plan changed': (change) => ({
    subject: say({ sv: `Ändrat: ${names(change.parts, say)}`, en: `Changed: ${names(change.parts, say)}` }),
    preheader: say({
      sv: 'Planen för programmet är en annan. Här står vad som gäller nu.',
      en: 'The plan of the programme is another one. This is what holds now.',
    }),
    title: say({ sv: `Ändrat: ${names(change.parts, say)}`, en: `Changed: ${names(change.parts, say)}` }),
    blocks: [
      greeting(change, say),
      text(
        say({
          sv: 'De som samordnar programmet har ändrat planen. Det här gäller nu.',
          en: 'The coordinators have changed the plan. This is what holds now.',
        }),
      ),
      ...changes(change, say),
      ...booked(change, say),
      ...(change.until === undefined ? [] : [text(hearBy(say.day(change.until), false, say))]),
      ...change.comings.flatMap((coming) => comingBlocks(coming, say)),
      button(say(TERMS.openMyPage), change.homeLink),
      ...(change.parts.every((part) => part === 'answerBy') ? [] : [note(`${entry(change, say)}${ask(change, say)}`)]),
    ],
  }),

  'new plan': (change) => ({
    subject: say({ sv: `Planen är ändrad: ${names(change.parts, say)}`, en: `The plan has changed: ${names(change.parts, say)}` }),
    preheader: say({
      sv: 'De som har fått veta något annat får ett mejl om det.',
      en: 'Those who were told something else get an email about it.',
    }),
    title: say({ sv: 'Omgången har en ny plan', en: 'The round has a new plan' }),
    blocks: [
      greeting(change, say),
      text(
        change.by === undefined
          ? say({ sv: 'Planen har ändrats. Det här gäller nu.', en: 'The plan has been changed. This is what holds now.' })
          : say({
              sv: `${change.by} har ändrat planen. Det här gäller nu.`,
              en: `${change.by} has changed the plan. This is what holds now.`,
            }),
      ),
      ...changes(change, say),
      button(say(TERMS.openConsole), change.consoleLink),
    ],
  }),
});

/** A subject has room for one of them: where everybody meets, if that is another. */
function names(parts: readonly PlanPart[], say: Say): string {
  const gathering = parts.find((part) => part === 'kickOff' || part === 'workshop');
  const first = gathering ?? parts[0];
  const others = parts.filter((part) => part !== first);
  const name = first === undefined ? '' : partName(first, say).toLocaleLowerCase();
  return others.length === 0 ? name : say({ sv: `${name} och annat`, en: `${name} and more` });
}

function changes({ parts, round, ...plans }: PlanChanged | NewPlan, say: Say): readonly Block[] {
  return parts.flatMap((part) => [
    heading(partName(part, say)),
    facts(...changedRows(part, plans, round, say).map(({ label, value }) => [label, linked(value)] as const)),
  ]);
}

/** What was booked stays booked: only the two can know whether it still suits them. */
function booked({ bookedThen }: PlanChanged, say: Say): readonly Block[] {
  return bookedThen.map((at) =>
    text(
      say({
        sv: `Ert möte ${say.dayAndTime(at)} ligger då planen inte har några möten. Det står kvar tills ni flyttar det.`,
        en: `Your meeting on ${say.dayAndTime(at)} is at a time when the plan has no meetings. It stands until you move it.`,
      }),
    ),
  );
}

function entry({ entry: gathering }: PlanChanged, say: Say): string {
  return gathering === undefined
    ? ''
    : say({
        sv: 'Det nya ligger i mejlet och ersätter det som stod i din kalender. ',
        en: 'The new entry is in this email and takes the place of the one in your calendar. ',
      });
}

function ask({ contact }: PlanChanged, say: Say): string {
  return say({
    sv: `Passar det inte dig? Svara på mejlet, så läser ${contact.name} det.`,
    en: `If that does not suit you, reply to this email and ${contact.name} will read it.`,
  });
}
