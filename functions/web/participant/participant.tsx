import { Hono } from 'hono/tiny';
import type { App, WebEnv } from '../visit.ts';
import { forGuest, forGuestsForm, forInsider, forInsidersForm } from './guest.ts';
import { askForNewLink, linkAskedFor } from './leaving/out-of-date.tsx';
import { forMeeting, forMeetingsForm } from './meeting/at-meeting.ts';
import { forMember, forMembersForm } from './member.ts';
import { showPlace } from './place/place.tsx';

const PLACE = '/place/:person/:secret';
const STOP = '/stop/:person/:secret';

// Pages that are loaded when the first of their kind is opened.
const evaluation = () => import('./answers/evaluation.tsx');
const pulse = () => import('./answers/pulse.tsx');
const report = () => import('./answers/report.tsx');
const leaving = () => import('./leaving/leave.tsx');
const mails = () => import('./leaving/mails.tsx');
const stopping = () => import('./leaving/stop.ts');
const cancelling = () => import('./meeting/cancel.tsx');
const meeting = () => import('./meeting/meeting.tsx');
const times = () => import('./meeting/times.tsx');
const placing = () => import('./meeting/place.tsx');
const offer = () => import('./offer/offer.tsx');

/** The pages of people who have applied or take part. Their link is all they need; the first page says what is next. */
export function participantRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get(
    PLACE,
    forInsider((insider) => showPlace(insider)),
  );
  app.post(
    `${PLACE}/confirm`,
    forInsidersForm(async (insider, typed) => (await leaving()).confirm(insider, typed)),
  );
  app.get(
    `${PLACE}/evaluation`,
    forGuest(async (guest) => (await evaluation()).showEvaluation(guest)),
  );
  app.post(
    `${PLACE}/evaluation`,
    forGuestsForm(async (guest, typed) => (await evaluation()).takeEvaluation(guest, typed)),
  );
  app.get(
    `${PLACE}/leave`,
    forInsider(async (insider) => (await leaving()).showLeave(insider)),
  );
  app.post(
    `${PLACE}/leave`,
    forInsidersForm(async (insider, typed) => (await leaving()).leave(insider, typed)),
  );
  app.get(
    `${PLACE}/come-back`,
    forInsider(async (insider) => (await leaving()).showComeBack(insider)),
  );
  app.post(
    `${PLACE}/come-back`,
    forInsidersForm(async (insider, typed) => (await leaving()).comeBack(insider, typed)),
  );
  app.get(
    `${PLACE}/mails`,
    forGuest(async (guest) => (await mails()).mailsPage(guest, mailsOf(guest))),
  );
  app.post(
    `${PLACE}/mails`,
    forGuestsForm(async (guest, typed) => (await mails()).chooseMails(guest, mailsOf(guest), typed)),
  );
  app.get(`${PLACE}/new-link`, linkAskedFor('place'));
  app.post(`${PLACE}/new-link`, askForNewLink('place'));
  pairRoutes(app, PLACE);
  pairRoutes(app, `${PLACE}/with/:partner`);

  app.get(STOP, async (c) => (await stopping()).showStop(c));
  app.post(STOP, async (c) => (await stopping()).stop(c));
  app.get(`${STOP}/new-link`, linkAskedFor('stop'));
  app.post(`${STOP}/new-link`, askForNewLink('stop'));
  return app;
}

/** What can be done in one pair. Somebody in several has each of them under a path of its own. */
function pairRoutes(app: App, base: string): void {
  app.get(
    `${base}/offer`,
    forInsider(async (insider) => (await offer()).showOffer(insider)),
  );
  app.post(
    `${base}/offer`,
    forInsidersForm(async (insider, typed) => (await offer()).answerOffer(insider, typed)),
  );
  app.get(
    `${base}/pulse/:pulse`,
    forMember('formed', async (member) => (await pulse()).showPulse(member)),
  );
  app.post(
    `${base}/pulse/:pulse`,
    forMembersForm('formed', async (member, typed) => (await pulse()).takePulse(member, typed)),
  );
  meetingRoutes(app, `${base}/meeting/:number`);
}

function meetingRoutes(app: App, base: string): void {
  app.get(
    base,
    forMeeting(async (at) => (await meeting()).showMeeting(at)),
  );
  app.get(
    `${base}/pick`,
    forMeeting(async (at) => (await meeting()).showPick(at)),
  );
  app.post(
    `${base}/pick`,
    forMeetingsForm(async (at, typed) => (await meeting()).pickTime(at, typed)),
  );
  app.get(
    `${base}/book`,
    forMeeting(async (at) => (await times()).showBooking(at)),
  );
  app.get(
    `${base}/times`,
    forMeeting(async (at) => (await times()).showTimes(at)),
  );
  app.post(
    `${base}/times`,
    forMeetingsForm(async (at, typed) => (await times()).proposeTimes(at, typed)),
  );
  app.get(
    `${base}/place`,
    forMeeting(async (at) => (await placing()).showPlaceForm(at)),
  );
  app.post(
    `${base}/place`,
    forMeetingsForm(async (at, typed) => (await placing()).takePlace(at, typed)),
  );
  app.get(
    `${base}/cancel`,
    forMeeting(async (at) => (await cancelling()).showCancel(at)),
  );
  app.post(
    `${base}/cancel`,
    forMeetingsForm(async (at, typed) => (await cancelling()).cancelMeeting(at, typed)),
  );
  app.get(
    `${base}/report`,
    forMeeting(async (at) => (await report()).showReport(at)),
  );
  app.post(
    `${base}/report`,
    forMeetingsForm(async (at, typed) => (await report()).takeReport(at, typed)),
  );
}

function mailsOf({ home }: { readonly home: string }): { readonly path: string; readonly back: string } {
  return { path: `${home}/mails`, back: home };
}
