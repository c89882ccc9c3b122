import type { LeavingTexts } from '../leaving.ts';

export const leaving: LeavingTexts = {
  leave: {
    title: { inPair: 'Vill du lämna programmet?', beforePair: 'Vill du ta tillbaka din ansökan?' },
    inPair: (names) =>
      `${names} får veta att ert mentorskap är avslutat, och bokade möten ställs in, men först när tiden att ångra sig är slut. Du behöver inte säga varför.`,
    beforePair: 'Om du tar tillbaka den räknas din ansökan inte längre. Du behöver inte säga varför.',
    undo: (hours) => `Du kan ångra dig i ${hours} timmar.`,
    ask: 'Ditt svar',
    stay: { inPair: 'Nej, jag stannar', beforePair: 'Nej, den ska gälla' },
    leave: { inPair: 'Ja, jag lämnar programmet', beforePair: 'Ja, jag tar tillbaka ansökan' },
    button: 'Skicka svaret',
    missing: 'Välj ja eller nej',
  },
  mails: {
    title: 'Vilka mejl vill du få?',
    stopped: 'Just nu får du inga påminnelser.',
    coming: 'Just nu får du alla mejl.',
    stops: 'De här mejlen kan du slippa:',
    stopping: [
      'påminnelser före och efter möten',
      'påminnelser om att boka eller välja tid',
      'frågor om hur det går och om vad programmet gav',
    ],
    stays: 'De här kommer ändå:',
    staying: [
      'svar på det du själv gör',
      'förslag om vem du kan träffa, och besked',
      'tider som föreslås, bokas, flyttas och ställs in',
      'inbjudan till avslutningen',
    ],
    ask: 'Ditt val',
    all: 'Skicka alla mejl, också påminnelser',
    fewer: 'Skicka inga påminnelser',
    button: 'Spara',
    missing: 'Välj vilka mejl du vill få',
    closed: 'Programmet är avslutat. Du får inga påminnelser.',
  },
  outOfDate: {
    title: 'Länken gäller inte längre',
    text: 'Länkar i mejl gäller en viss tid, så att ingen annan ska kunna använda dem senare. Vi kan skicka en ny till den adress du sökte med.',
    button: 'Skicka en ny länk',
    sentTitle: 'En ny länk är på väg',
    sent: 'Den kommer till den adress du sökte med, oftast inom några minuter. Titta i skräpposten om den inte syns. Du kan få en ny länk om dagen.',
    kept: (time) =>
      `Det du nyss skickade är inte lämnat än, men det är kvar i ${time}. Öppna den nya länken, så står det där du skrev det och kan skickas.`,
  },
};
