import { z } from "zod";

import type { NationalId } from "@sluse/core";

/** What an active setting says: no (a reservation), yes (a consent), or who may look (an access restriction). */
export type PrivacySettingType = "reservation" | "consent" | "access-restriction";

/** One page of the people with an active setting. */
export interface PrivacyPage {
  readonly type: PrivacySettingType;
  readonly people: readonly { readonly nationalId: string; readonly sequenceNumber: number }[];
  /** Where the next page begins; 0 when this is the last. */
  readonly next: number;
  /** How many people the service says that the whole list holds, where it says so. */
  readonly said?: number | undefined;
}

/** A definition in Helsenorge's Personvernkomponent, asked directly or through ePROM. */
export interface PrivacySource {
  page(reference: number, signal: AbortSignal): Promise<PrivacyPage>;
  /** Whether one person's setting is active, of a definition that is of the kind the register was set up for. */
  isActive(person: NationalId, signal?: AbortSignal): Promise<boolean>;
}

type Said = "total" | "totalCount" | "totaltAntall" | "antall" | "antallTotalt";
type Count = z.ZodType<number | undefined>;

const count: Count = z.int().nonnegative().optional().catch(undefined);
/** Fields in which services say how many there are in all. */
export const saidShape: Readonly<Record<Said, Count>> = {
  total: count,
  totalCount: count,
  totaltAntall: count,
  antall: count,
  antallTotalt: count,
};

/** The highest of what they say. */
export function saidIn(answer: Partial<Readonly<Record<Said, number | undefined>>>): number {
  const said: readonly (number | undefined)[] = Object.keys(saidShape).map((name) => answer[name as Said]);
  return Math.max(0, ...said.map((each) => each ?? 0));
}
