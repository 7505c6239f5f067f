import { createFinding, type Finding, type Rule } from "@sluse/core";
import { isWordless } from "@sluse/core/house";

import { INCIDENT_2023 } from "../findings/sources.ts";

export const approvalNotSuperuser: Rule = {
  id: "approval/not-superuser",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Ikke superbruker for prosjektet",
      what: "«{user}» er ikke superbruker for prosjektet «{project}».",
      why: "Bare en superbruker for prosjektet kan svare for det som sendes.",
      mend: "La en superbruker for prosjektet gjøre det.",
    },
    en: {
      title: "Not a superuser of the project",
      what: "`{user}` is not a superuser of the project `{project}`.",
      why: "Only a superuser of the project can answer for what is sent.",
      mend: "Let a superuser of the project do it.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "A superuser of another project approves.",
    passes: "A superuser of the project approves.",
  },
};

/** Somebody asks for what only a superuser may, of a project or of what else is named. */
export const notSuperuser = (user: string, project: string): Finding =>
  createFinding(approvalNotSuperuser, { facts: { user, project } });

export const approvalCommentMissing: Rule = {
  id: "approval/comment-missing",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Begrunnelse mangler",
      what: "Det er ikke skrevet noen begrunnelse.",
      why: "Etterpå må det gå an å se hvorfor det ble besluttet.",
      mend: "Skriv en kort begrunnelse.",
    },
    en: {
      title: "A comment is missing",
      what: "No comment was given.",
      why: "It must be possible to see afterwards why this was decided.",
      mend: "Give a short comment.",
    },
  },
  example: {
    fails: "A superuser activates a project with the comment left empty.",
    passes: 'A superuser activates a project: "Protocol and letter read, 12 January".',
  },
};

/** Whoever decides says why. */
export const checkComment = (comment: string): Finding[] =>
  isWordless(comment) ? [createFinding(approvalCommentMissing)] : [];
