import { DatabaseSync } from "node:sqlite";

import { pick } from "./spellings.ts";

/** What somebody changed by SQL: a mail-out that awaits its people, or a contact in the books. */
export type Moved =
  | { readonly kind: "nothing" }
  | { readonly kind: "mail-out"; readonly id: string }
  | { readonly kind: "contact" };

/**
 * Changes rows of a ledger's file by another way than the gate's: a contact, a member of an audience, or a manifest.
 * @param turn how many were moved before: each goes to somebody else, for two rows of a mail-out cannot be the same person
 */
export function moveRows(file: string, what: number, row: number, turn: number): Moved {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  try {
    const other = `x'00112233445566778899aabbccdd${turn.toString(16).padStart(4, "0")}'`;
    // Of the latest mail-out: it is the one that is about to go out.
    const latest = database.prepare("select number, id from mail_out order by number desc limit 1").get();
    const members = database
      .prepare("select hex(person) as person from audience where mail_out = ? order by 1")
      .all(latest?.["number"] ?? 0);
    if (latest && what % 4 === 3) {
      database.exec(
        `update mail_out set record = json_set(record, '$.manifest.window.until', '2099-01-01T00:00:00.000Z')
           where number = ${String(latest["number"])}`,
      );
      return { kind: "mail-out", id: String(latest["id"]) };
    }
    if (latest && what % 4 === 2 && members.length > 0) {
      database.exec(
        `update audience set person = ${other} where person = x'${String(pick(members, row)["person"])}'
           and mail_out = ${String(latest["number"])}`,
      );
      return { kind: "mail-out", id: String(latest["id"]) };
    }
    const contacts = database
      .prepare("select mail_out, number from contact where part = 0 order by 1, 2")
      .all();
    if (contacts.length === 0) return { kind: "nothing" };
    const { mail_out: mailOut, number } = pick(contacts, row);
    const here = `where mail_out = ${String(mailOut)} and number = ${String(number)}`;
    database.exec(
      what % 4 === 0 ? `update contact set person = ${other} ${here}` : `delete from contact ${here}`,
    );
    return { kind: "contact" };
  } finally {
    database.close();
  }
}
