import type { Attention } from '../domain/attention.ts';
import type { SightOf } from '../domain/whom-to-reach.ts';
import type { Say } from './say.ts';

/**
 * What happened, and the one thing to do about it: `call` instead of `act` where the number is known, `own` for whoever sees one side alone,
 * where all of it takes both.
 */
type RiskWords = { readonly what: string; readonly act: string; readonly call?: string; readonly own?: string };

const words = (say: Say) => ({
  'low score': {
    what: say({
      sv: 'Någon i paret har svarat att det går sämre än väntat, eller tar mycket mer tid än utlovat.',
      en: 'Somebody in the pair says it is going worse than expected, or takes far more time than they were told.',
    }),
    act: say({
      sv: 'Läs svaret och skriv till den som svarade. Fråga vad som skulle göra nästa möte lättare.',
      en: 'Read the answer and write to the person who gave it. Ask what would make the next meeting easier.',
    }),
    call: say({
      sv: 'Läs svaret och ring den som svarade. Fråga vad som skulle göra nästa möte lättare.',
      en: 'Read the answer and call the person who gave it. Ask what would make the next meeting easier.',
    }),
  },
  'no meeting for 35 days': {
    what: say({ sv: 'Paret har inte träffats på minst 35 dagar.', en: 'The pair has not met for at least 35 days.' }),
    act: say({
      sv: 'Skriv till chefen och be om tre tider till studenten. Låt inte studenten jaga.',
      en: 'Write to the manager and ask for three times to give the student. Do not let the student do the chasing.',
    }),
    call: say({
      sv: 'Ring chefen och be om tre tider till studenten. Låt inte studenten jaga.',
      en: 'Call the manager and ask for three times to give the student. Do not let the student do the chasing.',
    }),
  },
  'no meeting for 50 days': {
    what: say({ sv: 'Paret har inte träffats på minst 50 dagar.', en: 'The pair has not met for at least 50 days.' }),
    act: say({
      sv: 'Prata med båda var för sig: vill de fortsätta, byta eller avsluta?',
      en: 'Talk to each of them alone: do they want to continue, change or stop?',
    }),
    own: say({
      sv: 'Prata med den av de två som hör till er: vill den fortsätta, byta eller avsluta? Be någon som ser båda sidor prata med den andra.',
      en: 'Talk to the one of the two who belongs to you: do they want to continue, change or stop? Ask somebody who sees both sides to talk to the other.',
    }),
  },
  'mail bounced': {
    what: say({ sv: 'Ett mejl kom tillbaka. Adressen tar inte emot fler.', en: 'An email came back. The address takes no more.' }),
    act: say({
      sv: 'Ta reda på rätt adress på annat sätt och rätta den.',
      en: 'Find out the right address some other way, and correct it.',
    }),
  },
  'mail complained about': {
    what: say({
      sv: 'Ett mejl anmäldes som skräppost. Adressen får inga fler mejl från omgången.',
      en: 'An email was reported as spam. The address gets no more emails from the round.',
    }),
    act: say({
      sv: 'Hör av dig på annat sätt än mejl och fråga om personen vill vara kvar. Kom överens om hur ni hörs.',
      en: 'Get in touch some other way than by email and ask whether the person wants to stay. Agree on how to keep in touch.',
    }),
    call: say({
      sv: 'Ring och fråga om personen vill vara kvar. Kom överens om hur ni hörs.',
      en: 'Call and ask whether the person wants to stay. Agree on how to keep in touch.',
    }),
  },
  'assistant not reached': {
    what: say({
      sv: 'Mejlen till den som bokar åt en chef kommer inte fram, eller är oönskade. Adressen får inga fler. Chefen har fått veta det.',
      en: 'Emails to whoever books for a manager do not arrive, or are not wanted. The address gets no more. The manager has been told.',
    }),
    act: say({
      sv: 'Fråga chefen vem som bokar, och rätta eller ta bort assistenten på chefens sida.',
      en: 'Ask the manager who books, and correct or remove the assistant on the manager’s page.',
    }),
    call: say({
      sv: 'Ring chefen och fråga vem som bokar, och rätta eller ta bort assistenten på chefens sida.',
      en: 'Call the manager and ask who books, and correct or remove the assistant on the manager’s page.',
    }),
  },
  'asked to be contacted': {
    what: say({ sv: 'Någon har kryssat för att den vill bli kontaktad.', en: 'Somebody has ticked that they would like to be contacted.' }),
    act: say({
      sv: 'Mejla i dag eller i morgon. Den andra i paret får inte veta vad det gäller.',
      en: 'Email them today or tomorrow. The other person in the pair is not to know what it is about.',
    }),
  },
  'two cancellations in a row': {
    what: say({ sv: 'Två möten i rad har ställts in.', en: 'Two meetings in a row have been cancelled.' }),
    act: say({
      sv: 'Skriv till chefen eller den som sköter chefens kalender och få fram en tid.',
      en: 'Write to the manager, or whoever keeps the manager’s calendar, and get a time.',
    }),
    call: say({
      sv: 'Ring chefen eller den som sköter chefens kalender och få fram en tid.',
      en: 'Call the manager, or whoever keeps the manager’s calendar, and get a time.',
    }),
  },
  'nobody booked': {
    what: say({ sv: 'Nästa möte har ingen tid, trots en påminnelse.', en: 'The next meeting has no time, in spite of a reminder.' }),
    act: say({
      sv: 'Skriv till chefen och be om tre tider till studenten.',
      en: 'Write to the manager and ask for three times to give the student.',
    }),
    call: say({
      sv: 'Ring chefen och be om tre tider till studenten.',
      en: 'Call the manager and ask for three times to give the student.',
    }),
  },
  'times unanswered': {
    what: say({ sv: 'Föreslagna tider har fått vänta länge på svar.', en: 'Proposed times have waited a long time for an answer.' }),
    act: say({
      sv: 'Skriv till den som inte har svarat och fråga vilken tid som går.',
      en: 'Write to the one who has not answered and ask which time works.',
    }),
    call: say({
      sv: 'Ring den som inte har svarat. Boka gärna under samtalet.',
      en: 'Call the one who has not answered. Book it during the call if you can.',
    }),
  },
  'nobody reported': {
    what: say({ sv: 'Ingen av de två har sagt om mötet blev av.', en: 'Neither of the two has said whether the meeting took place.' }),
    act: say({
      sv: 'Fråga studenten i ett kort mejl om de sågs, och notera det på parets sida. Blev det inte av hjälper du dem med en ny tid.',
      en: 'Ask the student in a short email whether they met, and note it on the page of the pair. If not, help them to a new time.',
    }),
    own: say({
      sv: 'Fråga den av de två som hör till er i ett kort mejl om de sågs, och notera det på parets sida.',
      en: 'Ask the one of the two who belongs to you in a short email whether they met, and note it on the page of the pair.',
    }),
  },
  'reports differ': {
    what: say({
      sv: 'Den ena säger att mötet blev av, den andra att det inte blev det.',
      en: 'One says the meeting took place, the other that it did not.',
    }),
    act: say({
      sv: 'Fråga dem var för sig. Oftast är det ett felklick. Notera sedan på parets sida vad som gäller.',
      en: 'Ask each of them alone. Most often it is a slip. Then note on the page of the pair what holds.',
    }),
    own: say({
      sv: 'Fråga den av de två som hör till er, och be någon som ser båda sidor fråga den andra. Oftast är det ett felklick. Notera sedan på parets sida vad som gäller.',
      en: 'Ask the one of the two who belongs to you, and ask somebody who sees both sides to ask the other. Most often it is a slip. Then note on the page of the pair what holds.',
    }),
  },
  'offer unanswered': {
    what: say({
      sv: 'Ett förslag om par har fått vänta på svar länge och går snart ut.',
      en: 'An offer of a pair has waited a long time for an answer and will soon lapse.',
    }),
    act: say({
      sv: 'Skriv till den som inte har svarat. Ett nej i dag hjälper mer än tystnad.',
      en: 'Write to the one who has not answered. A no today helps more than silence.',
    }),
    call: say({
      sv: 'Ring den som inte har svarat. Ett nej i dag hjälper mer än tystnad.',
      en: 'Call the one who has not answered. A no today helps more than silence.',
    }),
  },
  'somebody left': {
    what: say({
      sv: 'Någon har lämnat omgången, och en annan blev utan par.',
      en: 'Somebody has left the round, and another person is without a pair.',
    }),
    act: say({
      sv: 'Skriv till den som är kvar och föreslå någon på reservlistan.',
      en: 'Write to the one who is still there and suggest somebody from the reserve list.',
    }),
    call: say({
      sv: 'Ring den som är kvar och föreslå någon på reservlistan.',
      en: 'Call the one who is still there and suggest somebody from the reserve list.',
    }),
    own: say({
      sv: 'Hör av dig till den som är kvar. Någon som ser båda sidor kan föreslå den någon på reservlistan.',
      en: 'Get in touch with the one who is still there. Somebody who sees both sides can suggest somebody from the reserve list to them.',
    }),
  },
  'pair ended': {
    what: say({
      sv: 'Ett par har avslutats av er, och någon av de två är utan par.',
      en: 'You ended a pair, and at least one of the two is without a pair.',
    }),
    act: say({
      sv: 'Fråga var och en om de vill träffa någon annan. Vill de det räknar du om paren.',
      en: 'Ask each of them whether they want to meet somebody else. If so, solve the pairs again.',
    }),
    own: say({
      sv: 'Fråga den av de två som hör till er om den vill träffa någon annan. Vill den det säger du till någon som ser båda sidor, som räknar om paren.',
      en: 'Ask the one of the two who belongs to you whether they want to meet somebody else. If so, tell somebody who sees both sides, who solves the pairs again.',
    }),
  },
  'people wait': {
    what: say({
      sv: 'Personer väntar på svar, och det är bara ni som kan ge dem det. De är lovade besked.',
      en: 'People wait for an answer, and only you can give it. They have been promised one.',
    }),
    act: say({
      sv: 'Skicka förslagen, eller berätta för dem som väntar hur det gick.',
      en: 'Send the offers, or tell those who wait how it went.',
    }),
    own: say({
      sv: 'Berätta för dem som väntar på er sida hur det gick, eller be någon som ser båda sidor skicka de förslag som inte har gått ut.',
      en: 'Tell those who wait on your side how it went, or ask somebody who sees both sides to send the offers that have not gone out.',
    }),
  },
  'welcome unanswered': {
    what: say({
      sv: 'Någon som ni har skrivit in har inte svarat på en vecka. Ingen får frågan om personen innan svaret har kommit.',
      en: 'Somebody you entered has not answered for a week. Nobody is asked about them before they have.',
    }),
    act: say({
      sv: 'Hör av dig på annat sätt och fråga om personen vill vara med. Länken i mejlet tar emot både ja och nej.',
      en: 'Get in touch some other way and ask whether they want to take part. The link in the email takes both a yes and a no.',
    }),
    call: say({
      sv: 'Ring och fråga om personen vill vara med. Länken i mejlet tar emot både ja och nej.',
      en: 'Call and ask whether they want to take part. The link in the email takes both a yes and a no.',
    }),
  },
  'hold over': {
    what: say({
      sv: 'Någon är satt på vänt, och dagen att titta igen har kommit. Så länge föreslås ingen för personen.',
      en: 'Somebody is on hold, and the day to look again has come. Until then nobody is suggested to them.',
    }),
    act: say({
      sv: 'Låt personen vara med igen, välj en ny dag, eller svara att det inte blir i den här omgången.',
      en: 'Let the person be matched again, choose another day, or answer that it will not be in this round.',
    }),
  },
  'removal to decide': {
    what: say({
      sv: 'Något om deltagarna har legat så länge som omgången behåller det, och ni ska besluta om gallring.',
      en: 'Something about participants has been kept for as long as the round keeps it, and you are to decide on its disposal.',
    }),
    act: say({
      sv: 'Se till att arkivet är skrivet, och besluta sedan.',
      en: 'See that the archive is written, then decide.',
    }),
  },
  'request to answer': {
    what: say({
      sv: 'Någon begär något om sina egna uppgifter. Personen ska ha svar inom en månad, om ni inte har sagt att det dröjer.',
      en: 'Somebody asks something about their own data. They are to have an answer within a month, unless you have told them that it takes longer.',
    }),
    act: say({
      sv: 'Läs begäran och svara i ett mejl. Att bocka av den är inget svar: då kommer den tillbaka innan tiden är ute.',
      en: 'Read the request and answer with your letter. Ticking it off is no answer: it then comes back before the time is over.',
    }),
  },
  'no pair to propose': {
    what: say({
      sv: 'Ansökan är stängd, och det går inte att föreslå något par.',
      en: 'The call has closed, and no pair can be proposed.',
    }),
    act: say({
      sv: 'Titta under ”Varför?” på vad som står i vägen, och berätta för dem som väntar hur det går.',
      en: 'See under “Why?” what is in the way, and tell those who wait how it goes.',
    }),
    own: say({
      sv: 'Någon som ser båda sidor kan se vad som står i vägen. Berätta för dem som väntar på er sida hur det går.',
      en: 'Somebody who sees both sides can see what is in the way. Tell those who wait on your side how it goes.',
    }),
  },
  'proposal to look at': {
    what: say({
      sv: 'Ett förslag till par är klart och har inte gått ut än.',
      en: 'A proposal of pairs is ready and has not gone out yet.',
    }),
    act: say({ sv: 'Titta igenom paren och skicka förslagen.', en: 'Look through the pairs and send the offers.' }),
  },
  'not all can be placed': {
    what: say({
      sv: 'Alla som ni har sagt måste ha ett par kan inte längre få det. Förslaget är räknat som om ingen måste.',
      en: 'Not all those you said must have a pair can have one any more. The proposal is worked out as if nobody must.',
    }),
    act: say({
      sv: 'Titta under ”Varför?” på vad som står i vägen, och bestäm vem som går före.',
      en: 'See under “Why?” what is in the way, and decide who goes first.',
    }),
  },
  'not asked: somebody left': {
    what: say({
      sv: 'De två fick aldrig det förslag som du skickade: en av dem hade lämnat omgången.',
      en: 'These two never got the offer that you sent: one of them had left the round.',
    }),
    act: say({
      sv: 'Räkna om paren och skicka det nya förslaget. Den som är kvar väntar på svar.',
      en: 'Solve the pairs again and send the new offer. The one who is still there is waiting for an answer.',
    }),
    own: say({
      sv: 'Någon som ser båda sidor räknar om paren och skickar det nya förslaget. Säg till om det dröjer.',
      en: 'Somebody who sees both sides solves the pairs again and sends the new offer. Tell them if it takes long.',
    }),
  },
  'not asked: address not confirmed': {
    what: say({
      sv: 'De två fick aldrig det förslag som du skickade: en av dem har inte bekräftat sin adress.',
      en: 'These two never got the offer that you sent: one of them has not confirmed their address.',
    }),
    act: say({
      sv: 'Skriv till den som inte har bekräftat. Räkna sedan om paren och skicka förslaget. Ingen av de två har fått det än.',
      en: 'Write to the one who has not confirmed. Then solve the pairs again and send the offer. Neither of the two has had it yet.',
    }),
    call: say({
      sv: 'Ring den som inte har bekräftat. Räkna sedan om paren och skicka förslaget. Ingen av de två har fått det än.',
      en: 'Call the one who has not confirmed. Then solve the pairs again and send the offer. Neither of the two has had it yet.',
    }),
    own: say({
      sv: 'Hör av dig till den som inte har bekräftat, om den hör till er. Någon som ser båda sidor räknar sedan om paren och skickar förslaget.',
      en: 'Get in touch with the one who has not confirmed, if they belong to you. Somebody who sees both sides then solves the pairs again and sends the offer.',
    }),
  },
  'not asked: in another pair': {
    what: say({
      sv: 'De två fick aldrig det förslag som du skickade: en av dem var redan i ett annat par.',
      en: 'These two never got the offer that you sent: one of them was in another pair already.',
    }),
    act: say({ sv: 'Räkna om paren och skicka det nya förslaget.', en: 'Solve the pairs again and send the new offer.' }),
    own: say({
      sv: 'Någon som ser båda sidor räknar om paren och skickar det nya förslaget. Säg till om det dröjer.',
      en: 'Somebody who sees both sides solves the pairs again and sends the new offer. Tell them if it takes long.',
    }),
  },
  'nobody took over': {
    what: say({
      sv: 'Den ni frågade tog inte över. Den som är kvar i paret har ingen att träffa och vet inte om det än.',
      en: 'Whoever you asked did not take over. The one who stays has nobody to meet and does not know it yet.',
    }),
    act: say({
      sv: 'Öppna paret och fråga någon annan, eller låt den som är kvar veta att ingen fanns.',
      en: 'Open the pair and ask somebody else, or let the one who stays know that there was nobody.',
    }),
    call: say({
      sv: 'Öppna paret och fråga någon annan, eller ring den som är kvar och säg att ingen fanns.',
      en: 'Open the pair and ask somebody else, or call the one who stays and say that there was nobody.',
    }),
    own: say({
      sv: 'Öppna paret och låt den som är kvar veta att ingen fanns, eller be någon som ser båda sidor fråga någon annan.',
      en: 'Open the pair and let the one who stays know that there was nobody, or ask somebody who sees both sides to ask somebody else.',
    }),
  },
  'not asked: kept apart': {
    what: say({
      sv: 'De två fick aldrig det förslag som du skickade: ni har bestämt att de aldrig ska vara ett par.',
      en: 'These two never got the offer that you sent: you have decided that they are never to be a pair.',
    }),
    act: say({ sv: 'Räkna om paren och skicka det nya förslaget.', en: 'Solve the pairs again and send the new offer.' }),
    own: say({
      sv: 'Någon som ser båda sidor räknar om paren och skickar det nya förslaget. Säg till om det dröjer.',
      en: 'Somebody who sees both sides solves the pairs again and sends the new offer. Tell them if it takes long.',
    }),
  },
  'not asked: seeks nobody': {
    what: say({
      sv: 'De två fick aldrig det förslag som du skickade: ni har bestämt att en av dem inte ska få fler förslag nu.',
      en: 'These two never got the offer that you sent: you have decided that one of them is not to be asked about anybody now.',
    }),
    act: say({ sv: 'Räkna om paren och skicka det nya förslaget.', en: 'Solve the pairs again and send the new offer.' }),
    own: say({
      sv: 'Någon som ser båda sidor räknar om paren och skickar det nya förslaget. Säg till om det dröjer.',
      en: 'Somebody who sees both sides solves the pairs again and sends the new offer. Tell them if it takes long.',
    }),
  },
  'not asked: on hold': {
    what: say({
      sv: 'De två fick aldrig det förslag som du skickade: en av dem är satt på vänt, eller har bett om att uppgifterna inte ska användas.',
      en: 'These two never got the offer that you sent: one of them is on hold, or has asked for their data not to be used.',
    }),
    act: say({ sv: 'Räkna om paren och skicka det nya förslaget.', en: 'Solve the pairs again and send the new offer.' }),
    own: say({
      sv: 'Någon som ser båda sidor räknar om paren och skickar det nya förslaget. Säg till om det dröjer.',
      en: 'Somebody who sees both sides solves the pairs again and sends the new offer. Tell them if it takes long.',
    }),
  },
  'approval lost': {
    what: say({
      sv: 'Förslag som du skickade kunde inte gå ut: paren hade ändrats, och det står inte längre vilka som gällde.',
      en: 'Offers that you sent could not go out: the pairs had changed, and which of them you meant is no longer known.',
    }),
    act: say({ sv: 'Titta igenom paren och skicka förslagen en gång till.', en: 'Look through the pairs and send the offers once more.' }),
  },
  restored: {
    what: say({
      sv: 'Omgångens data har återställts till en tidigare tidpunkt. Inga mejl går ut, inte heller kvitton, förrän ni släpper dem.',
      en: 'The round’s data were taken back to an earlier moment. No email goes out, receipts neither, until you let it.',
    }),
    act: say({
      sv: 'Titta igenom mejlen som väntar: en del kan ha gått ut redan, och några kan ha lämnat omgången sedan dess.',
      en: 'Look through the emails that wait: some may have gone already, and some people may have left the round since.',
    }),
    own: say({
      sv: 'Titta igenom mejlen som väntar till era egna, och välj bort dem som inte ska gå. De släpps av någon som ser båda sidor.',
      en: 'Look through the emails that wait for your own people, and leave out those that are not to go. They are let go by somebody who sees both sides.',
    }),
  },
  'mail in doubt': {
    what: say({
      sv: 'Två försök att skicka ett mejl fick inget svar. Det kan ha kommit fram, till och med två gånger, eller inte alls.',
      en: 'Two attempts to send an email got no answer. It may have arrived, even twice, or not at all.',
    }),
    act: say({
      sv: 'Fråga om mejlet kom fram. Gjorde det inte det skickar du det igen från personens sida. Det går inte ut fler gånger av sig självt.',
      en: 'Ask whether the email arrived. If not, send it again from the person’s page. It goes out no more by itself.',
    }),
  },
  'mail not delivered': {
    what: say({
      sv: 'Ett mejl togs inte emot: brevlådan är full, eller så stoppas mejlets innehåll. Adressen får nya mejl som vanligt.',
      en: 'An email was not accepted: the mailbox is full, or what the email holds is stopped. The address gets new emails as before.',
    }),
    act: say({
      sv: 'Hör av dig på annat sätt, så att personen vet vad mejlet sade. Skicka det igen när det går att ta emot.',
      en: 'Get in touch some other way, so that the person knows what the email said. Send it again when it can be received.',
    }),
    call: say({
      sv: 'Ring, så att personen vet vad mejlet sade. Skicka det igen när det går att ta emot.',
      en: 'Call, so that the person knows what the email said. Send it again when it can be received.',
    }),
  },
  'mail held back by SES': {
    what: say({
      sv: 'Ett mejl gick aldrig ut: adressen står på kontots spärrlista i SES, och dit skickas inget förrän den är borttagen.',
      en: 'An email never left: the address is on the account’s suppression list in SES, and nothing goes there until it is taken off.',
    }),
    act: say({
      sv: 'Fråga personen om den vill ha mejlen. Be sedan den som driftsätter omgången att ta bort adressen från spärrlistan, och skicka mejlet igen.',
      en: 'Ask the person whether they want the emails. Then have whoever deploys the round take the address off the list, and send the email again.',
    }),
  },
  'recruiting behind': {
    what: say({ sv: 'I den här takten söker färre än ni hoppas på.', en: 'At this pace fewer people will apply than you hope for.' }),
    act: say({
      sv: 'Bjud in genom den kanal som hittills gett flest, eller ge mer tid.',
      en: 'Invite people through the channel that has brought most so far, or give more time.',
    }),
  },
  'time to close': {
    what: say({ sv: 'Dagen då omgången ska avslutas har kommit.', en: 'The day to close the round has come.' }),
    act: say({ sv: 'Läs igenom slutrapporten och avsluta omgången.', en: 'Read through the closing report and close the round.' }),
  },
  'minutes to send': {
    what: say({
      sv: 'Avslutningen är över, och anteckningarna från den väntar på er.',
      en: 'The closing workshop is over, and its minutes wait for you.',
    }),
    act: say({
      sv: 'Gå igenom dem och skicka dem till alla som har bett om dem.',
      en: 'Go through them and send them to all who asked for them.',
    }),
  },
  'fault reported': {
    what: say({
      sv: 'Någon har rapporterat att något på sidorna inte gick att använda.',
      en: 'Somebody has reported that something on the pages could not be used.',
    }),
    act: say({
      sv: 'Läs rapporten. Svara den som lämnade en adress, och be den som driftsätter omgången att rätta det som är fel.',
      en: 'Read the report. Answer whoever left an address, and have whoever deploys the round correct what is wrong.',
    }),
  },
  'question asked': {
    what: say({ sv: 'Någon har ställt en fråga på inbjudan.', en: 'Somebody has asked a question on the call.' }),
    act: say({
      sv: 'Läs frågan. Svara den som lämnade en adress, och visa svaret för alla om fler kan undra.',
      en: 'Read the question. Answer whoever left an address, and show the answer to everybody if others may wonder too.',
    }),
  },
  'talk wished for': {
    what: say({
      sv: 'Någon vill prata med en tidigare mentor innan den bestämmer sig.',
      en: 'Somebody would like to talk to a former mentor before making up their mind.',
    }),
    act: say({ sv: 'Välj vem, så får personen veta hur de når varandra.', en: 'Choose whom, and the person is told how to reach them.' }),
  },
  'coming changed late': {
    what: say({
      sv: 'Någon har sent ändrat om den kommer, eller vad den behöver, sedan köket och lokalen kan ha fått antalet.',
      en: 'Somebody has changed late whether they come, or what they need, when the kitchen and the room may have been told how many.',
    }),
    act: say({
      sv: 'Se vilka som har ändrat sig, och säg till köket och lokalen.',
      en: 'See who has changed their mind, and tell the kitchen and the room.',
    }),
  },
  'failed for a day': {
    what: say({
      sv: 'Något i systemet har misslyckats i ett dygn, trots nya försök.',
      en: 'Something in the system has failed for a day, however often it was tried.',
    }),
    act: say({
      sv: 'Be den som driftsätter omgången att rätta felet och pricka sedan av. Då görs ett nytt försök inom en timme.',
      en: 'Ask whoever deploys the round to correct the fault, then tick this off. It is tried again within the hour.',
    }),
  },
  'cannot be read': {
    what: say({
      sv: 'Något i omgången är sparat av en annan version av systemet, och den här versionen kan inte läsa det. Det ligger kvar som det är.',
      en: 'Something in the round was stored by another version of the system, and this version cannot read it. It is kept as it is.',
    }),
    act: say({
      sv: 'Be den som driftsätter omgången att gå till en version som kan läsa det. Då tas det om hand av sig självt och försvinner härifrån.',
      en: 'Ask whoever deploys the round to go to a version that can read it. It is then taken care of by itself and leaves this list.',
    }),
  },
  'nobody does it': {
    what: say({
      sv: 'Något som misslyckades hör till en del av systemet som inte finns i den här versionen. Det ligger kvar.',
      en: 'Something that failed belongs to a part of the system that this version does not have. It is kept.',
    }),
    act: say({
      sv: 'Be den som driftsätter omgången att gå till en version där den delen finns. Då tas det om hand av sig självt och försvinner härifrån. Pricka av om de delar som finns nu ska ta hand om det i stället.',
      en: 'Ask whoever deploys the round to go to a version that has the part. It is then taken care of by itself and leaves this list. Tick this off if the parts there are now should take care of it instead.',
    }),
  },
});

type Reader = { readonly isKnown?: boolean; readonly sight?: SightOf | undefined };

/** Why something is on the operators' list, and the one act suggested; `isKnown` says that whoever it begins with has given a number. */
export function riskWords(reason: Attention['reason'], say: Say, { isKnown = false, sight }: Reader = {}): Pick<RiskWords, 'what' | 'act'> {
  const told: RiskWords = words(say)[reason];
  const act = isKnown ? (told.call ?? told.act) : told.act;
  switch (sight) {
    case 'other side':
      return { what: told.what, act: theirs(say) };
    case 'own side':
      return { what: told.what, act: told.own ?? act };
    case 'both sides':
    case undefined:
      return { what: told.what, act };
  }
}

function theirs(say: Say): string {
  return say({
    sv: 'Det börjar med någon på den andra sidan, som du inte ser. Be någon som ser båda sidor att ta hand om det.',
    en: 'It begins with somebody of the other side, whom you do not see. Ask somebody who sees both sides to look after it.',
  });
}
