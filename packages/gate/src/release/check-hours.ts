import {
  DAY,
  createFinding,
  isoOf,
  later,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type Policy,
  type Rule,
  type SendingHours,
} from "@sluse/core";
import { recipientsTogether } from "@sluse/core/house";

import { endByWindow, windowIsOver } from "../approval/window-is-over.ts";
import { EFORSK_MANUAL } from "../findings/sources.ts";
import type { Context } from "../internal/context.ts";
import { hoursOf } from "./hours.ts";
import type { ReleaseEnd } from "./release-end.ts";

export const releaseBeforeWindow: Rule = {
  id: "release/before-window",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Sendevinduet er ikke åpnet",
      what: "Første brev kan sendes {opensAt}.",
      why: "Superbrukeren godkjente utsending i et bestemt tidsrom.",
      mend: "Vent til {opensAt}.",
    },
    en: {
      title: "The sending window is not open yet",
      what: "The first letter may leave {opensAt}.",
      why: "The superuser approved sending in a certain window.",
      mend: "Wait until {opensAt}.",
    },
  },
  example: {
    fails: "Release on 28 February in a window from 1 March.",
    passes: "Release on 1 March in a window from 1 March.",
  },
};

export const releaseQuietHours: Rule = {
  id: "release/quiet-hours",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Stille tid",
      what: "Det er stille tid. Neste brev kan sendes {opensAt}.",
      why: "Varsler om natten vekker og skremmer folk.",
      mend: "Vent til {opensAt}.",
    },
    en: {
      title: "Quiet hours",
      what: "It is quiet hours; the next letter may leave {opensAt}.",
      why: "Notices at night wake and frighten people.",
      mend: "Wait until {opensAt}.",
    },
  },
  source: `${EFORSK_MANUAL}: nothing between 22 and 07`,
  example: { fails: "A wave at 23:30.", passes: "A wave at 10:00." },
};

export const releaseClosedDay: Rule = {
  id: "release/closed-day",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Stengt dag",
      what: "Det sendes ikke i dag. Neste brev kan sendes {opensAt}.",
      why: "På helge- og helligdager er det ingen å ringe til.",
      mend: "Vent til {opensAt}.",
    },
    en: {
      title: "A closed day",
      what: "Nothing is sent today; the next letter may leave {opensAt}.",
      why: "At weekends and on public holidays there is nobody to call.",
      mend: "Wait until {opensAt}.",
    },
  },
  example: {
    fails: "A wave on 17 May where policy closes public holidays.",
    passes: "A wave on 18 May, an ordinary weekday.",
  },
};

export const releaseNoticeTooShort: Rule = {
  id: "release/notice-too-short",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Superbrukeren har ikke hatt varselet lenge nok",
      what: "En superbruker så den store utsendingen første gang {noticedAt}. Med {days} dagers varsel kan første brev sendes {opensAt}.",
      why: "Superbruker, sentralbord og Helsenorge trenger tiden til å forberede seg, og et varsel ingen har åpnet, forbereder ingen.",
      mend: "Vent til {opensAt}. Be superbrukeren åpne neste store utsending med en gang den er bestilt.",
    },
    en: {
      title: "The superuser has not had the notice for long enough",
      what: "A superuser first looked at the large mail-out {noticedAt}; with {days} days' notice the first letter may leave {opensAt}.",
      why: "Superuser, switchboard and Helsenorge need the time to prepare, and a notice that nobody opened prepares nobody.",
      mend: "Wait until {opensAt}; ask the superuser to open the next large mail-out as soon as it is ordered.",
    },
  },
  source: `${EFORSK_MANUAL}: three weeks' notice above 10 000 recipients`,
  example: {
    fails:
      "30 000 recipients, announced on 1 March and first opened by a superuser on 8 March, released on 22 March.",
    passes: "30 000 recipients, announced and opened on 1 March, released on 22 March.",
  },
};

const RULE_OF_CLOSED: Readonly<Record<Extract<SendingHours, { kind: "closed" }>["because"], Rule>> = {
  "before-window": releaseBeforeWindow,
  "quiet-hours": releaseQuietHours,
  "closed-day": releaseClosedDay,
};

/** Whether letters may leave at this hour; a mail-out whose window is over has expired. */
export async function checkHours(
  context: Context,
  tx: LedgerTransaction,
  mailOut: MailOut,
  policy: Policy,
  now: Instant,
): Promise<ReleaseEnd | undefined> {
  const hours = hoursOf(mailOut, policy, now);
  const short = hours.kind === "over" ? undefined : checkNotice(mailOut, policy, now);
  if (short) return short;
  switch (hours.kind) {
    case "open":
      return undefined;
    case "closed": {
      const rule = RULE_OF_CLOSED[hours.because];
      const findings = [createFinding(rule, { facts: { opensAt: isoOf(hours.opensAt) }, same: rule.id })];
      return { kind: "waiting", opensAt: hours.opensAt, findings };
    }
    case "over": {
      await endByWindow(context, tx, mailOut);
      return { kind: "refused", findings: [windowIsOver(mailOut)] };
    }
  }
}

/** Three weeks, counted from when a superuser is known to have heard of a large mail-out. */
function checkNotice(
  { manifest, noticedAt, toldAt }: MailOut,
  { approval: { announcedAbove, announcedDays } }: Policy,
  now: Instant,
): ReleaseEnd | undefined {
  if (recipientsTogether(manifest) <= announcedAbove) return undefined;
  // Whoever approved it has seen it. One that was approved before this was kept has its word that they were told.
  const noticed = noticedAt ?? toldAt;
  const opensAt = later(noticed, announcedDays * DAY);
  if (now >= opensAt) return undefined;
  const facts = { noticedAt: isoOf(noticed), days: announcedDays, opensAt: isoOf(opensAt) };
  const same = releaseNoticeTooShort.id;
  return { kind: "waiting", opensAt, findings: [createFinding(releaseNoticeTooShort, { facts, same })] };
}
