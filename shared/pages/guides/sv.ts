import type { GuideBook } from './guide.ts';

export const sv: GuideBook = {
  guides: {
    first: {
      title: 'Första mötet: säg vad ni väntar er',
      idea: 'Ni lär känna varandra och bestämmer hur ni vill ha det. Inget ska lösas i dag.',
      prepare: {
        mentor:
          'Skriv en mening om vad du hoppas att samtalen ger dig. Välj sedan ut några saker i din telefon som visar hur en vanlig dag ser ut: ett konto, en grupp, ett schema.',
        mentee:
          'Skriv en mening om vad du hoppas att samtalen ger dig. Skriv också ned det du har undrat om studenter men aldrig haft någon att fråga.',
      },
      together:
        'Bestäm först vad som stannar mellan er, och läs sedan upp era meningar för varandra. Lägg studentens telefon på bordet och gå igenom en vanlig dag, från väckarklockan till kvällen. Ses ni på video delar studenten skärmen. Studenten väljer vad som visas.',
      during: {
        mentor: 'Du leder samtalet. Visa först och förklara sedan. ”Det vet jag inte” är ett bra svar.',
        mentee:
          'Du frågar och lyssnar. Vänta med att förklara hur företaget tänker. När det blir tyst, räkna till tre innan du säger något.',
      },
      questions: [
        'Hur såg din senaste tisdag ut, från det att du vaknade?',
        'Vad tror du att jag gör en vanlig tisdag?',
        'Vad har ändrats i din vardag på några år utan att någon i min ålder verkar ha märkt det?',
        'När sa en chef senast något om studenter som inte stämde?',
        'Vad skulle få dig att ångra att du tackade ja till det här?',
      ],
      end: 'Bestäm hur ni når varandra och vad nästa möte ska handla om. Säg var sin sak ni tar med er, och gå när tiden är ute.',
    },
    'social-media': {
      title: 'Sociala medier: det man visar och det man hoppar över',
      idea: 'Chefen får se flödet så som det ser ut för någon annan, och var företaget hamnar i det.',
      prepare: {
        mentor: 'Spara några inlägg du stannade vid den här veckan och några du scrollade förbi. Sök upp företaget: vad ser du först?',
        mentee:
          'Öppna företagets konto och ditt eget. Välj ett inlägg du är nöjd med, och ett du skrev men aldrig publicerade. Läs inte på, titta bara.',
      },
      together:
        'Studentens telefon. Scrolla en stund under tystnad medan chefen tittar på. Öppna sedan företagets konto i samma telefon och gör likadant.',
      during: {
        mentor: 'Säg vad du gör medan du gör det: här stannar jag, här går jag vidare. Du behöver inte kunna säga varför.',
        mentee: 'Fråga om det du ser, inte om ”unga”. Försvara inget inlägg. Skriv ned orden studenten använder.',
      },
      questions: [
        'Vad stannade du vid senast, och vad var det som fick dig att stanna?',
        'Hur märker du på en sekund att något är reklam?',
        'Vilket av våra inlägg skulle du ta bort?',
        'Vad lägger du aldrig ut om dig själv, och var tycker du att gränsen går för någon som är chef?',
        'Vad tror du om en arbetsgivare som inte syns alls där du är?',
      ],
      end: 'Chefen väljer en sak att prova eller sluta med, och säger när den är gjord. Studenten säger en sak som såg annorlunda ut från chefens håll.',
    },
    marketing: {
      title: 'Marknadsföring: det som sägs och det som hörs',
      idea: 'Ni tar en riktig kampanj och jämför vad den skulle säga med vad som går fram.',
      prepare: {
        mentor:
          'Leta upp reklam som fick dig att göra något: köpa, klicka eller berätta för någon. Ta också med en som fick dig att stänga av.',
        mentee:
          'Ta med en kampanj ni är stolta över och en som inte fungerade. Skriv en mening om vad var och en skulle säga. Visa den inte än.',
      },
      together:
        'Chefens kampanj. Studenten säger högt vad den handlar om, vem den är till för och när uppmärksamheten tar slut. Först då läser chefen upp sin mening.',
      during: {
        mentor: 'Säg det första du tänker, även om det låter hårt. Det är kampanjen ni pratar om, inte den som gjorde den.',
        mentee: 'Säg inte ”det vi menade var”. Fråga ”vad mer?” innan du går vidare till nästa fråga.',
      },
      questions: [
        'Vad köpte eller provade du senast, och hur fick du höra talas om det?',
        'Vad tror du att den här kampanjen vill att du gör?',
        'Var märks det att den är gjord av någon som inte är som du?',
        'Vem litar du på när du ska välja, och varför just den?',
        'Vad skulle vi behöva sluta säga för att du ska tro på resten?',
      ],
      end: 'Chefen skriver om kampanjens mening med studentens ord. Studenten säger vad som var svårare än det ser ut utifrån.',
    },
    recruiting: {
      title: 'Rekrytering: att söka eller låta bli',
      idea: 'Ni läser en riktig platsannons tillsammans, från rubriken till sista knappen.',
      prepare: {
        mentor: 'Leta upp en annons du nästan sökte. Stryk under orden som avgjorde. Tänk också på ett jobb en kompis sökte, och varför.',
        mentee:
          'Ta med en av era egna annonser, helst en som fick färre sökande än ni hade hoppats. Ta reda på hur många steg ansökan har.',
      },
      together:
        'Annonsen. Studenten läser högt och stannar vid varje ord som får någon att tveka. Börja sedan fylla i ansökan i studentens telefon och se var det tar emot.',
      during: {
        mentor: 'Läs som om det gällde dig. Säg stopp så fort du tvekar, även om du inte vet varför.',
        mentee: 'Räkna stoppen i stället för att svara på dem. Det här är ingen anställningsintervju, åt något håll.',
      },
      questions: [
        'Var letar du när du vill ha ett jobb, och vem frågar du först?',
        'Vilka ord fick dig att tänka: det där är inte jag?',
        'Vad vill du veta innan du söker, som nästan aldrig står där?',
        'Vad har en arbetsgivare gjort som fick dig att dra dig ur?',
        'Vad skulle få dig att stanna det första året?',
      ],
      end: 'Chefen väljer ett ord eller ett steg att ändra, och berättar för studenten när det är ändrat. Studenten säger en sak som blev tydligare om hur ett företag väljer.',
    },
  },
  themeGuide: ({ name, about, example, questions }) => ({
    title: name,
    idea: about.replace(/\.?$/, '.'),
    prepare: {
      mentor: 'Välj något ur din vardag som visar hur du ser på temat: en bild, en sida, en händelse. Ta med det.',
      mentee: 'Ta med något från arbetet som hör till temat och som du gärna vill ha någon annans blick på. Skriv ned det du undrar mest.',
    },
    together: `Det ni har med er. Börja med studentens sak, ta sedan chefens. Så här kan det låta: ”${example}”`,
    during: {
      mentor: 'Du leder samtalet. Visa först och förklara sedan. ”Det vet jag inte” är ett bra svar.',
      mentee: 'Du frågar och lyssnar. Vänta med att förklara hur företaget tänker till mot slutet.',
    },
    questions:
      questions.length > 0
        ? questions
        : [
            'När stötte du på det här senast?',
            'Vad ser du här som jag troligen missar?',
            'Vad tror du att vi missförstår om studenter när det gäller det här?',
            'Om du fick ändra en sak hos oss, vad skulle det vara?',
          ],
    end: 'Säg var sin sak ni tar med er. Chefen väljer en sak att prova och säger när.',
  }),
};
