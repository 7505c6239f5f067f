import type { RuleTable } from "../findings/rule.ts";
import { EFORSK_MANUAL, INCIDENT_2023 } from "./sources.ts";

export type ApproverRuleId =
  | "approval/not-superuser"
  | "approval/self-approval"
  | "approval/second-needed"
  | "approval/comment-missing";

/** Who may approve. */
export const approverRules: RuleTable<ApproverRuleId> = {
  "approval/not-superuser": {
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
  },
  "approval/self-approval": {
    id: "approval/self-approval",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Godkjenning av egen bestilling",
        what: "«{user}» har selv bestilt utsendingen.",
        why: "To par øyne skal se alt som sendes. Den som har laget feilen, ser den sjelden.",
        mend: "La en annen superbruker godkjenne.",
      },
      en: {
        title: "Approval of one's own order",
        what: "`{user}` ordered this mail-out.",
        why: "Two pairs of eyes see everything that is sent; whoever made a fault seldom sees it.",
        mend: "Let another superuser approve.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "A superuser orders a mail-out and approves it.",
      passes: "Another superuser of the project approves it.",
    },
  },
  "approval/second-needed": {
    id: "approval/second-needed",
    severity: "hold",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "En superbruker til må godkjenne",
        what: "Utsendingen har {count} mottakere. Over {above} kreves det to superbrukere.",
        why: "Jo flere som får brevet, desto flere rammes av en feil.",
        mend: "Be en annen superbruker om å godkjenne utsendingen.",
      },
      en: {
        title: "A second superuser must approve",
        what: "The mail-out has {count} recipients; above {above} two superusers approve.",
        why: "The more people get the letter, the more a fault hurts.",
        mend: "Have another superuser approve the mail-out.",
      },
    },
    source: `${EFORSK_MANUAL}: mail-outs above 10 000 have rules of their own`,
    example: {
      fails: "30 000 recipients and one approval.",
      passes: "30 000 recipients and approvals by two superusers.",
    },
  },
  "approval/comment-missing": {
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
  },
};
