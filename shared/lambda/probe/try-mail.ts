import { PROBE_TAG } from '../../mail/letter-tag.ts';
import { handToSes } from '../mailer.ts';
import { attempt, type Try } from './answers-probes.ts';

/** An address of SES's own that takes mails and does nothing with them, in the sandbox too, and harms nobody's reputation. */
const SIMULATOR = 'success@simulator.amazonses.com';

/** Asks SES whether the sender may send, in the one way in which it says so: by a mail. */
export const tryMail: Try = async (_, { round: { mail } }) => {
  const lines = [`From: ${mail.address}`, `To: ${SIMULATOR}`, 'Subject: Does this sender send?', 'MIME-Version: 1.0', '', 'Yes.', ''];
  const sends = async (): Promise<void> => {
    const handed = await handToSes(Buffer.from(lines.join('\r\n')), { from: mail.address, to: SIMULATOR }, PROBE_TAG);
    if (handed.outcome !== 'taken') throw Object.assign(new Error(`SES has ${handed.outcome} a mail`), { name: handed.reason });
  };
  return { tried: [await attempt('send a mail', sends)], sent: [] };
};
