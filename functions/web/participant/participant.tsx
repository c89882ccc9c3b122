import { Hono } from 'hono';
import type { App, WebEnv } from '../visit.ts';
import { showEvaluation, takeEvaluation } from './answers/evaluation.tsx';
import { showPulse, takePulse } from './answers/pulse.tsx';
import { showReport, takeReport } from './answers/report.tsx';
import { forGuest, forGuestsForm, forInsider, forInsidersForm } from './guest.ts';
import { comeBack, confirm, leave, showLeave } from './leaving/leave.tsx';
import { chooseMails, mailsPage } from './leaving/mails.tsx';
import { askForLink, linkAskedFor } from './leaving/out-of-date.tsx';
import { showStop, stop } from './leaving/stop.ts';
import { forMeeting, forMeetingsForm } from './meeting/at-meeting.ts';
import { cancelMeeting, showCancel } from './meeting/cancel.tsx';
import { pickTime, showMeeting } from './meeting/meeting.tsx';
import { proposeTimes, showTimes } from './meeting/times.tsx';
import { forMember, forMembersForm } from './member.ts';
import { answerOffer, showOffer } from './offer/offer.tsx';
import { showPlace } from './place/place.tsx';

const PLACE = '/place/:person/:secret';
const STOP = '/stop/:person/:secret';

/** The pages of people who have applied or take part. Their link is all they need; the first page says what is next. */
export function participantRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get(
    PLACE,
    forInsider((insider) => showPlace(insider)),
  );
  app.post(`${PLACE}/confirm`, forInsidersForm(confirm));
  app.get(`${PLACE}/evaluation`, forGuest(showEvaluation));
  app.post(`${PLACE}/evaluation`, forGuestsForm(takeEvaluation));
  app.get(`${PLACE}/leave`, forInsider(showLeave));
  app.post(`${PLACE}/leave`, forInsidersForm(leave));
  app.post(`${PLACE}/come-back`, forInsidersForm(comeBack));
  app.get(
    `${PLACE}/mails`,
    forGuest((guest) => mailsPage(guest, mailsOf(guest))),
  );
  app.post(
    `${PLACE}/mails`,
    forGuestsForm((guest, typed) => chooseMails(guest, mailsOf(guest), typed)),
  );
  app.get(`${PLACE}/new-link`, linkAskedFor('place'));
  app.post(`${PLACE}/new-link`, askForLink('place'));
  pairRoutes(app, PLACE);
  pairRoutes(app, `${PLACE}/with/:partner`);

  app.get(STOP, showStop);
  app.post(STOP, stop);
  app.get(`${STOP}/new-link`, linkAskedFor('stop'));
  app.post(`${STOP}/new-link`, askForLink('stop'));
  return app;
}

/** What can be done in one pair. Somebody in several has each of them under a path of its own. */
function pairRoutes(app: App, base: string): void {
  app.get(`${base}/offer`, forMember('offered', showOffer));
  app.post(`${base}/offer`, forMembersForm('offered', answerOffer));
  app.get(`${base}/pulse/:pulse`, forMember('formed', showPulse));
  app.post(`${base}/pulse/:pulse`, forMembersForm('formed', takePulse));
  app.get(
    `${base}/meeting/:number`,
    forMeeting((at) => showMeeting(at)),
  );
  app.post(`${base}/meeting/:number/pick`, forMeetingsForm(pickTime));
  app.get(`${base}/meeting/:number/times`, forMeeting(showTimes));
  app.post(`${base}/meeting/:number/times`, forMeetingsForm(proposeTimes));
  app.get(`${base}/meeting/:number/cancel`, forMeeting(showCancel));
  app.post(`${base}/meeting/:number/cancel`, forMeetingsForm(cancelMeeting));
  app.get(`${base}/meeting/:number/report`, forMeeting(showReport));
  app.post(`${base}/meeting/:number/report`, forMeetingsForm(takeReport));
}

function mailsOf({ home }: { readonly home: string }): { readonly path: string; readonly back: string } {
  return { path: `${home}/mails`, back: home };
}
