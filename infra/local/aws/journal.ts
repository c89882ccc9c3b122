import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';

/** One start of a function that is owed: which, with what, how often it was tried, not before when. Times are epoch milliseconds. */
export type Delivery = { readonly id: number; readonly file: string; readonly event: unknown; readonly tries: number };

export type QueueName = 'letters' | 'dead letters';
export type Message = { readonly id: number; readonly body: string; readonly receives: number; readonly sentAt: number };

/** A mail that was taken; `letter` is the tag that says which letter of the ledger it is. */
export type Mail = { readonly messageId: string; readonly at: number; readonly to: string; readonly letter: string; readonly raw: Buffer };

/**
 * What EventBridge, SQS and SES keep for us on AWS, in one file: events on their way, messages that wait, mails that were taken. What
 * belongs together is written together, so a process that is killed finds everything again.
 */
export type Journal = ReturnType<typeof openJournal>;

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS deliveries (id INTEGER PRIMARY KEY, file TEXT NOT NULL, event TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS messages (id INTEGER PRIMARY KEY, queue TEXT NOT NULL, body TEXT NOT NULL, receives INTEGER NOT NULL DEFAULT 0, visible INTEGER NOT NULL, sent INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS mails (id INTEGER PRIMARY KEY, message TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, recipient TEXT NOT NULL, letter TEXT NOT NULL, raw BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`;

const deliveryRow = z.object({ id: z.number(), file: z.string(), event: z.string(), tries: z.number() });
const messageRow = z.object({ id: z.number(), body: z.string(), receives: z.number(), sent: z.number() });
const mailRow = z.object({ message: z.string(), at: z.number(), recipient: z.string(), letter: z.string(), raw: z.instanceof(Uint8Array) });
const noteRow = z.optional(z.object({ value: z.string() }));
const earliestRow = z.object({ earliest: z.nullable(z.number()) });

export function openJournal(path: string) {
  const db = new DatabaseSync(path);
  db.exec(SCHEMA);
  const addDelivery = db.prepare('INSERT INTO deliveries (file, event, due) VALUES (?, ?, ?)');
  const dueDeliveries = db.prepare('SELECT id, file, event, tries FROM deliveries WHERE due <= ? ORDER BY id LIMIT ?');
  const addMessage = db.prepare('INSERT INTO messages (queue, body, visible, sent) VALUES (?, ?, ?, ?)');
  const visibleMessages = db.prepare(
    'SELECT id, body, receives + 1 AS receives, sent FROM messages WHERE queue = ? AND visible <= ? ORDER BY id LIMIT ?',
  );
  // Whoever works off what is owed looks at the same deliveries time and again.
  const parsed = new Map<number, unknown>();
  const hideMessage = db.prepare('UPDATE messages SET receives = receives + 1, visible = ? WHERE id = ?');

  return {
    /** All of it or nothing. */
    together(work: () => void): void {
      db.exec('BEGIN IMMEDIATE');
      try {
        work();
        db.exec('COMMIT');
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },

    owe(file: string, event: unknown, due: number): void {
      addDelivery.run(file, JSON.stringify(event), due);
    },
    owed(now: number, most: number): readonly Delivery[] {
      return dueDeliveries.all(now, most).map((row) => {
        const { event, ...delivery } = z.parse(deliveryRow, row);
        if (!parsed.has(delivery.id)) parsed.set(delivery.id, JSON.parse(event));
        return { ...delivery, event: parsed.get(delivery.id) };
      });
    },
    paid(id: number): void {
      parsed.delete(id);
      db.prepare('DELETE FROM deliveries WHERE id = ?').run(id);
    },
    oweAgain(id: number, due: number): void {
      db.prepare('UPDATE deliveries SET tries = tries + 1, due = ? WHERE id = ?').run(due, id);
    },
    /** The time of the first delivery or letter that waits; undefined when nothing does. */
    nextDue(): number | undefined {
      const row = db
        .prepare(
          "SELECT min(t) AS earliest FROM (SELECT due AS t FROM deliveries UNION ALL SELECT visible FROM messages WHERE queue = 'letters')",
        )
        .get();
      return z.parse(earliestRow, row).earliest ?? undefined;
    },

    send(queue: QueueName, body: string, now: number): void {
      addMessage.run(queue, body, now, now);
    },
    /** Takes messages and hides them from others until `hiddenUntil`, as SQS does. */
    receive(queue: QueueName, now: number, most: number, hiddenUntil: number): readonly Message[] {
      const rows = visibleMessages.all(queue, now, most).map((row) => z.parse(messageRow, row));
      for (const { id } of rows) hideMessage.run(hiddenUntil, id);
      return rows.map(({ sent, ...message }) => ({ ...message, sentAt: sent }));
    },
    hide(id: number, until: number): void {
      db.prepare('UPDATE messages SET visible = ? WHERE id = ?').run(until, id);
    },
    remove(id: number): void {
      db.prepare('DELETE FROM messages WHERE id = ?').run(id);
    },
    /** When the first dead letter that is younger than `since` can be taken again. */
    nextDeadLetter(since: number): number | undefined {
      const row = db.prepare("SELECT min(visible) AS earliest FROM messages WHERE queue = 'dead letters' AND sent > ?").get(since);
      return z.parse(earliestRow, row).earliest ?? undefined;
    },
    deadLetters(): readonly string[] {
      return db
        .prepare("SELECT id, body, receives, sent FROM messages WHERE queue = 'dead letters' ORDER BY id")
        .all()
        .map((row) => z.parse(messageRow, row).body);
    },

    keepMail({ messageId, at, to, letter, raw }: Mail): void {
      db.prepare('INSERT INTO mails (message, at, recipient, letter, raw) VALUES (?, ?, ?, ?, ?)').run(messageId, at, to, letter, raw);
    },
    /** The mails in the order they were taken, without the first `from` of them. None is ever taken away, so that the ids count them. */
    mails(from = 0): readonly Mail[] {
      const rows = db.prepare('SELECT message, at, recipient, letter, raw FROM mails WHERE id > ? ORDER BY id').all(from);
      return rows.map((row) => {
        const { message, recipient, raw, ...mail } = z.parse(mailRow, row);
        return { ...mail, messageId: message, to: recipient, raw: Buffer.from(raw) };
      });
    },

    /** Writes each mail anew. */
    changeMails(change: (raw: Buffer) => Buffer): void {
      const rewrite = db.prepare('UPDATE mails SET raw = ? WHERE message = ?');
      for (const { messageId, raw } of this.mails()) rewrite.run(change(raw), messageId);
    },

    note(name: string): string | undefined {
      return z.parse(noteRow, db.prepare('SELECT value FROM notes WHERE name = ?').get(name))?.value;
    },
    writeNote(name: string, value: string): void {
      db.prepare('INSERT INTO notes (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(name, value);
    },

    /** Copies all of it into a file. */
    copyTo(file: string): void {
      db.prepare('VACUUM INTO ?').run(file);
    },
    close(): void {
      db.close();
    },
  };
}
