import type { Alert, AlertKind, Names } from "@sluse/core";
import { readArgument } from "@sluse/core/house";
import { createTransport } from "nodemailer";
import { z } from "zod";

import type { AlertSender, Delivery } from "./alert-sender.ts";

/** How alerts are sent as e-mail. */
export interface MailOptions {
  readonly name: string;
  /** `smtps://user:secret@mail.example.no` */
  readonly server: string;
  readonly from: string;
  /** One address each. */
  readonly to: readonly string[];
  /** The superusers' pages, for the way to what it is about. */
  readonly pages?: URL;
}

/** An address that is not one would be read as several. */
const address = z.email();
const optionsInput = z.strictObject({
  name: z.string(),
  server: z.url({
    protocol: /^smtps?$/u,
    error: "is no address of a mail server: `smtps://user:secret@host`",
  }),
  from: address,
  to: z.array(address).min(1),
  pages: z.instanceof(URL).optional(),
});

/** What is told of, as one would say it. */
export const ALERT_NAMES: Names<AlertKind> = {
  "mail-out.awaits-approval": {
    nb: "En utsending venter på en superbruker",
    en: "A mail-out waits for a superuser",
  },
  "mail-out.awaits-second-approval": {
    nb: "En utsending venter på superbruker nummer to",
    en: "A mail-out waits for a second superuser",
  },
  "mail-out.approved": { nb: "En utsending er godkjent", en: "A mail-out is approved" },
  "mail-out.rejected": { nb: "En utsending er avslått", en: "A mail-out is rejected" },
  "mail-out.withdrawn": { nb: "En utsending er trukket tilbake", en: "A mail-out is withdrawn" },
  "mail-out.expired": { nb: "Tiden for en utsending er over", en: "The time of a mail-out is over" },
  "mail-out.completed": { nb: "En utsending er fullført", en: "A mail-out is completed" },
  "release.waits": { nb: "En utsending er satt på pause", en: "A mail-out is paused" },
  "canary.waits": {
    nb: "En prøvebølge er sendt, og resten venter på en superbruker",
    en: "A first wave has gone, and the rest waits for a superuser",
  },
  "breaker.fell": { nb: "En utsending har stoppet seg selv", en: "A mail-out has stopped itself" },
  "link.died": {
    nb: "En lenke virker ikke lenger, og utsendingen venter",
    en: "A link works no longer, and the mail-out waits",
  },
  "stop.set": { nb: "En stopp er satt", en: "A stop is set" },
  "stop.lifted": { nb: "En stopp er opphevet", en: "A stop is lifted" },
};

/**
 * Sends alerts by e-mail, in Norwegian and English. The same alert has the same `Message-ID`, however often it is tried.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`, as when an address is not one address
 * @example `createMailSender({ name: "duty", server: "smtp://mail.hospital.no", from: "sluse@hospital.no", to: ["duty@hospital.no"] })`
 */
export function createMailSender(options: MailOptions): AlertSender {
  const {
    name,
    server,
    from: sender,
    to: receivers,
    pages,
  } = readArgument(optionsInput, options, "the options of e-mail");
  // A text that came from outside must not read a file or an address of this machine.
  const transport = createTransport(server, { disableFileAccess: true, disableUrlAccess: true });
  return {
    name,
    async send(alert) {
      try {
        await transport.sendMail({
          from: { name: "Sluse", address: sender },
          to: receivers.map((each) => ({ name: "", address: each })),
          subject: ALERT_NAMES[alert.what].nb,
          messageId: `<alert-${alert.number}.${alert.at}@${sender.split("@")[1] ?? ""}>`,
          text: textOf(alert, pages),
        });
        return { kind: "told" };
      } catch (error) {
        return deliveryOf(error);
      }
    },
  };
}

function textOf({ what, mailOut, project, stop }: Alert, pages: URL | undefined): string {
  const path = mailOut !== null && stop === null ? `/utsendinger/${mailOut}` : "/stopp";
  const lines = [
    `${ALERT_NAMES[what].nb}.`,
    `${ALERT_NAMES[what].en}.`,
    "",
    ...(project === null ? [] : [`Prosjekt / Project: ${project}`]),
    ...(mailOut === null ? [] : [`Utsending / Mail-out: ${mailOut}`]),
    ...(stop === null ? [] : [`Stopp / Stop: ${stop}`]),
    ...(pages === undefined ? [] : ["", new URL(path, pages).href]),
  ];
  return `${lines.join("\n")}\n`;
}

const answered = z.object({ responseCode: z.number() });

/** 5xx: the server will never take it. Anything else may pass. */
function deliveryOf(error: unknown): Delivery {
  const { data } = answered.safeParse(error);
  const because = data ? `answered ${data.responseCode}` : "no answer";
  return data && data.responseCode >= 500 ? { kind: "never", because } : { kind: "again", because };
}
