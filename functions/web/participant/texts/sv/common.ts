import { capital, hours, meetings, minutes } from '../../../../../shared/mail/letters/sv/amounts.ts';
import type { CommonTexts } from '../common.ts';

export const common: CommonTexts = {
  back: 'Till din sida',
  errorTitle: 'Något behöver rättas',
  errorInTitle: 'Fel: ',
  refusedTitle: 'Det gick inte, och inget har ändrats',
  refusals: {
    'after the workshop': 'Tiden ligger efter avslutningen. Välj en tidigare tid.',
    'already answered': 'Du har redan svarat. Vill du ändra ditt svar, skriv till oss.',
    'changed meanwhile': 'Någon ändrade samma sak samtidigt. Läs igenom sidan och försök igen.',
    'has left': 'Du är inte längre med i programmet, så det går inte att göra.',
    'not at this stage': 'Det går inte att göra just nu. Här ser du vad som gäller.',
    'offer over': 'Förslaget gäller inte längre. Här ser du vad som gäller nu.',
    'pair meets then': 'Ni har redan ett annat möte då. Välj en annan tid.',
    'round closed': 'Programmet är avslutat, så inget kan ändras.',
    'time passed': 'Tiden har redan passerat. Välj en tid som ligger framåt.',
    'time not proposed': 'Tiderna har ändrats sedan du öppnade sidan. Välj bland dem som gäller nu.',
    'too late to undo': 'Det har gått för lång tid för att ångra sig här. Skriv till oss, så hjälper vi dig.',
    otherwise: 'Det går inte att göra. Läs igenom sidan eller skriv till oss.',
  },
  capital,
  minutes,
  hours,
  meetings,
  guide: {
    prepare: (time) => `Förbered dig i ${time}`,
    begin: 'Börja så här',
    part: 'Din del i samtalet',
    questions: { mentor: 'Frågor du kan få', mentee: 'Frågor du kan ställa' },
    end: 'Sluta så här',
  },
};
