import {
  SluseError,
  instant,
  parseMailOutId,
  type ChannelMandate,
  type Clearance,
  type Recipient,
} from "@sluse/core";
import { clearanceId } from "@sluse/core/house";
import {
  epromSender,
  type EpromForm,
  type EpromLetter,
  type EpromOptions,
  type EpromSender,
  type EpromWave,
} from "@sluse/eprom";
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
): Clearance => ({
  id: clearanceId(MAIL_OUT, number),
  mailOut: MAIL_OUT,
  recipient,
  mandate,
  sendBefore: instant("2027-02-01T12:00:00+01:00"),
});

/** A clearance for each of some synthetic people. */
export const clearancesFor = (size: number, seed: number, mandate?: ChannelMandate): Clearance[] =>
  [...createPopulation({ size, seed }).people()].map((nationalId, at) =>
    clearanceFor({ nationalId }, at + 1, mandate),
  );

const NOTICE = {
  title: "Invitasjon til undersøkelse",
  text: "Du inviteres til å være med.",
  sender: "Helse Midt-Norge",
  organisationNumber: "983658776",
};

export type LetterFile = Pick<EpromLetter, "name" | "format" | "bytes">;

export const LETTER: LetterFile = {
  name: "invitasjon.pdf",
  format: "pdf",
  bytes: Buffer.from("%PDF-1.7\n% Sámi giella: áčđŋšŧž, bokmål: æøå\n%%EOF\n"),
};

interface WaveOptions {
  readonly kind?: EpromWave["kind"];
  readonly letterOf?: (clearance: Clearance) => LetterFile;
  readonly form?: Partial<EpromForm["form"]>;
  /** Clearances that may not be begun, and why. */
  readonly refused?: Readonly<Record<string, "already-begun" | "void" | "too-late" | "held">>;
}

/** What the sender asked a wave for, in its order. */
export interface WaveForTest extends EpromWave {
  readonly beginnings: (readonly string[])[];
  readonly givenBack: Set<string>;
}

/** A wave as the gate hands it over: each clearance begun once, and a letter or form only of what was begun. */
export function waveOf(
  clearances: readonly Clearance[],
  { kind = "letter", letterOf = () => LETTER, form = {}, refused = {} }: WaveOptions = {},
): WaveForTest {
  const byId = new Map<string, Clearance>(clearances.map((each) => [each.id, each]));
  const begun = new Set<string>();
  const givenBack = new Set<string>();
  const beginnings: (readonly string[])[] = [];
  const begunOne = (id: string): Clearance => {
    if (!begun.has(id) || givenBack.has(id))
      throw new SluseError("SLUSE_CLEARANCE_NOT_BEGUN", "it was not begun");
    return byId.get(id)!;
  };
  return {
    kind,
    clearances,
    beginnings,
    givenBack,
    async begin(ids) {
      beginnings.push(ids);
      const why = (id: string): "already-begun" | "void" | "too-late" | "held" | undefined =>
        refused[id] ?? (begun.has(id) ? "already-begun" : undefined);
      const answer = {
        begun: ids.filter((id) => why(id) === undefined),
        refused: ids.flatMap((clearance) => {
          const because = why(clearance);
          return because === undefined ? [] : [{ clearance, because }];
        }),
        giveBack(back: readonly string[]) {
          for (const id of back) givenBack.add(id);
        },
      };
      for (const id of answer.begun) begun.add(id);
      return answer;
    },
    async letterFor(id) {
      const clearance = begunOne(id);
      const { recipient, mandate } = clearance;
      return { recipient, mandate, notice: NOTICE, ...letterOf(clearance) };
    },
    async formFor(id) {
      const { recipient, mandate } = begunOne(id);
      return { recipient, mandate, form: { id: FORM_ID, expires: null, ...form } };
    },
  };
}

export const formsOf = (clearances: readonly Clearance[], options: WaveOptions = {}): WaveForTest =>
  waveOf(clearances, { kind: "form", ...options });

export const senderTo = (eprom: { baseUrl: string }, more: Partial<EpromOptions> = {}): EpromSender =>
  epromSender({ baseUrl: eprom.baseUrl, apiKey: API_KEY, ...more });

export const startEprom = async (more: Partial<EpromDoubleOptions> = {}): Promise<EpromDouble> =>
  await startEpromDouble({
    apiKey: API_KEY,
    forms: [{ id: FORM_ID, published: true, paperEnabled: false }],
    ...more,
  });
