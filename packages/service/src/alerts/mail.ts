import type { Alert } from "@sluse/core";
import { readArgument } from "@sluse/core/house";
import { createTransport } from "nodemailer";
import { z } from "zod";

import type { AlertSender, Delivery } from "./alert-sender.ts";
import { ALERT_NAMES, linesOf, pageOf } from "./alert-words.ts";

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

function textOf(alert: Alert, pages: URL | undefined): string {
  const page = pageOf(alert, pages);
  return `${[...linesOf(alert), ...(page === undefined ? [] : ["", page])].join("\n")}\n`;
}

const answered = z.object({ responseCode: z.number() });

/** 5xx: the server will never take it. Anything else may pass. */
function deliveryOf(error: unknown): Delivery {
  const { data } = answered.safeParse(error);
  const because = data ? `answered ${data.responseCode}` : "no answer";
  return data && data.responseCode >= 500 ? { kind: "never", because } : { kind: "again", because };
}
