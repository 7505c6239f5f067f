import {
  createFinding,
  type Finding,
  type Project,
  type ProjectId,
  type QualityControl,
  type Rule,
  type Stop,
  type StopId,
  type UserId,
} from "@sluse/core";
import { freeTextInput, projectInput, userInput } from "@sluse/core/house";
import { z } from "zod";

import { INCIDENT_2023 } from "../findings/sources.ts";
import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { projectOf, record, type Context } from "../internal/context.ts";
import { checkComment } from "../projects/superuser-asked.ts";
import { checkMayPass, refuse } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";
import { stopOf } from "./lift-stop.ts";

export const releaseNotUnderStop: Rule = {
  id: "release/not-under-stop",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Prosjektet åpnes ikke under denne stoppen",
      what: "Stoppen «{stop}» gjelder ikke hele bestillersystemet til prosjektet «{project}».",
      why: "Ett og ett prosjekt åpnes bare når hele bestillersystemet er stoppet. Andre stopper oppheves ved navn.",
      mend: "Finn stoppen det gjelder i listen over stopper.",
    },
    en: {
      title: "The project is not opened under this stop",
      what: "The stop `{stop}` is not of the whole ordering system of project `{project}`.",
      why: "Projects are opened one by one only where their whole ordering system is stopped; other stops are lifted by name.",
      mend: "Find the stop in the list of stops.",
    },
  },
  example: {
    fails: "A project of MRS is opened under a stop of eFORSK.",
    passes: "A project of eFORSK is opened under a stop of eFORSK.",
  },
};

export const releaseQualityControl: Rule = {
  id: "release/quality-control",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Kvalitetskontrollen er ikke fullført",
      what: "Det er ikke bekreftet {control}.",
      why: "Etter hendelsen i 2023 åpnes et prosjekt først når brevet er korrekturlest og formål, avsender og lenker er kontrollert.",
      mend: "Kontroller det som mangler, og bekreft det.",
    },
    en: {
      title: "The quality control is not complete",
      what: "It is not confirmed {control}.",
      why: "Since the incident of 2023 a project is opened only when its letter is proof-read and purpose, sender and links are checked.",
      mend: "Check what is missing, and confirm it.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "A project is opened, and nobody has tried the link.",
    passes: "Proof-read; purpose, sender and links checked.",
  },
};

/** Opens one project under its ordering system's stop, once somebody has looked at what failed in 2023. */
export interface OpenUnderStopRequest {
  readonly by: UserId;
  readonly project: ProjectId;
  readonly comment: string;
  readonly checked: { readonly [Control in keyof QualityControl]?: boolean | undefined };
}

const CONTROLS = [
  "proofRead",
  "purpose",
  "sender",
  "links",
] as const satisfies readonly (keyof QualityControl)[];

export const openUnderStopRequest: z.ZodType<OpenUnderStopRequest> = z.strictObject({
  by: userInput,
  project: projectInput,
  comment: freeTextInput,
  checked: z.strictObject({
    proofRead: z.boolean().optional(),
    purpose: z.boolean().optional(),
    sender: z.boolean().optional(),
    links: z.boolean().optional(),
  }),
});

/**
 * Lets one project go on under its ordering system's stop; the stop stands for the others. By the central function.
 * @throws SluseError `SLUSE_STOP_UNKNOWN`, `SLUSE_PROJECT_UNKNOWN`
 */
export async function openUnderStop(
  context: Context,
  id: StopId,
  { by, project: projectId, comment, checked }: OpenUnderStopRequest,
): Promise<Verdict> {
  return context.ledger.transact(async (tx) => {
    const stop = await stopOf(tx, id);
    const project = await projectOf(tx, projectId);
    const findings: Finding[] = [
      ...checkMayPass(context, "openUnderStop", by),
      ...checkComment(comment),
      ...checkScope(stop, project),
      ...checkControls(checked),
    ];
    if (findings.length > 0) return refuse(context, tx, { door: "openUnderStop", by, project }, findings);
    const at = context.clock.now();
    const control: QualityControl = { proofRead: true, purpose: true, sender: true, links: true };
    const others = stop.opened.filter((each) => each.project !== projectId);
    await tx.saveStop({
      ...stop,
      opened: [...others, { project: projectId, by, at, comment, checked: control }],
    });
    await record(context, tx, "opened-under-stop", {
      by,
      roles: rolesOf(context.site, by, { project }),
      project: projectId,
      details: { stop: id, comment, checked: { ...control } },
    });
    return verdictOf([]);
  });
}

const checkScope = ({ id, scope }: Stop, project: Project): Finding[] =>
  scope.kind === "system" && scope.system === project.orderingSystem
    ? []
    : [createFinding(releaseNotUnderStop, { facts: { stop: id, project: project.id } })];

const checkControls = (checked: OpenUnderStopRequest["checked"]): Finding[] =>
  CONTROLS.filter((control) => checked[control] !== true).map((control) =>
    createFinding(releaseQualityControl, { facts: { control } }),
  );
