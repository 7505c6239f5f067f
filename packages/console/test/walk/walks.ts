import { MINUTE } from "@sluse/core";
import { expect } from "vitest";

import type { ConsoleUser } from "../../src/index.ts";
import type { DemoMailOuts } from "../demo/mail-outs.ts";
import { recipients } from "../demo/orders.ts";
import { BJORN, DAG, RITA, SIGNE, SIGURD, SIRI } from "../demo/people.ts";
import type { World } from "../demo/world.ts";
import type { Walker } from "./walker.ts";

export interface Walk {
  readonly name: string;
  readonly who: ConsoleUser;
  /** Does nothing but look around. */
  readonly onlyLooks?: true;
  readonly go: (
    walker: Walker,
    stage: { readonly world: World; readonly mailOuts: DemoMailOuts },
  ) => Promise<void>;
}

const REASON = "Lest på alle språk. Lenken er prøvd på telefon.";
const NYNORSK = [/^Nynorsk/u, /^Norwegian Nynorsk/u] as const;
const REASON_FIELD = ["Begrunnelse", "Reason"] as const;

/** What people do with the console, each beginning where a person would begin. One world takes them all, in this order. */
export const walks: readonly Walk[] = [
  {
    name: "reads in every language, decides, and approves",
    who: SIRI,
    async go(siri) {
      await siri.look("waiting");
      await siri.follow(["Godkjenne invitasjon til 51", "Approve invitation to 51"]);
      await siri.look("to-approve");
      await siri.press(NYNORSK);
      await siri.look("to-approve-read");
      await siri.press([/^Godkjenn invitasjon/u, /^Approve invitation/u]);
      await siri.reads(["Rett dette før du går videre:", "Mend this before you go on:"]);
      await siri.look("to-approve-faults");
      await siri.writeEach(
        ["Hvorfor er dette i orden?", "Why is this in order?"],
        "Avklart med prosjektlederen.",
      );
      await siri.write(REASON_FIELD, REASON);
      await siri.press([/^Godkjenn invitasjon/u, /^Approve invitation/u]);
      await siri.look("confirm-approval");
      await siri.press(["Godkjenn", "Approve"]);
      await siri.reads([/^Godkjent$/u, /^Approved$/u]);
      await siri.look("approved");
    },
  },
  {
    name: "asks whoever ordered something before deciding",
    who: SIRI,
    async go(siri, { mailOuts }) {
      await siri.open(`/utsendinger/${mailOuts.second}`);
      await siri.unfold(["Spør bestilleren om noe", "Ask whoever ordered something"]);
      await siri.press(["Send spørsmålet", "Send the question"]);
      await siri.look("question-faults");
      await siri.write(["Hva vil du vite?", "What do you want to know?"], "Hvem har lest brevet?");
      await siri.press(["Send spørsmålet", "Send the question"]);
      await siri.reads(["Spørsmålet er sendt til bestilleren", "The question is with whoever ordered"]);
      await siri.look("asked");
    },
  },
  {
    name: "answers what a superuser has asked",
    who: BJORN,
    async go(bjorn) {
      await bjorn.look("waiting-for-an-answer");
      await bjorn.follow([/^Svare på spørsmål fra/u, /^Answer a question from/u]);
      await bjorn.look("order-asked");
      await bjorn.write(["Svaret ditt", "Your answer"], "Brukerrådet.");
      await bjorn.press([/^Svar$/u, /^Answer$/u]);
      await bjorn.reads(["Svaret er sendt", "The answer is sent"]);
      await bjorn.look("answered");
    },
  },
  {
    name: "approves as the second of two, after a fresh login",
    who: SIRI,
    async go(siri, { world }) {
      await siri.follow([/som nummer to/u, /as the second/u]);
      await siri.press(NYNORSK);
      await siri.look("second-approval");
      await siri.write(REASON_FIELD, REASON);
      world.clock.advance(6 * MINUTE);
      await siri.press([/^Godkjenn invitasjon/u, /^Approve invitation/u]);
      await siri.look("confirm-log-in");
      await siri.follow(["Logg inn på nytt", "Log in anew"]);
      await siri.look("is-it-you");
      await siri.press([SIRI.name, SIRI.name]);
      await siri.press(["Godkjenn", "Approve"]);
      await siri.reads([/^Godkjent$/u, /^Approved$/u]);
    },
  },
  {
    name: "looks at the first wave and lets the rest go",
    who: SIGURD,
    async go(sigurd) {
      await sigurd.follow(["Slippe resten etter prøvebølgen?", "Let the rest go after the first wave?"]);
      await sigurd.look("canary");
      await sigurd.write(REASON_FIELD, "Ni av ti er levert, og ingen har ringt.");
      await sigurd.press([/^La utsendingen gå videre/u, /^Let the mail-out go on/u]);
      await sigurd.look("confirm-go-on");
      await sigurd.press(["La den gå videre", "Let it go on"]);
      await sigurd.reads(["Utsendingen går videre", "The mail-out goes on"]);
      await sigurd.look("gone-on");
    },
  },
  {
    name: "lets a mail-out go on after a breaker, once the stop over it is lifted",
    who: SIRI,
    async go(siri) {
      const goOn = async (): Promise<void> => {
        await siri.goTo([/^Venter på meg/u, /^Waiting for me/u]);
        await siri.follow([/stoppet seg selv/u, /stopped itself/u]);
        await siri.write(REASON_FIELD, "Feilen er rettet i kanalen.");
        await siri.press([/^La utsendingen gå videre/u, /^Let the mail-out go on/u]);
        await siri.press(["La den gå videre", "Let it go on"]);
      };
      await goOn();
      await siri.reads(["Ingenting er gjort. Slusen sa nei:", "Nothing was done. The gate said no:"]);
      await siri.look("refused-by-the-gate");
      await siri.follow([/^Stopp$/u, /^Stop$/u]);
      await siri.look("stops");
      await siri.unfold(["Opphev denne stoppen", "Lift this stop"]);
      await siri.press(["Opphev …", "Lift …"]);
      await siri.look("lift-faults");
      await siri.write(["Hvorfor kan den oppheves?", "Why may it be lifted?"], "Brevene er rettet.");
      await siri.press(["Opphev …", "Lift …"]);
      await siri.look("confirm-lift");
      await siri.press(["Opphev stoppen", "Lift the stop"]);
      await siri.reads(["Stoppen er opphevet", "The stop is lifted"]);
      await siri.look("no-stops");
      await goOn();
      await siri.reads(["Utsendingen går videre", "The mail-out goes on"]);
    },
  },
  {
    name: "stops in two steps from what one looks at",
    who: SIRI,
    async go(siri, { mailOuts }) {
      await siri.open(`/utsendinger/${mailOuts.underWay}`);
      await siri.look("under-way");
      await siri.follow([/^Stopp$/u, /^Stop$/u]);
      expect(await siri.page.locator("input[name=scope]:checked").count()).toBe(1);
      await siri.look("stop-this");
      await siri.press(["Stopp nå", "Stop now"]);
      await siri.reads([/^Stoppet kl\./u, /^Stopped at/u]);
      await siri.look("stopped");
      await siri.open(`/utsendinger/${mailOuts.underWay}`);
      await siri.look("under-way-stopped");
    },
  },
  {
    name: "stops a system, and opens one project of it",
    who: SIGNE,
    async go(signe) {
      await signe.follow([/^Stopp$/u, /^Stop$/u]);
      await signe.press(["Stopp nå", "Stop now"]);
      await signe.look("stop-faults");
      await signe.choose(["Bestillersystemet mrs", "The ordering system mrs"]);
      await signe.write([/^Hvorfor\?/u, /^Why\?/u], "Feil i systemet.");
      await signe.press(["Stopp nå", "Stop now"]);
      const card = signe.page.locator(".stop-card", { hasText: "mrs" });
      await signe.unfold(["Åpne ett prosjekt under stoppen", "Open one project under the stop"], card);
      await signe.press(["Åpne …", "Open …"], card);
      await signe.look("open-faults");
      for (const control of [
        ["Brevet er korrekturlest", "The letter is proof-read"],
        ["Formålet er kontrollert", "The purpose is checked"],
        ["Avsenderen er kontrollert", "The sender is checked"],
        ["Lenkene er prøvd", "The links are tried"],
      ] as const)
        await signe.tick(control, card);
      await signe.write(REASON_FIELD, "Kvalitetskontrollert.", card);
      await signe.press(["Åpne …", "Open …"], card);
      await signe.look("confirm-open");
      await signe.press(["Åpne prosjektet", "Open the project"]);
      await signe.reads(["Livet med kneprotese er åpnet", "Livet med kneprotese is opened"]);
      await signe.look("opened");
    },
  },
  {
    name: "switches a project on, and changes who decides for it",
    who: SIRI,
    async go(siri) {
      await siri.goTo(["Prosjekter", "Projects"]);
      await siri.look("projects");
      await siri.follow(["Hørsel i Sápmi", "Hørsel i Sápmi"]);
      await siri.look("project-off");
      await siri.unfold(["Foreslå en plan", "Propose a plan"]);
      await siri.press(["Foreslå planen …", "Propose the plan …"]);
      await siri.look("plan-form-faults");
      await siri.press([/^Slå på/u, /^Switch on/u]);
      await siri.look("project-faults");
      await siri.writeDate([/^Til og med/u, /^Until/u], { day: "12", year: "2027" });
      await siri.write(["Kan skrive til høyst så mange", "May write to at most this many"], "500");
      await siri.write(REASON_FIELD, "Kvalitetskontrollert.");
      await siri.press([/^Slå på/u, /^Switch on/u]);
      await siri.look("confirm-switch-on");
      await siri.press(["Slå på", "Switch on"]);
      await siri.reads(["Prosjektet er slått på", "The project is switched on"]);
      await siri.look("project-on");
    },
  },
  {
    name: "agrees on a plan of follow-ups that another proposed",
    who: SIGURD,
    async go(sigurd) {
      await sigurd.open("/prosjekter/horsel-2027");
      await sigurd.look("plan-proposed");
      await sigurd.press([/^Si ja/u, /^Agree/u]);
      await sigurd.look("plan-faults");
      await sigurd.write(REASON_FIELD, "Enig.");
      await sigurd.press([/^Si ja/u, /^Agree/u]);
      await sigurd.look("confirm-plan");
      await sigurd.press(["Si ja til planen", "Agree to the plan"]);
      await sigurd.reads(["Planen gjelder fra nå", "The plan holds from now on"]);
      await sigurd.look("plan-agreed");
    },
  },
  {
    name: "reads a template in both languages, and approves it for the system",
    who: SIRI,
    async go(siri) {
      await siri.goTo(["Maler", "Templates"]);
      await siri.look("templates");
      await siri.follow([/^invitasjon 2\.1\.0/u, /^invitasjon 2\.1\.0/u]);
      await siri.look("template");
      await siri.follow(NYNORSK);
      await siri.press([/^Godkjenn malen/u, /^Approve the template/u]);
      await siri.look("template-faults");
      await siri.writeDate([/^Til og med/u, /^Until/u], { day: "12", year: "2027" });
      await siri.write(REASON_FIELD, "Lest på begge språk.");
      await siri.press([/^Godkjenn malen/u, /^Approve the template/u]);
      await siri.look("confirm-template");
      await siri.press(["Godkjenn malen", "Approve the template"]);
      await siri.reads(["Malen er godkjent", "The template is approved"]);
      await siri.look("template-approved");
    },
  },
  {
    name: "answers somebody who calls, and takes their complaint",
    who: DAG,
    async go(dag) {
      await dag.goTo(["Noen ringer", "Someone calls"]);
      await dag.look("someone-calls");
      await dag.press(["Slå opp", "Look up"]);
      await dag.look("someone-calls-faults");
      const lookUp = async (): Promise<void> => {
        const person = recipients(60, 1)[30];
        await dag.write(
          ["Fødselsnummer eller D-nummer", "National identity number"],
          person?.nationalId ?? "",
        );
        await dag.select(
          ["Hva vil den som ringer?", "What does whoever calls want?"],
          dag.manner.language === "nb" ? "klage" : "to complain",
        );
        await dag.write(
          ["Fortell kort hva det gjelder", "Tell in brief what it is about"],
          "Hvem har skrevet?",
        );
        await dag.write(["Saksnummer", "Case number"], "2027/4711");
        await dag.press(["Slå opp", "Look up"]);
      };
      await lookUp();
      expect(await dag.page.locator(".read-aloud").first().innerText()).toContain(
        "73\u{a0}55\u{a0}12\u{a0}34",
      );
      await dag.look("held-on-a-person");
      await dag.press([/^Registrer en klage/u, /^Record a complaint/u]);
      await dag.reads(["Klagen er registrert", "The complaint is recorded"]);
      await dag.look("complaint-recorded");
      await lookUp();
      await dag.press([/^Stopp forskning/u, /^Stop research/u]);
      await dag.reads([/^Personen er stoppet/u, /^The person is stopped/u]);
    },
  },
  {
    name: "sees what one has ordered, and takes one back",
    who: BJORN,
    async go(bjorn, { mailOuts }) {
      await bjorn.look("waiting-for-nothing");
      await bjorn.goTo(["Mine bestillinger", "My orders"]);
      await bjorn.look("orders");
      await bjorn.open(`/utsendinger/${mailOuts.refused}`);
      await bjorn.look("order-refused");
      await bjorn.open(`/utsendinger/${mailOuts.held}`);
      await bjorn.look("order-held");
      await bjorn.press([/^Trekk tilbake/u, /^Withdraw/u]);
      await bjorn.look("order-faults");
      await bjorn.write(["Hvorfor trekkes den tilbake?", "Why is it withdrawn?"], "Bestilt på nytt.");
      await bjorn.press([/^Trekk tilbake/u, /^Withdraw/u]);
      await bjorn.look("confirm-withdraw");
      await bjorn.press(["Trekk tilbake", "Withdraw"]);
      await bjorn.reads(["Utsendingen er trukket tilbake", "The mail-out is withdrawn"]);
    },
  },
  {
    name: "reads the log, verifies it, and leaves",
    who: RITA,
    async go(rita) {
      await rita.goTo(["Logg", "Log"]);
      await rita.look("log");
      await rita.select(
        ["Hva", "What"],
        rita.manner.language === "nb" ? "Utsending godkjent" : "Mail-out approved",
      );
      await rita.press(["Vis", "Show"]);
      await rita.reads(["Hendelser som passer", "Events that match"]);
      await rita.look("log-narrowed");
      await rita.press(["Kontroller at loggen er hel", "Verify that the log is whole"]);
      await rita.reads([/^Loggen er hel/u, /^The log is whole/u]);
      await rita.look("log-verified");
      await rita.logOut();
    },
  },
  {
    name: "sees where one is logged in, and logs out there",
    who: SIRI,
    async go(siri) {
      await siri.follow(["Innloggingene dine", "Your logins"]);
      await siri.look("logins");
      await siri.press([/^Logg ut der/u, /^Log out there/u]);
      await siri.reads(["Logget ut der", "Logged out there"]);
      await siri.press(["Logg ut alle andre steder", "Log out everywhere else"]);
      await siri.reads(["Du er logget ut alle andre steder", "You are logged out everywhere else"]);
      await siri.look("logins-ended");
    },
  },
  {
    name: "sees every mail-out and every other page",
    who: SIGNE,
    onlyLooks: true,
    async go(signe, { mailOuts }) {
      await signe.goTo(["Utsendinger", "Mail-outs"]);
      await signe.look("mail-outs");
      for (const [name, id] of Object.entries(mailOuts)) {
        await signe.open(`/utsendinger/${id}`);
        await signe.look(`mail-out-${name}`);
      }
      for (const [place, name] of [
        [["Kalender", "Calendar"], "calendar"],
        [["Krav", "Requirements"], "requirements"],
        [["Drift", "Operations"], "operations"],
      ] as const) {
        await signe.goTo(place);
        await signe.look(name);
      }
      await signe.follow([/^Slik bruker du/u, /^How to use/u]);
      await signe.look("help");
      await signe.open("/utsendinger/finnes-ikke");
      await signe.look("not-found");
    },
  },
];
