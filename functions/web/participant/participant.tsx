import { Hono } from 'hono/tiny';
import { BEFOREHAND, MINUTES } from '../../../shared/pages/paths.ts';
import type { App, WebEnv } from '../visit.ts';
import { access } from './access/access.ts';
import { linkHolder, manager, pairMember, participant } from './access/admits.ts';
import { showHome } from './home/home.tsx';
import { askForNewLink, linkAskedFor } from './leaving/out-of-date.tsx';
import { atMeeting } from './meeting/at-meeting.ts';

const HOME = '/place/:person/:secret';
const BOOK = '/book/:assistant/:secret';
const STOP = '/stop/:person/:secret';

// Pages that are loaded when the first of their kind is opened.
const afterwards = () => import('./afterwards/afterwards.tsx');
const certificates = () => import('./papers/certificate.tsx');
const ownData = () => import('./data/own-data.tsx');
const followUps = () => import('./afterwards/follow-up.tsx');
const recommendations = () => import('./papers/recommendation.tsx');
const details = () => import('./answers/details.tsx');
const evaluation = () => import('./answers/evaluation.tsx');
const pulse = () => import('./answers/pulse.tsx');
const report = () => import('./answers/report.tsx');
const beforehand = () => import('./gathering/beforehand.tsx');
const minutes = () => import('./gathering/minutes.tsx');
const coming = () => import('./gathering/coming.tsx');
const assistants = () => import('./assistant/name-assistant.tsx');
const choices = () => import('./assistant/choices.tsx');
const erasing = () => import('./leaving/erase.tsx');
const leaving = () => import('./leaving/leave.tsx');
const mails = () => import('./leaving/mails.tsx');
const requests = () => import('./rights/requests.tsx');
const stopping = () => import('./leaving/stop.ts');
const cancelling = () => import('./meeting/cancel.tsx');
const meeting = () => import('./meeting/meeting.tsx');
const pause = () => import('./meeting/pause.tsx');
const met = () => import('./meeting/met.tsx');
const times = () => import('./meeting/times.tsx');
const venue = () => import('./meeting/venue.tsx');
const offer = () => import('./offer/offer.tsx');

/** The pages of people who have applied or take part. Their link is all they need; the first page says what is next. */
export function participantRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get(HOME, access({ admits: participant, answer: (who) => showHome(who) }));
  app.post(`${HOME}/confirm`, access({ admits: participant, take: async (who, typed) => (await leaving()).confirm(who, typed) }));
  app.get(`${HOME}/evaluation`, access({ admits: linkHolder, answer: async (holder) => (await evaluation()).showEvaluation(holder) }));
  app.post(
    `${HOME}/evaluation`,
    access({ admits: linkHolder, take: async (holder, typed) => (await evaluation()).takeEvaluation(holder, typed) }),
  );
  app.get(`${HOME}/afterwards`, access({ admits: participant, answer: async (who) => (await afterwards()).showAfterwards(who) }));
  app.post(
    `${HOME}/afterwards`,
    access({ admits: participant, take: async (who, typed) => (await afterwards()).takeAfterwards(who, typed) }),
  );
  app.get(
    `${HOME}/with/:partner/recommendation`,
    access({ admits: participant, answer: async (who) => (await recommendations()).showRecommendation(who) }),
  );
  app.post(
    `${HOME}/with/:partner/recommendation`,
    access({
      admits: participant,
      keepsNothing: true,
      take: async (who, typed) => (await recommendations()).printRecommendation(who, typed),
    }),
  );
  app.get(`${HOME}/follow-up`, access({ admits: participant, answer: async (who) => (await followUps()).showFollowUp(who) }));
  app.post(`${HOME}/follow-up`, access({ admits: participant, take: async (who, typed) => (await followUps()).takeFollowUp(who, typed) }));
  app.get(`${HOME}/certificate`, access({ admits: participant, answer: async (who) => (await certificates()).showCertificate(who) }));
  app.get(
    `${HOME}/certificate/:language/:form`,
    access({ admits: participant, answer: async (who) => (await certificates()).giveCertificate(who) }),
  );
  app.get(`${HOME}/answers`, access({ admits: participant, answer: async (who) => (await details()).showDetails(who) }));
  app.post(`${HOME}/answers`, access({ admits: participant, take: async (who, typed) => (await details()).takeDetails(who, typed) }));
  app.get(`${HOME}/data`, access({ admits: linkHolder, answer: async (holder) => (await ownData()).showOwnData(holder) }));
  app.post(`${HOME}/data`, access({ admits: linkHolder, take: async (holder, typed) => (await ownData()).takeOwnData(holder, typed) }));
  app.get(`${HOME}/data.json`, access({ admits: linkHolder, answer: async (holder) => (await ownData()).giveOwnData(holder) }));
  app.get(`${HOME}/leave`, access({ admits: participant, answer: async (who) => (await leaving()).showLeave(who) }));
  app.post(`${HOME}/leave`, access({ admits: participant, take: async (who, typed) => (await leaving()).leave(who, typed) }));
  app.get(`${HOME}/come-back`, access({ admits: participant, answer: async (who) => (await leaving()).showComeBack(who) }));
  app.post(`${HOME}/come-back`, access({ admits: participant, take: async (who, typed) => (await leaving()).comeBack(who, typed) }));
  app.get(`${HOME}/erase`, access({ admits: participant, answer: async (who) => (await erasing()).showErase(who) }));
  app.post(`${HOME}/erase`, access({ admits: participant, take: async (who, typed) => (await erasing()).takeErase(who, typed) }));
  app.get(`${HOME}/erase/sure`, access({ admits: participant, answer: async (who) => (await erasing()).showSure(who) }));
  app.post(`${HOME}/erase/sure`, access({ admits: participant, take: async (who, typed) => (await erasing()).takeSure(who, typed) }));
  app.post(`${HOME}/erase/keep`, access({ admits: participant, take: async (who, typed) => (await erasing()).takeKeep(who, typed) }));
  app.get(`${HOME}/mails`, access({ admits: linkHolder, answer: async (holder) => (await mails()).mailsPage(holder, mailsOf(holder)) }));
  app.post(
    `${HOME}/mails`,
    access({ admits: linkHolder, take: async (holder, typed) => (await mails()).chooseMails(holder, mailsOf(holder), typed) }),
  );
  app.get(`${HOME}/requests`, access({ admits: participant, answer: async (who) => (await requests()).showRequests(who) }));
  app.post(`${HOME}/requests`, access({ admits: participant, take: async (who, typed) => (await requests()).takeRequest(who, typed) }));
  const gathering = `${HOME}/coming/:gathering`;
  app.get(gathering, async (c) => access({ admits: (await coming()).guest, answer: async (who) => (await coming()).showComing(who) })(c));
  app.post(gathering, async (c) =>
    access({ admits: (await coming()).guest, take: async (who, typed) => (await coming()).takeComing(who, typed) })(c),
  );
  app.get(`${HOME}${BEFOREHAND}`, async (c) =>
    access({ admits: (await beforehand()).atWorkshop, answer: async (who) => (await beforehand()).showBeforehand(who) })(c),
  );
  app.post(`${HOME}${BEFOREHAND}`, async (c) =>
    access({ admits: (await beforehand()).atWorkshop, take: async (who, typed) => (await beforehand()).takeBeforehand(who, typed) })(c),
  );
  app.get(`${HOME}${MINUTES}`, async (c) =>
    access({ admits: (await beforehand()).readsMinutes, answer: async (who) => (await minutes()).showMinutes(who) })(c),
  );
  app.get(`${HOME}/assistant`, access({ admits: manager, answer: async (who) => (await assistants()).showAssistant(who) }));
  app.post(`${HOME}/assistant`, access({ admits: manager, take: async (who, typed) => (await assistants()).takeAssistant(who, typed) }));
  app.get(`${HOME}/new-link`, linkAskedFor('place'));
  app.post(`${HOME}/new-link`, askForNewLink('place'));
  pairRoutes(app, HOME);
  pairRoutes(app, `${HOME}/with/:partner`);

  app.get(BOOK, access({ ...FOR_ASSISTANTS, admits: participant, answer: (who) => showHome(who) }));
  app.get(`${BOOK}/no`, access({ ...FOR_ASSISTANTS, admits: linkHolder, answer: async (who) => (await choices()).showNo(who) }));
  app.post(
    `${BOOK}/no`,
    access({ ...FOR_ASSISTANTS, admits: linkHolder, take: async (who, typed) => (await choices()).takeNo(who, typed) }),
  );
  app.get(`${BOOK}/mails`, access({ ...FOR_ASSISTANTS, admits: linkHolder, answer: async (who) => (await choices()).showChoices(who) }));
  app.post(
    `${BOOK}/mails`,
    access({ ...FOR_ASSISTANTS, admits: linkHolder, take: async (who, typed) => (await choices()).takeChoices(who, typed) }),
  );
  app.get(`${BOOK}/new-link`, linkAskedFor('book'));
  app.post(`${BOOK}/new-link`, askForNewLink('book'));
  bookingRoutes(app, `${BOOK}/meeting/:number`, FOR_ASSISTANTS);
  bookingRoutes(app, `${BOOK}/with/:partner/meeting/:number`, FOR_ASSISTANTS);

  app.get(STOP, access({ ...TO_STOP, answer: async (holder) => (await stopping()).showStop(holder) }));
  app.post(STOP, access({ ...TO_STOP, answer: async (holder) => (await stopping()).stop(holder) }));
  app.get(`${STOP}/new-link`, linkAskedFor('stop'));
  app.post(`${STOP}/new-link`, askForNewLink('stop'));
  return app;
}

/** What can be done in one pair. Somebody in several has each of them under a path of its own. */
function pairRoutes(app: App, base: string): void {
  app.get(`${base}/offer`, access({ admits: participant, answer: async (who) => (await offer()).showOffer(who) }));
  app.post(`${base}/offer`, access({ admits: participant, take: async (who, typed) => (await offer()).answerOffer(who, typed) }));
  app.get(`${base}/pulse/:pulse`, access({ admits: pairMember('formed'), answer: async (member) => (await pulse()).showPulse(member) }));
  app.post(
    `${base}/pulse/:pulse`,
    access({ admits: pairMember('formed'), take: async (member, typed) => (await pulse()).takePulse(member, typed) }),
  );
  app.get(`${base}/pause`, access({ admits: pairMember('formed'), answer: async (member) => (await pause()).showPause(member) }));
  app.post(
    `${base}/pause`,
    access({ admits: pairMember('formed'), take: async (member, typed) => (await pause()).takePause(member, typed) }),
  );
  app.get(`${base}/met`, access({ admits: pairMember('formed'), answer: async (member) => (await met()).showMet(member) }));
  app.post(`${base}/met`, access({ admits: pairMember('formed'), take: async (member, typed) => (await met()).takeMet(member, typed) }));
  meetingRoutes(app, `${base}/meeting/:number`);
}

/** What opens for whoever books for a manager, and for nobody else: not even for her. */
const FOR_ASSISTANTS = { purpose: 'book', readers: ['assistant'] } as const;
/** The link that stops reminders does so for whoever it was sent to. */
const TO_STOP = { admits: linkHolder, purpose: 'stop', readers: ['person', 'assistant'] } as const;

function meetingRoutes(app: App, base: string): void {
  bookingRoutes(app, base, {});
  app.get(`${base}/report`, access({ admits: atMeeting, answer: async (at) => (await report()).showReport(at) }));
  app.post(`${base}/report`, access({ admits: atMeeting, take: async (at, typed) => (await report()).takeReport(at, typed) }));
}

/** When and where a meeting is, and every way to change that. */
function bookingRoutes(app: App, base: string, opens: typeof FOR_ASSISTANTS | Record<string, never>): void {
  app.get(base, access({ ...opens, admits: atMeeting, answer: async (at) => (await meeting()).showMeeting(at) }));
  app.get(`${base}/pick`, access({ ...opens, admits: atMeeting, answer: async (at) => (await meeting()).showPick(at) }));
  app.post(`${base}/pick`, access({ ...opens, admits: atMeeting, take: async (at, typed) => (await meeting()).pickTime(at, typed) }));
  app.get(`${base}/book`, access({ ...opens, admits: atMeeting, answer: async (at) => (await times()).showBooking(at) }));
  app.get(`${base}/times`, access({ ...opens, admits: atMeeting, answer: async (at) => (await times()).showTimes(at) }));
  app.post(`${base}/times`, access({ ...opens, admits: atMeeting, take: async (at, typed) => (await times()).proposeTimes(at, typed) }));
  app.get(`${base}/place`, access({ ...opens, admits: atMeeting, answer: async (at) => (await venue()).showVenueForm(at) }));
  app.post(`${base}/place`, access({ ...opens, admits: atMeeting, take: async (at, typed) => (await venue()).takeVenue(at, typed) }));
  app.get(`${base}/cancel`, access({ ...opens, admits: atMeeting, answer: async (at) => (await cancelling()).showCancel(at) }));
  app.post(
    `${base}/cancel`,
    access({ ...opens, admits: atMeeting, take: async (at, typed) => (await cancelling()).cancelMeeting(at, typed) }),
  );
}

function mailsOf({ home }: { readonly home: string }): { readonly path: string; readonly back: string } {
  return { path: `${home}/mails`, back: home };
}
