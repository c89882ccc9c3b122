import { DRAFT_DAYS } from '../domain/application/draft.ts';
import { needsDecision } from '../domain/privacy/needs-decision.ts';
import { periodOf, type RetentionRule } from '../domain/privacy/retention.ts';
import { TABLE_BACKUP_DAYS } from '../round/retention.ts';
import type { Round } from '../round/round-file.ts';
import { days, months } from './amounts.ts';
import type { Say } from './say.ts';

type Kept = Pick<Round, 'privacy'>;

/** How long what is known about people is kept, said as the round does it. */
export const keptWords = (say: Say) => {
  const time = (rule: RetentionRule, round: Kept) => {
    const period = periodOf(rule, round);
    return 'days' in period ? days(period.days, say) : months(period.months, say);
  };
  const notSent = say({
    sv: `en ansökan som inte skickas kan öppnas i ${DRAFT_DAYS} dagar efter att du senast sparade den, och tas sedan bort av sig själv natten efter`,
    en: `an application that is not sent can be opened for ${DRAFT_DAYS} days after you last saved it, and is then removed by itself the night after`,
  });
  const backups = say({
    sv: `säkerhetskopior skrivs över inom ${TABLE_BACKUP_DAYS} dagar. Används en av dem innan dess tas det som var borttaget bort igen`,
    en: `backups are overwritten within ${TABLE_BACKUP_DAYS} days. Should one be used before that, what had been removed is removed again`,
  });
  const codes = say({
    sv: 'koder ligger kvar tills hela omgången tas bort: interna nummer som inte längre säger vem, och att en adress inte ska få mejl. Av koden går det bara att pröva om en viss adress är den',
    en: 'codes stay until the whole round is removed: internal numbers that no longer say who, and that an address is to get no email. By the code it can only be tried whether a certain address is the one',
  });
  /** What an authority does: nothing is removed by itself but what was never sent, and what visitors asked or left. */
  const byDecision = (round: Kept): readonly string[] => [
    notSent,
    say({
      sv: 'ansökan, och allt som tillkommer om dig i programmet, ligger kvar tills universitetet, som är en myndighet, har beslutat om gallring. Det som ska bevaras arkiveras först, och ligger sedan kvar i arkivet',
      en: 'your application, and all that is added about you in the programme, stays until the university, which is a public authority, has decided on its disposal. What is to be kept is archived first, and then stays in the archive',
    }),
    say({
      sv: `det du har skrivit i förtroende kan gallras ${time('private answer', round)} efter att programmet har stängts, allt om dig efter ${time('without a place', round)} om du aldrig var i ett par, annars efter ${time('took part', round)}. Varje gallring står i ett protokoll`,
      en: `what you wrote in confidence can be disposed of ${time('private answer', round)} after the programme has closed, everything about you after ${time('without a place', round)} if you were never in a pair, otherwise after ${time('took part', round)}. Each disposal stands in a protocol`,
    }),
    say({
      sv: 'frågor på inbjudan och adresser som lämnas där gallras natten efter sin sista dag, utan att universitetet beslutar varje gång. Hur många det var antecknas',
      en: 'questions on the call and addresses left there are disposed of in the night after their last day, without a decision of the university each time. How many they were is noted',
    }),
    codes,
    backups,
  ];
  return {
    time,
    /** What stays of somebody who is erased, in a round of an authority. */
    archived: (round: Kept): readonly string[] =>
      needsDecision(round)
        ? [
            say({
              sv: 'det som ska bevaras enligt arkivlagen, i universitetets arkiv',
              en: 'what is to be kept under the law on archives, in the university’s archive',
            }),
          ]
        : [],
    /** That somebody’s data are about to go. */
    toGo: (round: Kept) =>
      needsDecision(round)
        ? say({ sv: 'Det som får gallras om dig tas bort', en: 'What may be disposed of about you is removed' })
        : say({ sv: 'Allt om dig tas bort', en: 'Everything about you will be erased' }),
    /** To whoever applied or takes part. */
    person: (round: Kept) =>
      needsDecision(round)
        ? say({
            sv: `Universitetet är en myndighet: uppgifterna gallras efter ett beslut, tidigast ${time('took part', round)} efter att programmet har stängts, sedan det som ska bevaras har arkiverats. Vill du att de tas bort tidigare begär du det på din sida, eller skriver till oss.`,
            en: `The university is a public authority: your data are disposed of by a decision, ${time('took part', round)} after the programme has closed at the earliest, once what is to be kept has been archived. If you want them removed earlier, you can ask for it on your own page, or write to us.`,
          })
        : say({
            sv: `De tas bort av sig själva ${time('took part', round)} efter att programmet har stängts, och efter ${time('without a place', round)} om du aldrig var i ett par. Vill du att de tas bort tidigare gör du det på din sida, eller skriver till oss.`,
            en: `They are removed by themselves ${time('took part', round)} after the programme has closed, and after ${time('without a place', round)} if you were never in a pair. If you want them removed earlier, you can do that on your own page, or write to us.`,
          }),
    /** To whoever books for a manager. */
    assistant: (round: Kept, manager: string) =>
      needsDecision(round)
        ? say({
            sv: `De gallras med ${manager}s uppgifter, efter ett beslut.`,
            en: `They are disposed of together with ${manager}’s data, by a decision.`,
          })
        : say({
            sv: `De tas bort med ${manager}s uppgifter, senast ${time('took part', round)} efter att programmet har stängts.`,
            en: `They are removed together with ${manager}’s data, ${time('took part', round)} after the programme has closed at the latest.`,
          }),
    /** To those who run the round. */
    operators: (round: Kept) =>
      needsDecision(round)
        ? say({
            sv: `Inget om deltagarna tas bort av sig självt. Svar i förtroende kan gallras ${time('private answer', round)} efter att omgången har stängts, de som aldrig var i ett par efter ${time('without a place', round)} och alla andra efter ${time('took part', round)}: då får ni veta det, skriver arkivet och beslutar.`,
            en: `Nothing about participants is removed by itself. Answers in confidence can be disposed of ${time('private answer', round)} after the round has closed, whoever was never in a pair after ${time('without a place', round)} and all others after ${time('took part', round)}: you are then told, write the archive and decide.`,
          })
        : say({
            sv: `Det som deltagarna har skrivit i förtroende, också citaten i rapporten, tas bort ${time('private answer', round)} efter att omgången har stängts. De som aldrig var i ett par tas bort efter ${time('without a place', round)}, alla andra efter ${time('took part', round)}. Siffrorna finns kvar. Spara rapporten innan.`,
            en: `What people wrote in confidence, the quotations of the report too, is removed ${time('private answer', round)} after the round has closed. Whoever was never in a pair is removed after ${time('without a place', round)}, all others after ${time('took part', round)}. The figures stay. Save the report before that.`,
          }),
    /** Rule by rule, to everybody. */
    points: (round: Kept): readonly string[] =>
      needsDecision(round)
        ? byDecision(round)
        : [
            notSent,
            say({
              sv: `en ansökan vars adress ingen bekräftar tas bort efter ${time('unconfirmed', round)}`,
              en: `an application whose address nobody confirms is removed after ${time('unconfirmed', round)}`,
            }),
            say({
              sv: `texten i mejlen till dig, och det de som samordnar har skrivit i dem, tas bort efter ${time('letter text', round)}`,
              en: `the text of the emails to you, and what the coordinators wrote in them, is removed after ${time('letter text', round)}`,
            }),
            say({
              sv: `det du har skrivit om hur det går, i utvärderingen och om vad du behöver tas bort ${time('private answer', round)} efter att programmet har stängts`,
              en: `what you wrote about how it is going, in the evaluation and about what you need is removed ${time('private answer', round)} after the programme has closed`,
            }),
            say({
              sv: `var du aldrig i ett par tas allt om dig bort ${time('without a place', round)} efter att det har stängts`,
              en: `if you were never in a pair, everything about you is removed ${time('without a place', round)} after it has closed`,
            }),
            say({
              sv: `allt annat om dig tas bort ${time('took part', round)} efter att programmet har stängts. Kvar blir siffror utan ditt namn`,
              en: `everything else about you is removed ${time('took part', round)} after the programme has closed. What stays is figures without your name`,
            }),
            say({
              sv: `loggen över vad de som samordnar har gjort tas bort ${time('audit', round)} efter att programmet har stängts. I den står interna nummer och inga namn`,
              en: `the record of what the coordinators did is removed ${time('audit', round)} after the programme has closed. It holds internal numbers and no names`,
            }),
            say({
              sv: 'det som räknas i dagar tas bort natten efter sin sista dag',
              en: 'what is counted in days is removed in the night after its last day',
            }),
            codes,
            backups,
          ],
  };
};
