import type { MailOutKind, Name, Project, Stop, StopScope } from "@sluse/core";

import type { Visit } from "../../visit/visit.ts";
import { lettersIn } from "../../words/counts.ts";
import { mailOutName } from "../../words/mail-out-words.ts";
import { clearedOf, expectedOf } from "../mail-out/happening.ts";
import type { MailOutOf, SeenMailOuts } from "../mail-out/mail-outs-of.ts";
import { standingOf } from "../mail-out/standing.ts";

/** Everything it takes to say what a stop is of. */
export interface Known {
  readonly projects: readonly Project[];
  readonly seen: SeenMailOuts;
}

/** All of it, or only its letters or forms. */
const onlyOf = ({ only }: { readonly only?: MailOutKind }): Name => ONLY[only ?? "all"];
const ONLY: Readonly<Record<MailOutKind | "all", Name>> = {
  letter: { nb: "Bare brev", en: "Letters alone" },
  form: { nb: "Bare skjemaer", en: "Forms alone" },
  all: { nb: "Alt", en: "Everything" },
};
/** What a stop is of, as one would say it. */
export function scopeName(visit: Visit, scope: StopScope, { projects, seen }: Known): string {
  const { say } = visit;
  switch (scope.kind) {
    case "global":
      return say("Alt, for alle", "Everything, for everybody");
    case "system":
      return say(
        `${onlyOf(scope).nb} fra bestillersystemet ${scope.system}`,
        `${onlyOf(scope).en} from the ordering system ${scope.system}`,
      );
    case "project": {
      const project = projects.find(({ id }) => id === scope.project);
      const title = project?.title ?? scope.project;
      return scope.only === undefined
        ? say(`Hele prosjektet ${title}`, `All of the project ${title}`)
        : say(`${onlyOf(scope).nb} fra prosjektet ${title}`, `${onlyOf(scope).en} of the project ${title}`);
    }
    case "mail-out": {
      const found = [...seen.full, ...seen.ordered].find(({ report }) => report.mailOut === scope.mailOut);
      const name = found ? mailOutName(found.report, found.project.title, visit) : scope.mailOut;
      return say(`Utsendingen: ${name}`, `The mail-out: ${name}`);
    }
  }
}

/** What may be stopped, before it is chosen whether that is letters, forms or both. */
export function choiceName(visit: Visit, scope: StopScope, known: Known): string {
  const { say } = visit;
  switch (scope.kind) {
    case "system":
      return say(`Bestillersystemet ${scope.system}`, `The ordering system ${scope.system}`);
    case "project": {
      const title = known.projects.find(({ id }) => id === scope.project)?.title ?? scope.project;
      return say(`Prosjektet ${title}`, `The project ${title}`);
    }
    case "global":
    case "mail-out":
      return scopeName(visit, scope, known);
  }
}

/** A stop in force, or one that somebody thinks of. */
type Over = Pick<Stop, "scope"> & Partial<Pick<Stop, "opened">>;

/** Whether a mail-out lies under it. */
function isUnder({ scope, opened = [] }: Over, { report, project }: MailOutOf): boolean {
  switch (scope.kind) {
    case "global":
      return true;
    case "system":
      return (
        project.orderingSystem === scope.system &&
        isOfKind(scope, report) &&
        opened.every((each) => each.project !== project.id)
      );
    case "project":
      return project.id === scope.project && isOfKind(scope, report);
    case "mail-out":
      return report.mailOut === scope.mailOut;
  }
}

const isOfKind = ({ only }: { readonly only?: MailOutKind }, { manifest }: MailOutOf["report"]): boolean =>
  only === undefined || only === manifest.kind;

/** What a stop holds back, as far as the one who asks can see. */
export function effectOf({ say, language }: Visit, over: Over, { seen }: Known): string {
  const { scope } = over;
  const open = seen.full.filter((each) => standingOf(each.report) !== "ended" && isUnder(over, each));
  const gone = open.reduce((sum, { report }) => sum + clearedOf(report), 0);
  const all = open.reduce((sum, { report }) => sum + expectedOf(report), 0);
  const isPartly = scope.kind === "global" || scope.kind === "system";
  if (open.length === 0)
    return isPartly
      ? say("Også det du ikke selv ser", "Also what you do not see yourself")
      : say("Holder tilbake det som måtte komme", "Holds back whatever may come");
  const held = say(
    open.length === 1
      ? `Holder tilbake ${lettersIn(all - gone, language)} i én utsending`
      : `Holder tilbake ${lettersIn(all - gone, language)} i ${open.length} utsendinger`,
    `Holds back ${lettersIn(all - gone, language)} in ${open.length} ${open.length === 1 ? "mail-out" : "mail-outs"}`,
  );
  const sent =
    gone === 0
      ? say("Ingen er sluppet ennå", "None was let go yet")
      : say(
          `${lettersIn(gone, language)} er alt sluppet`,
          `${lettersIn(gone, language)} were let go already`,
        );
  return `${held}${isPartly ? say(", av det du ser", ", of what you see") : ""}. ${sent}.`;
}
