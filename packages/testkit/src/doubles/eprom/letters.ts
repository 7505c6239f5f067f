import { createHash, randomUUID } from "node:crypto";

import type { Channel } from "@sluse/core";

import type { Handler } from "../loopback-server.ts";
import type { Callbacks } from "./callbacks.ts";
import { CHANNEL_NUMBERS, channelOf } from "./channels.ts";
import type { EpromWorld } from "./eprom-world.ts";
import { badRequest, field, hasApiKey, nationalIdFault, parseBody } from "./order-input.ts";

/** A letter as its recipient has it. */
export interface ReceivedLetter {
  readonly nationalId: string;
  readonly title: string;
  readonly fileName: unknown;
  readonly pdf: Uint8Array;
}

interface LetterHandling {
  readonly apiKey: string;
  readonly onLetter: ((letter: ReceivedLetter) => void) | undefined;
}

/** `POST /api/v2/messagetocitizen`. */
export function handleLetters(
  world: EpromWorld,
  callbacks: Callbacks,
  { apiKey, onLetter }: LetterHandling,
): Handler {
  return (request) => {
    if (!hasApiKey(request, apiKey)) return badRequest("Unknown apiKey.");
    const letter = parseBody(request);
    const nationalId = field(letter, "nationalId");
    const fault = nationalIdFault(nationalId);
    if (fault !== undefined || typeof nationalId !== "string") return badRequest(fault ?? "");
    const main = field(field(letter, "documentCollection"), "mainDocument");
    const document = field(main, "content");
    if (typeof document !== "string" || document === "") return badRequest("Main document is missing.");
    if (field(main, "contentType") === "application/pdf" && !isWholePdf(document)) {
      return badRequest("Main document is not a PDF.");
    }
    const title = field(field(letter, "messageInfo"), "title");
    if (typeof title !== "string" || title === "") return badRequest("Title is missing.");

    const messageToCitizenId = randomUUID();
    const channel = world.exists(nationalId)
      ? world.deliver(
          { nationalId, kind: "letter", subject: title, content: digestOf(document) },
          priorities(letter),
        )
      : undefined;
    if (channel !== undefined) {
      const pdf = new Uint8Array(Buffer.from(document, "base64"));
      onLetter?.({ nationalId, title, fileName: field(main, "fileName"), pdf });
    }
    callbacks.add({ kind: "letter", id: messageToCitizenId, channel });
    return {
      status: 200,
      body: {
        messageToCitizenId,
        notificationChannel: channel === undefined ? 0 : CHANNEL_NUMBERS[channel],
      },
    };
  };
}

/** How far from its end a PDF may have its last mark. */
const TAIL = 1024;

/** Whether it is sound base64 of a PDF from its first byte to its last mark. */
function isWholePdf(base64: string): boolean {
  const bytes = Buffer.from(base64, "base64");
  if (bytes.toString("base64") !== base64) return false;
  const tail = bytes.subarray(-TAIL).toString("latin1");
  return bytes.subarray(0, 5).toString("latin1") === "%PDF-" && tail.trimEnd().endsWith("%%EOF");
}

function priorities(letter: unknown): readonly Channel[] {
  const list = field(letter, "notificationPriorityList");
  if (!Array.isArray(list) || list.length === 0)
    return ["helsenorge", "digital-mailbox", "unsecure", "paper"];
  return list.map(channelOf).filter((channel) => channel !== undefined);
}

const digestOf = (base64: string): string =>
  createHash("sha256").update(Buffer.from(base64, "base64")).digest("hex");
