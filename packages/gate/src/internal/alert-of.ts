import type {
  AuditValue,
  AuditWhat,
  Instant,
  MailOut,
  NewAlert,
  AlertKind,
  ProjectId,
  StopId,
} from "@sluse/core";

/** What happened, as the log has it. */
export interface Happening {
  readonly what: AuditWhat;
  readonly at: Instant;
  readonly project: ProjectId | null;
  readonly mailOut: MailOut | undefined;
  readonly details: Readonly<Record<string, AuditValue>>;
}

/** What is told of something that happened; nothing of most. */
export function alertOf({ what, at, project, mailOut, details }: Happening): NewAlert | undefined {
  const kind = kindOf(what, mailOut, details);
  if (kind === undefined) return undefined;
  const stop = typeof details["stop"] === "string" ? (details["stop"] as StopId) : null;
  return {
    what: kind,
    at,
    // A stop and its lifting are told in order, and so is what becomes of a mail-out.
    subject: mailOut && stop === null ? `mail-out ${mailOut.id}` : `stop ${stop}`,
    project,
    mailOut: mailOut?.id ?? null,
    stop,
  };
}

function kindOf(
  what: AuditWhat,
  mailOut: MailOut | undefined,
  details: Happening["details"],
): AlertKind | undefined {
  switch (what) {
    case "mail-out-submitted":
    case "mail-out-rechecked":
      return mailOut?.state === "held" || mailOut?.state === "awaiting-approval"
        ? "mail-out.awaits-approval"
        : undefined;
    case "mail-out-asked":
      return "mail-out.asked";
    case "mail-out-answered":
      return "mail-out.answered";
    case "mail-out-approved":
      return details["complete"] === true ? "mail-out.approved" : "mail-out.awaits-second-approval";
    case "mail-out-rejected":
      return "mail-out.rejected";
    case "mail-out-withdrawn":
      return "mail-out.withdrawn";
    case "mail-out-expired":
      return "mail-out.expired";
    case "mail-out-completed":
      return "mail-out.completed";
    case "release-paused":
      return kindOfPause(details["rules"]);
    case "stopped":
      return "stop.set";
    case "stop-lifted":
      return "stop.lifted";
    default:
      return undefined;
  }
}

/** Why a release waits is told as far as it tells nothing of who is opted out. */
function kindOfPause(rules: AuditValue | undefined): AlertKind {
  const names = Array.isArray(rules) ? rules.map(String) : [];
  if (names.some((rule) => rule.startsWith("release/breaker-"))) return "breaker.fell";
  if (names.includes("release/link-died")) return "link.died";
  return names.includes("release/canary-waits") ? "canary.waits" : "release.waits";
}
