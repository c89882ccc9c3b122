import { DOTS, OPEN_AFTER_MINUTES, OPENS_BEFORE_MINUTES } from '../../domain/workshop/room.ts';
import type { Say } from '../say.ts';

/** What the console says of the room of the closing workshop. */
export const workshopWords = (say: Say) => ({
  title: say({ sv: 'Avslutningens rum', en: 'The room of the closing workshop' }),
  link: say({ sv: 'Rummet: vägg, telefoner och anteckningar', en: 'The room: wall, phones and minutes' }),
  lead: say({
    sv: 'En sida på väggen, och allas telefoner. De som är i rummet skriver lappar, sorterar, röstar och bestämmer hur ni går vidare. Du leder det härifrån.',
    en: 'One page on the wall, and everybody’s phones. Those in the room write cards, group them, vote and decide how to go on. You lead it from here.',
  }),
  facts: {
    when: say({ sv: 'När', en: 'When' }),
    doors: say({ sv: 'Rummet', en: 'The room' }),
    ahead: (from: string) =>
      say({ sv: `Öppnar av sig självt ${from}, eller när du öppnar det`, en: `Opens by itself on ${from}, or when you open it` }),
    open: (until: string) =>
      say({ sv: `Öppet till ${until}, eller tills du stänger det`, en: `Open until ${until}, or until you close it` }),
    over: say({ sv: 'Stängt', en: 'Closed' }),
    code: say({ sv: 'Kod', en: 'Code' }),
    phones: say({ sv: 'Telefoner i rummet', en: 'Phones in the room' }),
    voted: say({ sv: 'Har röstat', en: 'Have voted' }),
  },
  hours: say({
    sv: `Gör du inget öppnar rummet ${OPENS_BEFORE_MINUTES} minuter före avslutningen och stänger ${OPEN_AFTER_MINUTES} minuter efter, och väggen följer klockan. Öppnar du det tidigare, för ett prov, stänger det lika långt efter och öppnar av sig självt igen när det är dags. Det som skrevs i provet sitter kvar på väggen tills du tömmer den.`,
    en: `If you do nothing, the room opens ${OPENS_BEFORE_MINUTES} minutes before the closing workshop and closes ${OPEN_AFTER_MINUTES} minutes after it, and the wall goes by the clock. If you open it earlier, for a trial, it closes as long after that and opens by itself again when it is time. What was written in the trial stays on the wall until you clear it.`,
  }),
  wall: (language: string) => say({ sv: `Öppna väggen (${language})`, en: `Open the wall (${language})` }),
  wallHint: say({
    sv: 'Öppna den på datorn vid projektorn och tryck F11. Länken visar bara väggen, aldrig konsolen.',
    en: 'Open it on the computer at the projector and press F11. The link shows the wall alone, never the console.',
  }),
  open: say({ sv: 'Öppna rummet', en: 'Open the room' }),
  openAgain: say({ sv: 'Öppna rummet igen', en: 'Open the room again' }),
  close: say({ sv: 'Stäng rummet', en: 'Close the room' }),
  newCode: say({ sv: 'Byt kod', en: 'Change the code' }),
  newCodeHint: say({
    sv: 'Byt kod om den har kommit till fel person. Den gamla koden, QR-koden och länken till väggen slutar gälla: öppna väggen på nytt. Telefoner som är inne är kvar.',
    en: 'Change the code if it has reached somebody it should not. The old code, the QR code and the link to the wall hold no longer: open the wall anew. Phones that are in stay in.',
  }),
  anew: say({ sv: 'Töm väggen efter ett prov', en: 'Clear the wall after a trial' }),
  anewHint: say({
    sv: 'Allt som skrevs i provet försvinner från väggen, och alla telefoner går med på nytt. Det går inte när avslutningen har börjat.',
    en: 'All that was written in the trial leaves the wall, and all phones join anew. It cannot be done once the closing workshop has begun.',
  }),
  refresh: say({ sv: 'Visa det senaste', en: 'Show the latest' }),
  show: {
    title: say({ sv: 'Så går det till', en: 'The run of show' }),
    what: (now: string) =>
      say({
        sv: `Nu: ${now}. Tiderna följer av när avslutningen börjar och hur lång den är.`,
        en: `Now: ${now}. The times follow from when the closing workshop begins and how long it is.`,
      }),
    byHand: say({ sv: 'Du leder. Väggen väntar på dig.', en: 'You lead. The wall waits for you.' }),
    byClock: say({ sv: 'Väggen följer klockan tills du leder den vidare.', en: 'The wall goes by the clock until you lead it on.' }),
    clock: say({ sv: 'Följ klockan igen', en: 'Go by the clock again' }),
    phase: say({ sv: 'Del', en: 'Part' }),
    time: say({ sv: 'Tid', en: 'Time' }),
    minutes: say({ sv: 'Minuter', en: 'Minutes' }),
    act: say({ sv: 'Gör', en: 'Do' }),
    lead: say({ sv: 'Gå hit', en: 'Go here' }),
    here: say({ sv: 'Här är ni', en: 'You are here' }),
  },
  question: {
    title: say({ sv: 'Vad väggen visar', en: 'What the wall shows' }),
    what: say({
      sv: 'Alla frågor bredvid varandra, eller en i taget med allt som hör till den.',
      en: 'All questions beside each other, or one at a time with all that belongs to it.',
    }),
    label: say({ sv: 'Fråga på väggen', en: 'Question on the wall' }),
    all: say({ sv: 'Alla', en: 'All' }),
    act: say({ sv: 'Visa på väggen', en: 'Show on the wall' }),
  },
  dots: {
    label: say({ sv: 'Prickar för var och en', en: 'Dots for each' }),
    hint: say({ sv: `Från ${DOTS.least} till ${DOTS.most}.`, en: `From ${DOTS.least} to ${DOTS.most}.` }),
    act: say({ sv: 'Spara', en: 'Save' }),
  },
  cards: {
    title: say({ sv: 'Lappar', en: 'Cards' }),
    none: say({ sv: 'Inga lappar än.', en: 'No cards yet.' }),
    caption: (question: string) => say({ sv: `Lappar: ${question}`, en: `Cards: ${question}` }),
    card: say({ sv: 'Lapp', en: 'Card' }),
    from: say({ sv: 'Från', en: 'From' }),
    operator: say({ sv: 'Samordnare', en: 'Coordinator' }),
    unsaid: say({ sv: 'Säger inte', en: 'Not said' }),
    heading: say({ sv: 'Rubrik', en: 'Heading' }),
    away: say({ sv: 'Lägg undan', en: 'Put away' }),
    back: say({ sv: 'Sätt tillbaka', en: 'Put back' }),
    isAway: say({ sv: 'Undanlagd', en: 'Put away' }),
    group: say({ sv: 'Sortera lapparna', en: 'Group the cards' }),
  },
  minutes: {
    title: say({ sv: 'Anteckningar från avslutningen', en: 'Minutes of the closing workshop' }),
    link: say({ sv: 'Granska och skicka anteckningarna', en: 'Review and send the minutes' }),
    who: (people: number) =>
      say({
        sv: `${people === 1 ? 'En person har' : `${people} personer har`} bett om dem och får ett mejl med en länk. Alla som är i ett par kan läsa dem på sin sida. Besluten står också i slutrapporten.`,
        en: `${people === 1 ? 'One person has' : `${people} people have`} asked for them and get${people === 1 ? 's' : ''} an email with a link. Everybody in a pair can read them on their page. The decisions stand in the closing report too.`,
      }),
    first: say({
      sv: 'Läs igenom dem först. Det som inte ska stå kvar lägger du undan på sidan om rummet. När de är skickade kan rummet inte öppnas igen.',
      en: 'Read them through first. What is not to stand there you put away on the page of the room. Once they are sent the room cannot be opened again.',
    }),
    nothing: say({
      sv: 'Ingen skrev något i rummet. Skriv upp det ni bestämde på sidan om rummet, så står det här. Skickar du dem ändå står det att inget skrevs.',
      en: 'Nobody wrote anything in the room. Write down what you decided on the page of the room, and it stands here. If you send them all the same, they say that nothing was written.',
    }),
    closeFirst: say({ sv: 'De kan skickas när rummet är stängt.', en: 'They can be sent once the room is closed.' }),
    sent: (time: string) =>
      say({
        sv: `Skickade ${time}. Det du ändrar efter det syns på allas sidor, men inget nytt mejl går ut.`,
        en: `Sent on ${time}. What you change after that shows on everybody’s page, and no other email goes out.`,
      }),
    send: (people: number) =>
      people === 0
        ? say({ sv: 'Gör dem läsbara för alla', en: 'Let everybody read them' })
        : say({
            sv: `Skicka till ${people === 1 ? 'en person' : `${people} personer`}`,
            en: `Send to ${people === 1 ? 'one person' : `${people} people`}`,
          }),
    back: say({ sv: 'Till rummet', en: 'To the room' }),
  },
  decisions: {
    title: say({ sv: 'Beslut om hur ni går vidare', en: 'Decisions on how to go on' }),
    none: say({ sv: 'Inget är bestämt än.', en: 'Nothing has been decided yet.' }),
    caption: say({ sv: 'Beslut', en: 'Decisions' }),
    what: say({ sv: 'Vad', en: 'What' }),
    who: say({ sv: 'Vem', en: 'Who' }),
    when: say({ sv: 'När', en: 'When' }),
    write: say({ sv: 'Skriv upp ett beslut', en: 'Write a decision down' }),
  },
});
