import { COMPLAINT_CAUSES, isSluseError } from "@sluse/core";
import { holdsNationalId } from "@sluse/core/house";
import { LOOK_UP_KINDS } from "@sluse/gate";

import { page, see, type Answer } from "../../markup/answer.ts";
import { unknownPage } from "../../web/fault-pages.ts";
import type { Visit } from "../../visit/visit.ts";
import { numberInWords } from "../confirm/filled-in.ts";
import { heldPage } from "./held-page.ts";
import { keepLookedUp, lookedUp } from "./looked-up.ts";
import { mayAnswer, personPage } from "./person-page.ts";

/** Looks a person up. The number came in a form, and goes into no address. */
export async function lookUp(visit: Visit): Promise<Answer> {
  const { form, say, session, gate, user } = visit;
  if (!mayAnswer(visit)) return page(unknownPage(visit));
  if (!session.mayLookUp) return see("/noen-ringer");
  const fields = new Map([
    ["reason", form.text("reason")],
    ["case", form.text("case")],
    ["kind", form.text("kind")],
  ]);
  const nationalId = form.text("number").replaceAll(/\s/gu, "");
  const faults = new Map<string, string>();
  if (nationalId === "")
    faults.set("number", say("Skriv fødselsnummeret", "Write the national identity number"));
  for (const [name, fault] of wordFaults(visit, fields)) faults.set(name, fault);
  if (faults.size > 0) return personPage(visit, { fields, faults });
  if (!visit.mayLookUpOneMore()) {
    faults.set(
      "number",
      say(
        "Du har slått opp mange på kort tid. Vent ti minutter, eller la en annen svare så lenge.",
        "You have looked up many in a short time. Wait ten minutes, or let somebody else answer meanwhile.",
      ),
    );
    return personPage(visit, { fields, faults });
  }
  const request = { by: user.id, reason: fields.get("reason") ?? "", case: fields.get("case") ?? "" };
  const kind = LOOK_UP_KINDS.find((each) => each === fields.get("kind")) ?? "other";
  try {
    const held = await gate.exportPerson(nationalId, { ...request, kind });
    const handle = keepLookedUp(visit, { nationalId, reason: request.reason, case: request.case });
    return page(await heldPage(visit, { held, nationalId, handle, caseName: request.case }));
  } catch (error) {
    if (!isSluseError(error) || error.code !== "SLUSE_NATIONAL_ID_INVALID") throw error;
    faults.set(
      "number",
      say("Nummeret er ikke gyldig. Se etter skrivefeil.", "The number is not valid. Look for a slip."),
    );
    return personPage(visit, { fields, faults });
  }
}

function wordFaults(visit: Visit, fields: ReadonlyMap<string, string>): Map<string, string> {
  const { say } = visit;
  const faults = new Map<string, string>();
  for (const [name, text] of fields) {
    if (name === "kind") continue;
    if (text === "")
      faults.set(
        name,
        name === "case"
          ? say("Skriv et saksnummer", "Write a case number")
          : say("Skriv kort hva det gjelder", "Write in brief what it is about"),
      );
    else if (holdsNationalId(text)) faults.set(name, numberInWords(visit));
  }
  return faults;
}

/** Nothing more of that reach goes to this person. Asks nothing more. */
export async function stopPerson(visit: Visit): Promise<Answer> {
  const { gate, user, session, say, times, now, form } = visit;
  const person = lookedUp(visit);
  if (!person || !mayAnswer(visit)) return gone(visit);
  const reach = form.text("reach") === "everything" ? "everything" : "secondary-use";
  await gate.stop({ person: person.nationalId, reach }, { by: user.id, reason: person.reason });
  session.news = {
    color: "success",
    title: say(`Personen er stoppet ${times.clock(now)}`, `The person is stopped at ${times.clock(now)}`),
    text:
      reach === "everything"
        ? say("Ingenting mer sendes til denne personen.", "Nothing more goes to this person.")
        : say(
            "Forskning, undersøkelser og registre sendes ikke mer til denne personen.",
            "No more research, surveys or registers go to this person.",
          ),
  };
  return see("/noen-ringer");
}

/** Books a complaint on a mail-out: enough of them stop it. */
export async function complain(visit: Visit): Promise<Answer> {
  const { gate, user, session, say, form } = visit;
  if (!lookedUp(visit) || !mayAnswer(visit)) return gone(visit);
  await gate.reportComplaints(form.text("mail-out"), {
    by: user.id,
    count: 1,
    cause: COMPLAINT_CAUSES.find((cause) => cause === form.text("cause")) ?? "other",
  });
  session.news = {
    color: "success",
    title: say("Klagen er registrert", "The complaint is recorded"),
    text: say(
      "Superbrukerne ser den. Kommer det mange nok klager, stopper utsendingen, og prosjektets neste utsending holdes tilbake.",
      "The superusers see it. Enough complaints stop the mail-out, and hold the project's next ones.",
    ),
  };
  return see("/noen-ringer");
}

function gone({ session, say }: Visit): Answer {
  session.news = {
    color: "warning",
    title: say("Oppslaget er for gammelt", "The look-up is too old"),
    text: say("Ingenting er gjort. Slå opp en gang til.", "Nothing was done. Look up once more."),
  };
  return see("/noen-ringer");
}
