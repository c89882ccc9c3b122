import type { Lost, PlaceTexts } from '../place.ts';

export const place: PlaceTexts = {
  next: {
    left: () => ({
      title: 'Du har lämnat programmet',
      text: 'Du är inte längre med, och de enda mejl som kan komma är de som tar bort det som ligger i din kalender. Vill du fråga något, skriv till oss.',
    }),
    withdrawn: ({ until }) => ({
      title: 'Du har lämnat programmet',
      text:
        until === undefined
          ? 'Du är inte längre med. Vill du fråga något, skriv till oss.'
          : `Du är inte längre med, och du behöver inte förklara varför. Ångrar du dig kan du komma tillbaka till ${until}.`,
    }),
    closed: ({ wasIn }) => ({
      title: 'Programmet är slut',
      text: `Tack för att du ${wasIn ? 'var med' : 'sökte'}. Inget mer går att ändra här, men du kan läsa det som står kvar.`,
    }),
    confirm: ({ until }) => ({
      title: 'Bekräfta din adress',
      text: `Din ansökan räknas först när du har bekräftat adressen. ${until === undefined ? '' : `Gör du det får du svar senast ${until}, oavsett vad svaret blir.`}`,
    }),
    'wait for an offer': ({ until }) => ({
      title: 'Du behöver inte göra något just nu',
      text: `Din ansökan är klar. ${nextWord(until)}`,
    }),
    reserve: ({ until }) => ({
      title: 'Du står på reservplats',
      text: `Blir en plats ledig kan det bli din tur. ${nextWord(until)} Du behöver inte göra något.`,
    }),
    'look again': ({ over, isReserve, until }) => ({
      title: LOST[over].title,
      text: `${LOST[over].text} ${isReserve ? 'Du står på reservplats.' : 'Du är kvar bland dem vi kan föreslå.'} ${nextWord(until)}`,
    }),
    'no place': () => ({
      title: 'Det blev inte en plats den här gången',
      text: 'Varför står i mejlet du har fått. Skulle något ändra sig kan vi fråga dig ändå. Vill du inte det, ta tillbaka din ansökan här nedanför.',
    }),
    'pair over': () => ({
      title: 'Ert mentorskap är avslutat',
      text: 'Du har ingen att träffa just nu. Vill du träffa någon annan, skriv till oss så ser vi om det går.',
    }),
    'answer the offer': ({ name, until }) => ({
      title: `Vi föreslår att du träffar ${name}`,
      text: `Läs om ${name} och svara ja eller nej senast ${until}. Du behöver inte säga varför.`,
      button: 'Läs mer och svara',
    }),
    'wait for the other': ({ name, until }) => ({
      title: `Du har sagt ja. Nu väntar vi på ${name}`,
      text: `${name} kan svara till ${until}. Säger båda ja får ni ett mejl med hur ni når varandra. Blir det inget letar vi efter någon annan åt dig.`,
    }),
    'get ready': ({ name }) => ({
      title: `Du och ${name} är klara att börja`,
      text: 'Planen för era möten görs nu. Vi mejlar dig när den är klar.',
    }),
    report: ({ name, number, day }) => ({
      title: `Hur gick möte ${number}?`,
      text: `Säg om mötet med ${name} ${day} blev av. Det tar en halv minut.`,
      button: 'Berätta hur det gick',
    }),
    pick: ({ name, number, moves }) => ({
      title: `Välj ${moves ? 'en ny tid' : 'en tid'} för möte ${number}`,
      text: moves ? `${name} vill flytta mötet. Den gamla tiden gäller tills du har valt en ny.` : `${name} har föreslagit när ni kan ses.`,
      button: 'Välj en tid',
    }),
    evaluate: ({ closes }) => ({
      title: 'Vad gav programmet?',
      text: `Svara på frågorna senast ${closes}. Några rader räcker.`,
      button: 'Svara på frågorna',
    }),
    pulse: ({ name }) => ({
      title: `Hur går det för dig och ${name}?`,
      text: 'Två frågor, en halv minut. Svaren ser bara du och de som samordnar programmet.',
      button: 'Svara på två frågor',
    }),
    meet: ({ name, number, time }) => ({
      title: `Möte ${number}: ${time}`,
      text: `Nästa gång du träffar ${name}. Läs guiden i förväg; den börjar med en lätt fråga.`,
      button: 'Se mötet och guiden',
    }),
    propose: ({ name, number, week, most }) => ({
      title: `Föreslå tider för möte ${number}`,
      text: `Enligt planen är det dags ${week}. Föreslå upp till ${most}, så väljer ${name} en.`,
      button: 'Föreslå tider',
    }),
    'wait for times': ({ name, number, week }) => ({
      title: `Vänta på tider från ${name} för möte ${number}`,
      text: `Enligt planen ses ni ${week}. Det är chefen som föreslår tider, och det är vi som påminner. Vill du kan du föreslå tider själv.`,
      button: 'Föreslå tider själv',
    }),
    'wait for a choice': ({ name, number }) => ({
      title: `${name} väljer tid för möte ${number}`,
      text: 'Du har föreslagit tider. När en är vald får ni båda en kalenderinbjudan.',
      button: 'Se eller ändra tiderna',
    }),
    workshop: ({ time }) => ({
      title: `Avslutning: ${time}`,
      text: 'Era möten är klara. Nu är det bara avslutningen kvar.',
    }),
    finished: () => ({
      title: 'Allt är klart',
      text: 'Dina möten och svar är på plats. När programmet avslutas får du ett mejl.',
    }),
  },
  done: {
    confirmed: 'Din adress är bekräftad.',
    'said-yes': 'Ditt ja är sparat.',
    'said-no': 'Du har tackat nej. Den andra får veta att det inte blir av, men inte vem som svarade vad.',
    proposed: 'Tiderna är skickade.',
    'proposed-already': 'Tiderna är redan skickade. Inget nytt mejl går ut.',
    picked: 'Tiden är bokad. Ni får båda en kalenderinbjudan.',
    moved: 'Mötet är flyttat. Era kalendrar uppdateras.',
    'picked-already': 'Mötet har redan den tiden. Inget har ändrats.',
    placed: 'Platsen är sparad. Ni får båda den med ett mejl, och era kalendrar uppdateras.',
    'place-proposed': 'Platsen är sparad. Den visas vid tiderna du har föreslagit.',
    'placed-already': 'Platsen är redan den. Inget har ändrats.',
    cancelled: 'Mötet är inställt, och vi säger till den andra. Föreslå gärna en ny tid direkt.',
    'cancelled-already': 'Mötet är redan inställt. Föreslå gärna en ny tid.',
    reported: 'Tack, det är sparat.',
    evaluated: 'Tack, dina svar är sparade. Du kan ändra dem så länge frågorna är öppna.',
    'saved-already': 'Det är redan sparat. Inget har ändrats.',
    'came-back': 'Du är med igen.',
    'in-already': 'Du är redan med i programmet.',
    mails: 'Ditt val är sparat.',
  },
  also: 'Det här är också på gång',
  late: { text: 'Det du skrev när länken var för gammal är kvar, men inte skickat.', link: 'Läs igenom och skicka' },
  you: (name) => `${name}, det här är din sida i programmet.`,
  partner: {
    title: { mentor: (name) => `Du är mentor åt ${name}`, mentee: (name) => `${name} är din mentor` },
    name: 'Namn',
    work: 'Arbetar som',
    part: 'Del av företaget',
    studies: 'Läser',
    mail: 'Mejl',
    writes: (name) => `${name} skriver:`,
    why: 'Varför just ni två',
  },
  meeting: {
    next: (number) => `Nästa möte: nummer ${number}`,
    change: 'Flytta, ställ in eller läs mer',
    guide: (number) => `Guide till möte ${number}`,
  },
  plan: {
    title: 'Ert halvår',
    about: (meetings) => `Planen är ${meetings}. Veckorna är förslag; ni bestämmer själva när ni ses.`,
    meeting: (number) => `Möte ${number}`,
    kickOff: 'Kick-off',
    workshop: 'Avslutning',
    planned: (week) => `Planerat till ${week}`,
    calledOff: (week) => `Inställt, ingen ny tid än. Planerat till ${week}`,
    proposedByMe: (name) => `Du har föreslagit tider, ${name} väljer`,
    proposedByOther: (name) => `${name} har föreslagit tider, du väljer`,
    timesPassed: 'Tiderna som föreslogs har passerat',
    agreed: (time) => `Bokat: ${time}`,
    moving: (time) => `Bokat: ${time}. En ny tid är föreslagen`,
    unreported: (day) => `${day}. Blev det av?`,
    held: (day) => `${day}. Ni sågs`,
    notHeld: (day) => `${day}. Ni sågs inte`,
    another: 'Föreslå ett möte till',
  },
  workshop: { title: 'Avslutning', time: 'Tid', length: 'Längd', place: 'Plats', asks: 'Fundera gärna på de här frågorna innan:' },
  yours: {
    title: 'Dina val',
    mailTo: (address) => `Vi mejlar dig på ${address}.`,
    link: (until) => `Länken hit gäller till ${until}. I varje nytt mejl finns en ny, och den som har gått ut kan du byta mot en ny här.`,
    mails: 'Välj vilka mejl du får',
    leave: { inPair: 'Lämna programmet', beforePair: 'Ta tillbaka ansökan' },
    evaluation: (closes) => `Ändra dina svar om programmet (till ${closes})`,
  },
  confirm: {
    ask: 'Är adressen din, och vill du vara med?',
    yes: 'Ja, adressen är min och jag vill vara med',
    no: 'Nej, jag vill inte vara med',
    button: 'Skicka svaret',
    missing: 'Välj ja eller nej',
  },
  comeBack: {
    ask: 'Vill du vara med igen?',
    yes: 'Ja, ta tillbaka min plats',
    no: 'Nej, jag har slutat',
    button: 'Skicka svaret',
    missing: 'Välj ja eller nej',
  },
};

function nextWord(until: string | undefined): string {
  return until === undefined ? 'Vi mejlar dig så fort det är avgjort.' : `Du hör av oss senast ${until}, oavsett svar.`;
}

/** How an offer came to nothing. */
const LOST: Readonly<Record<Lost, { readonly title: string; readonly text: string }>> = {
  'said no': { title: 'Du sa nej till vårt förslag', text: 'Det är helt i sin ordning.' },
  'did not answer': { title: 'Förslaget har gått ut', text: 'Vi fick inget svar från dig i tid.' },
  'said yes': { title: 'Förslaget blev inte av', text: 'Du sa ja, men det blev inte av. Det säger inget om dig.' },
  'had not answered': { title: 'Förslaget blev inte av', text: 'Det föll innan du hade svarat. Det säger inget om dig.' },
};
