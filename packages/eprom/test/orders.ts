import {
  clearanceId,
  parseMailOutId,
  type ChannelMandate,
  type Clearance,
  type Recipient,
} from "@sluse/core";
import { epromSender, type EpromFormOptions, type EpromLetter, type EpromLetterOptions } from "@sluse/eprom";
import type { EpromSender } from "@sluse/eprom";
import { startEpromDouble, type EpromDouble, type EpromDoubleOptions } from "@sluse/testkit/doubles";
import { createPopulation } from "@sluse/testkit/people";

export const API_KEY = "bestiller-nokkel-1";
export const FORM_ID = "6e3e2f7a-1d55-4f0f-9a59-2f8a4a3f0d11";
export const HELSENORGE_ONLY: ChannelMandate = { kind: "helsenorge-only" };
export const EVERY_CHANNEL: ChannelMandate = {
  kind: "channels",
  inOrder: ["helsenorge", "digital-mailbox", "unsecure", "paper"],
};

const MAIL_OUT = parseMailOutId("utsending-1");

export const clearanceFor = (
  recipient: Recipient,
  number: number,
  mandate: ChannelMandate = HELSENORGE_ONLY,
): Clearance => ({ id: clearanceId(MAIL_OUT, number), mailOut: MAIL_OUT, recipient, mandate });

/** A clearance for each of some synthetic people. */
export const clearancesFor = (size: number, seed: number, mandate?: ChannelMandate): Clearance[] =>
  [...createPopulation({ size, seed }).people()].map((nationalId, at) =>
    clearanceFor({ nationalId }, at + 1, mandate),
  );

export const LETTER: EpromLetter = {
  name: "invitasjon.pdf",
  format: "pdf",
  bytes: Buffer.from("%PDF-1.7\n% Sámi giella: áčđŋšŧž, bokmål: æøå\n%%EOF\n"),
};
export const letterOf = (): EpromLetter => LETTER;

export const letterSender = (
  eprom: { baseUrl: string },
  more: Partial<EpromLetterOptions> = {},
): EpromSender =>
  epromSender({
    mode: "letter",
    baseUrl: eprom.baseUrl,
    apiKey: API_KEY,
    notice: {
      title: "Invitasjon til undersøkelse",
      text: "Du inviteres til å være med.",
      sender: { name: "Helse Midt-Norge", organisationNumber: "983658776" },
    },
    ...more,
  });

export const formSender = (eprom: { baseUrl: string }, more: Partial<EpromFormOptions> = {}): EpromSender =>
  epromSender({ mode: "form", baseUrl: eprom.baseUrl, apiKey: API_KEY, formId: FORM_ID, ...more });

export const startEprom = async (more: Partial<EpromDoubleOptions> = {}): Promise<EpromDouble> =>
  await startEpromDouble({
    apiKey: API_KEY,
    forms: [{ id: FORM_ID, published: true, paperEnabled: false }],
    ...more,
  });
