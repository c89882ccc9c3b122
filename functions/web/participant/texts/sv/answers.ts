import { MOST_IN_AN_ANSWER } from '../../../../../shared/domain/closing/evaluation.ts';
import type { AnswerTexts } from '../answers.ts';

export const answers: AnswerTexts = {
  contactTitle: 'Vill du prata med någon?',
  contactMe: 'Jag vill att någon hör av sig',
  contactMeHint: (contact) => `${contact} eller en kollega mejlar dig. Den du träffar får inte veta det.`,
  faults: (most, found) => ({
    missing: 'Skriv något',
    'more than one': 'Skriv bara ett svar',
    'not an option': 'Välj ett av svaren',
    'line break': 'Skriv på en rad',
    'link in a name': 'Skriv utan länk',
    'personal number': `${found} ser ut som ett personnummer. Det behövs inte: ta bort det. Ska det stå kvar skickar du en gång till`,
    'too long': `Skriv högst ${most} tecken. Nu är det ${found}`,
    'not an address': 'Skriv en mejladress',
    'several addresses': 'Skriv bara en adress',
    'address too long': 'Korta adressen',
    'letters mail cannot carry': `Byt ${found} före @ mot en vanlig bokstav, a–z. Mejl kan inte bära andra tecken där, inte heller sådana som ser likadana ut`,
  }),
  missing: 'Välj ett av svaren',
  report: {
    title: (number) => `Hur gick möte ${number}?`,
    lead: (time, name) => `Mötet med ${name} ${time}.`,
    ask: 'Blev mötet av?',
    yes: 'Ja, vi sågs',
    no: 'Nej, det blev inte av',
    missing: 'Välj om mötet blev av eller inte',
    rating: {
      ask: 'Hur var det? (frivilligt)',
      answers: [
        'mycket sämre än jag trodde',
        'lite sämre än jag trodde',
        'som jag trodde',
        'lite bättre än jag trodde',
        'mycket bättre än jag trodde',
      ],
    },
    takeaway: 'En sak jag tar med mig (frivilligt)',
    whoSees: (name, operators) => `Det du svarar ser du och de som samordnar programmet: ${operators}. ${name} ser bara om mötet blev av.`,
    button: 'Spara',
  },
  pulse: {
    title: (name) => `Hur går det för dig och ${name}?`,
    whoSees: (name, operators) =>
      `Svaren ser du och de som samordnar programmet: ${operators}. ${name} får samma frågor och ser bara att du har svarat, inte vad.`,
    going: {
      ask: 'Hur går det, jämfört med vad du väntade dig?',
      answers: ['mycket sämre', 'lite sämre', 'som väntat', 'lite bättre', 'mycket bättre'],
    },
    time: {
      ask: 'Tar det så mycket tid som vi sa?',
      answers: ['mycket mindre tid', 'lite mindre tid', 'så mycket som ni sa', 'lite mer tid', 'mycket mer tid'],
    },
    note: 'Något du vill att vi gör eller vet? (frivilligt)',
    button: 'Skicka svaren',
    both: (name) => `Både du och ${name} har svarat.`,
    onlyYou: (name) => `Du har svarat. ${name} har inte svarat än.`,
    missingGoing: 'Välj hur det går',
    missingTime: 'Välj hur mycket tid det tar',
    yours: 'Dina svar',
    goingRow: 'Hur det går',
    timeRow: 'Tiden det tar',
    before: (answer) => `förra gången: ${answer}`,
    change: 'Ändra dina svar',
    over: 'De här frågorna är stängda.',
  },
  evaluation: {
    title: 'Vad gav programmet?',
    lead: (closes) =>
      `Bara den första frågan måste du svara på. Skriv högst ${MOST_IN_AN_ANSWER} tecken i varje svar. Du kan svara och ändra till och med ${closes}.`,
    whoSees: (operators) =>
      `Svaren läser de som samordnar programmet: ${operators}. De blir underlag för slutrapporten, som de kan dela med båda organisationerna. Där citeras bara de svar du kryssar för.`,
    few: 'Är ni få kan den som läser känna igen dig på det du skriver, också utan namn.',
    missing: 'Välj om du skulle göra det igen',
    mayQuote: 'Svaret får citeras i slutrapporten, utan mitt namn',
    again: {
      ask: 'Skulle du göra det igen?',
      answers: ['nej', 'troligen inte', 'kanske', 'troligen', 'ja, gärna'],
    },
    button: 'Spara svaren',
    over: (closes) => `Frågorna stängde ${closes}, så svaren går inte att ändra längre.`,
    notYet: (opens) => `Frågorna öppnar ${opens}. Då får du ett mejl.`,
    notForYou: 'Frågorna ställs till dem som möts i programmet.',
  },
};
