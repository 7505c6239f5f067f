import {
  CHANNELS,
  LANGUAGES,
  PURPOSES,
  ROUNDS,
  instant,
  type Channel,
  type Decision,
  type Instant,
  type Language,
  type Purpose,
  type Round,
} from "@sluse/core";
import { moment, text, wholeNumber, yesOrNo } from "@sluse/site/yaml";
import { z } from "zod";

/** A mail-out that the same people had before. */
export interface EarlierMailOut {
  readonly round: Round;
  readonly template?: string;
  readonly daysBefore: number;
}

/** An order of made-up people, and what the rules must say of it. */
export interface PolicyCase {
  readonly says: string;
  readonly system: string;
  readonly project: string;
  readonly purpose: Purpose;
  readonly submitted: Instant;
  /** Days from submission to the window's opening. Default: as early as the policy allows. */
  readonly opensIn?: number;
  readonly lasts: number;
  readonly round: Round;
  readonly template: string;
  readonly language: Language;
  readonly values: Readonly<Record<string, string>>;
  readonly title: string;
  readonly recipients: number;
  readonly purposeTag: string;
  readonly channels?: readonly Channel[];
  readonly announced: boolean;
  readonly earlier: readonly EarlierMailOut[];
  readonly expect: Decision;
  /** Rules that must be among the findings. */
  readonly rules: readonly string[];
}

/** A Monday with nothing special about it. */
const SUBMITTED = instant("2027-03-01T10:00+01:00");
const DECISIONS = ["release", "hold", "refuse"] as const;

const policyCase = z.strictObject({
  says: text,
  system: text.default("none"),
  project: text.default("trial"),
  purpose: z.enum(PURPOSES).default("research"),
  submitted: moment.default(SUBMITTED),
  opensIn: wholeNumber.exactOptional(),
  lasts: wholeNumber.default(30),
  round: z.enum(ROUNDS).default("invitation"),
  template: text,
  language: z.enum(LANGUAGES).default("nb"),
  values: z.record(z.string(), z.string()).default({}),
  title: z.string().default("Invitasjon til å være med i en studie"),
  recipients: wholeNumber.default(10),
  purposeTag: text.default("5"),
  channels: z.array(z.enum(CHANNELS)).min(1, { error: "is empty" }).exactOptional(),
  announced: yesOrNo.default(false),
  earlier: z
    .array(z.strictObject({ round: z.enum(ROUNDS), template: text.exactOptional(), daysBefore: wholeNumber }))
    .default([]),
  expect: z.enum(DECISIONS),
  rules: z.array(text).default([]),
});

/** `policy.test.yaml`: a list of cases. */
export const policyCases: z.ZodType<readonly PolicyCase[]> = z
  .array(policyCase)
  .min(1, { error: "is empty" });
