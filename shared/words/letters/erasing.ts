import { needsDecision } from '../../domain/privacy/needs-decision.ts';
import { TABLE_BACKUP_DAYS } from '../../round/retention.ts';
import { keptWords } from '../kept.ts';
import type { Say } from '../say.ts';
import { type Block, button, facts, list, note, text } from './blocks.ts';
import type { Chapter } from './chapters.ts';

/** Letters to somebody who wants everything about them to be erased. Nothing typed stands in them: an address may be a stranger's. */
export const erasing = (say: Say): Chapter<'erasing'> => ({
  'to be erased': ({ round, link, by, changeMindUntil, goneBy, leaves }) => ({
    subject: keptWords(say).toGo(round),
    preheader: say({
      sv: `Ångrar du dig kan du säga det till ${say.dayAndTime(changeMindUntil)}.`,
      en: `If you change your mind, you can say so until ${say.dayAndTime(changeMindUntil)}.`,
    }),
    title: keptWords(say).toGo(round),
    blocks: [
      text(
        needsDecision(round)
          ? say({
              sv: `De som samordnar ${say(round.name)} har beslutat att det som får gallras om dig tas bort, så som du bad om. Du behöver inte göra något mer.`,
              en: `The coordinators of ${say(round.name)} have decided that what may be disposed of about you is removed, as you asked. There is nothing more you need to do.`,
            })
          : by === undefined
            ? say({
                sv: `Du har bett om att allt om dig i ${say(round.name)} tas bort. Du behöver inte göra något mer.`,
                en: `You have asked for everything about you in ${say(round.name)} to be erased. There is nothing more you need to do.`,
              })
            : say({
                sv: `${by}, som samordnar ${say(round.name)}, har noterat att du vill att allt om dig tas bort. Du behöver inte göra något mer.`,
                en: `${by}, who coordinates ${say(round.name)}, has noted that you want everything about you to be erased. There is nothing more you need to do.`,
              }),
      ),
      ...(leaves
        ? [text(say({ sv: 'Du är från och med nu inte med i programmet.', en: 'From now on you are not in the programme.' }))]
        : []),
      facts(
        [say({ sv: 'Ångra dig senast', en: 'Change your mind by' }), say.dayAndTime(changeMindUntil)],
        [say({ sv: 'Borttaget senast', en: 'Erased by' }), say.dayAndTime(goneBy)],
      ),
      button(say({ sv: 'Läs mer eller ångra', en: 'Read more or change your mind' }), link),
      ...stays(keptWords(say).archived(round), say),
      note(
        say({
          sv: 'Är något bokat tas det bort ur din kalender när tiden att ångra sig är slut. Sedan kommer ett sista mejl.',
          en: 'If something is booked, it is removed from your calendar once you can no longer change your mind. Then one last email comes.',
        }),
      ),
      note(
        say({
          sv: 'Var det inte du? Tryck på knappen, ångra, och säg till oss.',
          en: 'If it was not you, press the button, undo it, and tell us.',
        }),
      ),
    ],
  }),

  farewell: ({ round, contact, mayApply }) => ({
    subject: say({ sv: 'Vårt sista mejl till dig', en: 'Our last email to you' }),
    preheader: say({
      sv: 'Nu tas uppgifterna om dig bort. Det här finns kvar.',
      en: 'The data about you are being removed now. This is what stays.',
    }),
    title: say({ sv: 'Nu tas uppgifterna om dig bort', en: 'The data about you are being removed now' }),
    blocks: [
      text(
        say({
          sv: `Inom ett dygn finns inget kvar om dig på sidorna för ${say(round.name)}. Länkarna i våra mejl slutar öppna något.`,
          en: `Within a day nothing about you is left on the pages of ${say(round.name)}. The links in our emails stop opening anything.`,
        }),
      ),
      ...stays(keptWords(say).archived(round), say),
      text(say({ sv: 'Det här finns kvar, utan ditt namn:', en: 'This stays, without your name:' })),
      list(
        say({ sv: 'siffror: att någon sökte, var med och sågs', en: 'figures: that somebody applied, took part and met' }),
        say({
          sv: 'en kod av din adress, som bara används för att du inte ska få mejl',
          en: 'a code of your address, which is used for nothing but to keep emails from you',
        }),
        say({
          sv: `säkerhetskopior, som skrivs över inom ${TABLE_BACKUP_DAYS} dagar`,
          en: `backups, which are overwritten within ${TABLE_BACKUP_DAYS} days`,
        }),
      ),
      ...(mayApply
        ? [
            text(
              say({
                sv: 'Ändrar du dig kan du söka på nytt så länge ansökan är öppen. Då får du mejl igen.',
                en: 'If you change your mind, you can apply anew as long as the call is open. Then you get emails again.',
              }),
            ),
          ]
        : []),
      text(say({ sv: 'Tack för den tid du gav oss.', en: 'Thank you for the time you gave us.' })),
      note(
        say({
          sv: `Undrar du något? Svara på mejlet så läser ${contact.name} det.`,
          en: `If you have any questions, reply to this email and ${contact.name} will read it.`,
        }),
      ),
    ],
  }),
});

/** What an authority has to keep. */
function stays(archived: readonly string[], say: Say): readonly Block[] {
  return archived.map((what) => text(say({ sv: `Kvar finns ${what}.`, en: `What stays is ${what}.` })));
}
