import type {
  ChannelMandate,
  Clearance,
  ClearanceId,
  DocumentFormat,
  MailOutKind,
  Manifest,
  Recipient,
} from "@sluse/core";

/** What ePROM takes of letters: for the gate's `takes`, so that an order it cannot send is held when it is submitted. */
export const EPROM_TAKES: readonly DocumentFormat[] = ["pdf"];

interface EpromShipment {
  readonly recipient: Recipient;
  readonly mandate: ChannelMandate;
}

/** A letter as ePROM takes it: a PDF of at most 30 MB, with its notice. */
export interface EpromLetter extends EpromShipment {
  readonly name: string;
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly notice: Manifest["notice"];
}

/** A form as ePROM takes it. */
export interface EpromForm extends EpromShipment {
  readonly form: Pick<NonNullable<Manifest["form"]>, "id" | "expires">;
}

/**
 * What the sender asks of a wave; the gate's waves are such. Whom to write to, what, and by which channels comes from here
 * alone.
 */
export interface EpromWave {
  readonly kind: MailOutKind;
  readonly clearances: readonly Pick<Clearance, "id">[];
  begin(clearances: readonly ClearanceId[]): Promise<{
    readonly begun: readonly ClearanceId[];
    readonly refused: readonly {
      readonly clearance: ClearanceId;
      readonly because: "already-begun" | "void" | "too-late" | "held";
    }[];
    /** Says for certain that nothing left of what this call began. */
    giveBack(clearances: readonly ClearanceId[]): void;
  }>;
  letterFor(clearance: ClearanceId): Promise<EpromLetter>;
  formFor(clearance: ClearanceId): Promise<EpromForm>;
}
