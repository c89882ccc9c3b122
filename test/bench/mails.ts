import { simpleParser } from 'mailparser';
import { line } from './figures.ts';

/** Gmail cuts off a mail whose HTML is larger than some 102 KB. */
export async function printMails(sent: readonly Buffer[]): Promise<void> {
  let html = 0;
  for (const raw of sent) {
    const mail = await simpleParser(raw);
    html = Math.max(html, Buffer.byteLength(mail.html || ''));
  }
  const largest = Math.max(...sent.map((raw) => raw.length));
  const withEntry = sent.filter((raw) => raw.includes('text/calendar'));
  line(`HTML of the largest of ${sent.length} mails, KB`, html / 1000, { most: 30, goal: 10 });
  line('the largest mail as a whole, KB', largest / 1000, { most: 60, goal: 20 });
  line(`the largest of ${withEntry.length} with an invitation, KB`, Math.max(...withEntry.map((raw) => raw.length)) / 1000, {
    most: 60,
    goal: 20,
  });
}
