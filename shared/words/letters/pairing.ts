import { meetings, minutes } from '../amounts.ts';
import { givenName, shortName } from '../names.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { timeAsked } from '../time-asked.ts';
import { type Block, button, facts, heading, note, text } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import type { Paired, Starting } from './facts.ts';
import { greeting, partner, reasons, wish } from './person-blocks.ts';

/** Letters about an offer of a pair, and its end. */
export const pairing = (say: Say): Chapter<'pairing'> => ({
  offer: (asked) => ({
    subject: say({
      sv: `Vi föreslår att du träffar ${shortName(asked.partner.name, 33)}`,
      en: `We suggest that you meet ${shortName(asked.partner.name, 35)}`,
    }),
    preheader: say({
      sv: `Svara ja eller nej senast ${say.day(asked.answerBy)}. Du behöver inte säga varför.`,
      en: `Say yes or no by ${say.day(asked.answerBy)}. You do not need to say why.`,
    }),
    title: say({ sv: `Vi föreslår att du träffar ${asked.partner.name}`, en: `We suggest that you meet ${asked.partner.name}` }),
    blocks: [
      greeting(asked, say),
      text(proposal(asked, say)),
      ...(asked.besides.length === 0 ? [] : [text(besides(asked, say))]),
      ...(asked.again === undefined ? [] : [text(askedBefore(asked.again, say))]),
      partner(asked, say),
      ...wish(asked, say),
      ...question(asked, say),
      ...reasons(asked, say),
    ],
  }),

  'offer reminder': (asked) => ({
    subject: say({
      sv: `Svara senast ${say.day(asked.answerBy)} om ${shortName(asked.partner.name, 24)}`,
      en: `Answer by ${say.day(asked.answerBy)} about ${shortName(asked.partner.name, 21)}`,
    }),
    preheader: say({
      sv: 'Ja eller nej är lika bra svar. Båda gör att vi kommer vidare i tid.',
      en: 'Yes and no are equally good answers. Both let us get on in time.',
    }),
    title: say({ sv: `Vill du träffa ${asked.partner.name}?`, en: `Would you like to meet ${asked.partner.name}?` }),
    blocks: [
      greeting(asked, say),
      text(
        say({
          sv: 'Vi har inte fått ditt svar än. Efter sista dagen går förslaget ut, och då kan vi fråga någon annan.',
          en: 'We do not have your answer yet. After the last day the offer lapses, and we may ask somebody else.',
        }),
      ),
      partner(asked, say),
      ...wish(asked, say),
      ...question(asked, say),
      ...reasons(asked, say),
    ],
  }),

  'answer noted': (asked) => ({
    subject: asked.saidYes
      ? say({
          sv: `Ditt ja om ${shortName(asked.partner.name, 30)} är noterat`,
          en: `Your yes about ${shortName(asked.partner.name, 26)} is noted`,
        })
      : say({
          sv: `Ditt nej om ${shortName(asked.partner.name, 29)} är noterat`,
          en: `Your no about ${shortName(asked.partner.name, 27)} is noted`,
        }),
    preheader: say({
      sv: 'Du sa det till oss som samordnar. Stämmer det inte, svara på mejlet.',
      en: 'You told us who coordinate. If that is not so, reply to this email.',
    }),
    title: say({ sv: 'Vi har noterat ditt svar', en: 'We have noted your answer' }),
    blocks: [
      greeting(asked, say),
      text(heardAnswer(asked, say)),
      text(afterAnswer(asked, say)),
      text(
        say({
          sv: `Stämmer det inte, eller har du ändrat dig? Svara på mejlet så läser ${asked.contact.name} det.`,
          en: `Is that not so, or have you changed your mind? Reply to this email and ${asked.contact.name} will read it.`,
        }),
      ),
      button(say(TERMS.openMyPage), asked.homeLink),
    ],
  }),

  'offer lapsed': (asked) => ({
    subject: say({
      sv: `Förslaget om ${shortName(asked.partner.name, 26)} gäller inte längre`,
      en: `The offer to meet ${shortName(asked.partner.name, 30)} has lapsed`,
    }),
    preheader: say({
      sv: 'Vi fick inget svar i tid. Du är kvar bland dem vi kan föreslå.',
      en: 'We had no answer in time. You are still among those we may suggest.',
    }),
    title: say({ sv: 'Förslaget har gått ut', en: 'The offer has lapsed' }),
    blocks: [
      greeting(asked, say),
      text(
        say({
          sv: `Vi fick inget svar från dig om ${asked.partner.name} i tid, så förslaget gäller inte längre.`,
          en: `We had no answer from you about ${asked.partner.name} in time, so the offer no longer stands.`,
        }),
      ),
      text(
        say({
          sv: 'Du är kvar i programmet, och vi kan komma att fråga igen eller föreslå någon annan. Vill du inte vara med kan du säga det på din sida.',
          en: 'You are still in the programme, and we may ask again or suggest somebody else. If you would rather not take part, say so on your page.',
        }),
      ),
      button(say(TERMS.openMyPage), asked.homeLink),
    ],
  }),

  'offer fell through': (asked) => ({
    subject: say({
      sv: `Förslaget om ${shortName(asked.partner.name, 37)} blir inte av`,
      en: `You and ${shortName(asked.partner.name, 30)} will not meet`,
    }),
    preheader: asked.mayMeetOthers
      ? say({
          sv: 'Det säger inget om dig. Vi letar vidare åt dig.',
          en: 'It says nothing about you. We go on looking for you.',
        })
      : say({
          sv: 'Ingen behöver säga varför. Vill du prata om det, svara på mejlet.',
          en: 'Nobody has to say why. If you would like to talk about it, reply to this email.',
        }),
    title: say({ sv: `Förslaget om ${asked.partner.name} blir inte av`, en: `You and ${asked.partner.name} will not meet` }),
    blocks: [
      greeting(asked, say),
      text(
        asked.mayMeetOthers
          ? say({
              sv: 'Ingen behöver säga varför, och det säger inget om dig.',
              en: 'What we suggested will not happen. Nobody has to say why, and it says nothing about you.',
            })
          : say({ sv: 'Ingen behöver säga varför.', en: 'What we suggested will not happen. Nobody has to say why.' }),
      ),
      text(
        asked.mayMeetOthers
          ? say({
              sv: `Du är kvar i programmet. Vi letar vidare åt dig och hör av oss oavsett hur det går.${asked.saidYes ? ' Du sa ja, så du går före.' : ''}`,
              en: `You are still in the programme. We go on looking for you and will write whatever comes of it.${asked.saidYes ? ' You said yes, so you go first.' : ''}`,
            })
          : talk(asked, say),
      ),
      button(say(TERMS.openMyPage), asked.homeLink),
    ],
  }),

  'pair ended': (person) => ({
    subject: say({
      sv: `Mentorskapet med ${shortName(person.partner.name, 30)} är avslutat`,
      en: `Your mentorship with ${shortName(person.partner.name, 28)} has ended`,
    }),
    preheader: say({
      sv: 'Mötena som var bokade är inställda. Ingen behöver säga varför.',
      en: 'Meetings that were booked are cancelled. Nobody has to say why.',
    }),
    title: say({ sv: 'Ert mentorskap är avslutat', en: 'Your mentorship has ended' }),
    blocks: [
      greeting(person, say),
      text(
        say({
          sv: `Mentorskapet med ${person.partner.name} är avslutat. Möten som var bokade tas bort ur kalendern. Ingen av er behöver säga varför.`,
          en: `Your mentorship with ${person.partner.name} has ended. Meetings that were booked are removed from the calendar. Neither of you has to say why.`,
        }),
      ),
      ...(person.mayHaveMet
        ? [
            text(
              say({
                sv: 'Det ni har pratat om stannar mellan er, också nu.',
                en: 'What you have talked about stays between you, now as before.',
              }),
            ),
          ]
        : []),
      text(
        person.mayMeetOthers
          ? say({
              sv: `Vill du prata om det, eller träffa någon annan, svara på mejlet så läser ${person.contact.name} det.`,
              en: `If you would like to talk about it, or to meet somebody else, reply to this email and ${person.contact.name} will read it.`,
            })
          : talk(person, say),
      ),
      button(say(TERMS.openMyPage), person.homeLink),
    ],
  }),
});

function talk({ contact }: Paired, say: Say): string {
  return say({
    sv: `Vill du prata om det, svara på mejlet så läser ${contact.name} det.`,
    en: `If you would like to talk about it, reply to this email and ${contact.name} will read it.`,
  });
}

function heardAnswer({ saidYes, heardOn, partner: { name } }: Paired, say: Say): string {
  const told =
    heardOn === undefined
      ? say({ sv: 'Du har sagt', en: 'You told us' })
      : say({ sv: `Du sa ${say.day(heardOn)}`, en: `On ${say.day(heardOn)} you told us` });
  return saidYes
    ? say({
        sv: `${told} till oss att du vill träffa ${name}. Vi har noterat ditt ja.`,
        en: `${told} that you would like to meet ${name}. We have noted your yes.`,
      })
    : say({
        sv: `${told} till oss att du inte vill träffa ${name}. Vi har noterat ditt nej, och du behöver inte säga varför.`,
        en: `${told} that you would rather not meet ${name}. We have noted your no, and you do not need to say why.`,
      });
}

function afterAnswer({ saidYes, isOpen, answerBy, partner }: Paired, say: Say): string {
  if (!saidYes)
    return say({
      sv: 'Du är kvar i programmet, och vi kan komma att föreslå någon annan. Vill du inte vara med kan du säga det på din sida.',
      en: 'You are still in the programme, and we may suggest somebody else. If you would rather not take part, say so on your page.',
    });
  const other = givenName(partner.name);
  return isOpen
    ? say({
        sv: `${other} kan svara till och med ${say.day(answerBy)}. Du hör av oss när det är klart.`,
        en: `${other} can answer until ${say.day(answerBy)} inclusive. You will hear from us when it is settled.`,
      })
    : say({
        sv: 'Förslaget gäller inte längre, och vi letar vidare åt dig.',
        en: 'The offer no longer stands, and we go on looking for you.',
      });
}

function proposal({ role, round }: Starting, say: Say): string {
  return role === 'mentor'
    ? say({
        sv: `Du skulle bli mentor åt en chef på ${say(round.hosts.company.name)}. Chefen frågar och lyssnar; du berättar hur det ser ut från ditt håll.`,
        en: `You would be the mentor of a manager at ${say(round.hosts.company.name)}. The manager asks and listens; you say how things look from where you are.`,
      })
    : say({
        sv: `Studenten från ${say(round.hosts.university.name)} skulle bli din mentor. Du frågar och lyssnar; studenten berättar hur det ser ut från sitt håll.`,
        en: `The student from ${say(round.hosts.university.name)} would be your mentor. You ask and listen; the student says how things look from where they are.`,
      });
}

function besides({ besides: names, partner, round }: Starting, say: Say): string {
  const { count } = round.meetings;
  return say({
    sv: `Det är utöver ${say.list(names)}, som du redan träffar: ni fortsätter som förut. Säger du ja har du ${meetings(count, say)} med ${givenName(partner.name)} också.`,
    en: `This is besides ${say.list(names)}: the two of you go on as before. If you say yes you have ${meetings(count, say)} with ${givenName(partner.name)} as well.`,
  });
}

function askedBefore(how: NonNullable<Starting['again']>, say: Say): string {
  if (how === 'declined')
    return say({
      sv: 'Du har fått frågan förut, och då blev det inte av. Nu frågar vi er igen.',
      en: 'You were asked before, and then it came to nothing. Now we ask you again.',
    });
  return say({
    sv: 'Du har fått frågan förut, men tiden gick ut innan ni båda hade svarat. Nu frågar vi er igen.',
    en: 'You were asked before, but the time ran out before both of you had answered. Now we ask you again.',
  });
}

function question(asked: Starting, say: Say): readonly Block[] {
  const { round, kickOffAhead, firstWeek } = asked;
  const { kickOff, workshop } = round;
  const takes = timeAsked({ ...asked, name: asked.partner.name }, say);
  return [
    heading(say({ sv: 'Det här säger du ja till', en: 'What you are agreeing to' })),
    facts(
      takes.meetings,
      ...takes.preparation,
      ...(kickOffAhead ? [[say(TERMS.kickOff), `${say.day(kickOff.date)}, ${minutes(kickOff.minutes, say)}`] as const] : []),
      ...(firstWeek === undefined ? [] : [[say(TERMS.firstMeeting), say.week(firstWeek)] as const]),
      ...(workshop === undefined ? [] : [[say(TERMS.workshop), `${say.day(workshop.date)}, ${minutes(workshop.minutes, say)}`] as const]),
      takes.inAll,
      [say(TERMS.answerBy), say.day(asked.answerBy)],
    ),
    button(say({ sv: 'Läs mer och svara', en: 'Read more and reply' }), asked.homeLink),
    note(
      say({
        sv: 'Du behöver inte säga varför. Säger du nej letar vi efter någon annan åt dig.',
        en: 'You do not need to give a reason. If you say no, we look for somebody else for you.',
      }),
    ),
  ];
}
