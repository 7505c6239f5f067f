import { DatabaseSync } from "node:sqlite";
import { createPopulation } from "@sluse/testkit/people";
import { openGate, folder } from "./gate-on-sqlite.ts";
import { approveIn, goToWindow, submitTo } from "./bench-gate.ts";
const p = folder(); const file = p.path + "/l.db";
const recipients = [...createPopulation({ size: 30000, seed: 7, shares: { optedOut: 0.03 } }).recipients()];
const { gate, clock, close } = await openGate(file, []);
const m = await submitTo(gate, recipients); await approveIn(gate, m); goToWindow(clock); await close();
const db = new DatabaseSync(file); db.exec("pragma cache_size = -65536");
const q = `select given.key, a.recipient_values, exists (select 1 from contact c where c.person = a.person and coalesce(c.about, x'') = a.about and c.mail_out = ?1 and c.part = 0 and c.outcome <> 'void') from json_each(?2) given cross join audience a on a.mail_out = ?1 and a.person = unhex(value) and a.about = coalesce(null, x'') and a.attempt = ?3`;
console.log(db.prepare("explain query plan " + q).all(1, "[]", 1));
const people = db.prepare("select lower(hex(person)) as p, mail_out, attempt from audience").all(); console.log(people.length, people[0]);
const { mail_out, attempt } = people[0] as any;
const chunks = [0, 10000, 20000].map((f) => JSON.stringify(people.slice(f, f + 10000).map((e) => e.p)));
const s = db.prepare(q); s.setReturnArrays(true);
for (let i = 0; i < 6; i++) { const t = performance.now(); for (const c of chunks) s.all(mail_out, c, attempt); console.log((performance.now() - t).toFixed(1)); }
p.remove();
