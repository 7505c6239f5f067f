import { get, post, type Route } from "../web/route.ts";
import { confirm, confirmPage } from "./confirm/confirm-page.ts";
import { letterFile } from "./letter/letter-file.ts";
import { pagePicture } from "./letter/letter-pictures.ts";
import { proofFile } from "./letter/proof-file.ts";
import { answerQuestion, askOrderer } from "./mail-out/ask-and-answer.ts";
import { decide } from "./mail-out/decide.ts";
import { liveCounts } from "./mail-out/live.ts";
import { mailOutPage } from "./mail-out/mail-out-page.ts";
import { mailOutsPage } from "./mail-out/mail-outs-page.ts";
import { ordersPage } from "./orders/orders-page.ts";
import {
  askForSuperusers,
  askToActivate,
  askToAgreeOnPlan,
  askToDeactivate,
  askToEndPlan,
  askToProposePlan,
} from "./project/project-acts.ts";
import { projectPage } from "./project/project-page.ts";
import { projectsPage } from "./project/projects-page.ts";
import { calendarPage } from "./calendar/calendar-page.ts";
import { examine } from "./operations/examine.ts";
import { operationsPage } from "./operations/operations-page.ts";
import { policyPage } from "./policy/policy-page.ts";
import { answerExercises } from "./exercises/answered-page.ts";
import { exercisesPage } from "./exercises/exercises-page.ts";
import { helpPage } from "./help/help-page.ts";
import { endLogin, endOtherLogins, loginsPage } from "./logins/logins-page.ts";
import { downloadLog, verifyLog } from "./log/log-acts.ts";
import { logPage } from "./log/log-page.ts";
import { complain, lookUp, stopPerson } from "./person/look-up.ts";
import { personPage } from "./person/person-page.ts";
import { playgroundPage, tryLetter } from "./playground/playground-page.ts";
import { askToLift, askToOpen, stopNow } from "./stop/stop-acts.ts";
import { stopPage } from "./stop/stop-page.ts";
import { askToApproveTemplate, askToWithdrawTemplate } from "./templates/template-acts.ts";
import { templatePage } from "./templates/template-page.ts";
import { templatesPage } from "./templates/templates-page.ts";
import { waitingPage } from "./waiting/waiting-page.ts";

/** Every page and every form. What is not here does not open. */
export const routes: readonly Route[] = [
  get("/", waitingPage),
  get("/utsendinger", mailOutsPage),
  get("/utsendinger/:id", (visit) => mailOutPage(visit)),
  post("/utsendinger/:id/avgjorelse", decide),
  post("/utsendinger/:id/sporsmal", askOrderer),
  post("/utsendinger/:id/svar", answerQuestion),
  get("/utsendinger/:id/tall", liveCounts),
  get("/utsendinger/:id/brev/:language", letterFile),
  post("/utsendinger/:id/prove/:language", proofFile),
  get("/brevsider/:digest/:page", pagePicture),
  get("/bekreft/:draft", confirmPage),
  post("/bekreft/:draft", confirm),
  get("/stopp", (visit) => stopPage(visit)),
  post("/stopp", stopNow),
  post("/stopp/opphev", askToLift),
  post("/stopp/aapne", askToOpen),
  get("/bestillinger", ordersPage),
  get("/prosjekter", projectsPage),
  get("/prosjekter/:id", (visit) => projectPage(visit)),
  post("/prosjekter/:id/paa", askToActivate),
  post("/prosjekter/:id/av", askToDeactivate),
  post("/prosjekter/:id/superbrukere", askForSuperusers),
  post("/prosjekter/:id/plan", askToAgreeOnPlan),
  post("/prosjekter/:id/plan/forslag", askToProposePlan),
  post("/prosjekter/:id/plan/slutt", askToEndPlan),
  get("/maler", templatesPage),
  get("/maler/:template/:version", (visit) => templatePage(visit)),
  post("/maler/:template/:version/godkjenning", askToApproveTemplate),
  post("/maler/:template/:version/tilbaketrekking", askToWithdrawTemplate),
  get("/kalender", calendarPage),
  get("/krav", policyPage),
  get("/drift", (visit) => operationsPage(visit)),
  post("/drift/undersok", examine),
  post("/drift/kontroller", (visit) => verifyLog(visit, "/drift")),
  get("/noen-ringer", (visit) => personPage(visit)),
  post("/noen-ringer", lookUp),
  post("/noen-ringer/stopp", stopPerson),
  post("/noen-ringer/klage", complain),
  get("/logg", logPage),
  post("/logg/kontroller", (visit) => verifyLog(visit, "/logg")),
  post("/logg/fil", downloadLog),
  get("/innlogginger", loginsPage),
  post("/innlogginger/avslutt", endLogin),
  post("/innlogginger/alle-andre", endOtherLogins),
  get("/ovelser", (visit) => exercisesPage(visit)),
  post("/ovelser", answerExercises),
  get("/prov-et-brev", playgroundPage),
  post("/prov-et-brev", tryLetter),
  get("/hjelp", helpPage),
];
