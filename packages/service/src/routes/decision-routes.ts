import type { ApproveRequest, ProofOptions } from "@sluse/gate";
import { z } from "zod";

import { named } from "../schemas/components.ts";
import { verdict } from "../schemas/finding.ts";
import { language } from "../schemas/manifest.ts";
import { example, proofMade, shownLetter, wireLetter, wireProof } from "../schemas/shown-letter.ts";
import { signed } from "../schemas/signed.ts";
import { withdrawn } from "../schemas/stop.ts";
import { digest, moment, words } from "../schemas/texts.ts";
import { passed, route, value, type Route } from "./route.ts";

type Approval = Omit<ApproveRequest, "by" | "until"> & { readonly until?: string };

const approval: z.ZodType<Approval> = named(
  "ApprovalRequest",
  z.strictObject({
    digest,
    comment: words,
    until: moment.exactOptional(),
    maxRecipients: z.int().min(1).exactOptional(),
    acknowledge: z
      .array(z.strictObject({ fingerprint: z.string().max(100), reason: words }))
      .max(1000)
      .exactOptional(),
  }),
  "`digest` is of the report that the superuser looked at.",
);

const proofRequest: z.ZodType<Omit<ProofOptions, "by">> = named(
  "ProofRequest",
  z.strictObject({
    to: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("file") }),
      z.strictObject({ kind: z.literal("test-person"), nationalId: z.string().max(100) }),
    ]),
    language: language.exactOptional(),
    values: z.record(z.string().max(200), z.string().max(10_000)).exactOptional(),
  }),
  "To a file, or to a synthetic national id; with a made-up recipient's values, or the names of the slots.",
);

const asking: z.ZodType<{ readonly question: string }> = named(
  "Question",
  z.strictObject({ question: words }),
  "What a superuser wants to know. Everybody who sees the mail-out sees it.",
);
const answering: z.ZodType<{ readonly number: number; readonly answer: string }> = named(
  "QuestionAnswer",
  z.strictObject({ number: z.int().min(1), answer: words }),
  "`number` is the question's.",
);

const aboutMailOut = { method: "post", subject: "mail-out" } as const;

/** What people decide about a mail-out. */
export const decisionRoutes: readonly Route[] = [
  route({
    method: "get",
    subject: "mail-out",
    path: "/mail-outs/{mailOut}/letter",
    operation: "showLetter",
    summary:
      "The letter in one language, for the eyes that approve; that it was opened is in the log, and an approval asks for it.",
    door: "letter",
    scope: "read",
    callers: "everybody",
    query: { language: language.optional(), example: example.optional() },
    body: { kind: "none" },
    answer: { status: 200, what: "The letter as it is stored.", schema: shownLetter },
    async run({ gate, params, query, by }) {
      const asked = {
        ...(query.language === undefined ? {} : { language: query.language }),
        ...(query.example === undefined ? {} : { example: query.example }),
      };
      return value(wireLetter(await gate.letter(params["mailOut"] ?? "", { by, ...asked })));
    },
  }),
  route({
    ...aboutMailOut,
    path: "/mail-outs/{mailOut}/proofs",
    operation: "makeProof",
    summary:
      "The letter marked as a proof, to look at or to send to a test person. It is no contact, and there are so many of a mail-out as the policy says.",
    door: "proof",
    scope: "read",
    callers: "everybody",
    body: { kind: "json", schema: proofRequest },
    answer: { status: 201, what: "The proof. It is counted, and in the log.", schema: proofMade },
    async run({ gate, params, body, by }) {
      const { proof, ...no } = await gate.proof(params["mailOut"] ?? "", { ...body, by });
      return proof === null ? { kind: "refused", verdict: no } : value(wireProof(proof));
    },
  }),
  route({
    ...aboutMailOut,
    path: "/mail-outs/{mailOut}/approvals",
    operation: "approveMailOut",
    summary: "A superuser's word over exactly what they looked at. Never by one who ordered it.",
    door: "approve",
    scope: "approve",
    callers: "people",
    body: { kind: "json", schema: approval },
    answer: {
      status: 201,
      what: "Kept. Above the policy's size a second superuser is still to approve.",
      schema: verdict,
    },
    run: async ({ gate, params, body, by }) =>
      passed(await gate.approve(params["mailOut"] ?? "", { ...body, by })),
  }),
  route({
    ...aboutMailOut,
    path: "/mail-outs/{mailOut}/questions",
    operation: "askOrderer",
    summary:
      "Asks whoever ordered something before anything is decided. The question stays with the mail-out.",
    door: "ask",
    scope: "approve",
    callers: "people",
    body: { kind: "json", schema: asking },
    answer: { status: 200, what: "Kept with the mail-out.", schema: verdict },
    run: async ({ gate, params, body, by }) =>
      passed(await gate.ask(params["mailOut"] ?? "", { ...body, by })),
  }),
  route({
    ...aboutMailOut,
    path: "/mail-outs/{mailOut}/answers",
    operation: "answerQuestion",
    summary: "Answers the question of that number, once.",
    door: "answer",
    scope: "order",
    callers: "everybody",
    body: { kind: "json", schema: answering },
    answer: { status: 200, what: "Kept with the question.", schema: verdict },
    run: async ({ gate, params, body, by }) =>
      passed(await gate.answer(params["mailOut"] ?? "", { ...body, by })),
  }),
  route({
    ...aboutMailOut,
    path: "/mail-outs/{mailOut}/rejection",
    operation: "rejectMailOut",
    summary: "A superuser says no.",
    door: "reject",
    scope: "approve",
    callers: "people",
    body: { kind: "json", schema: signed },
    answer: { status: 200, what: "Rejected.", schema: verdict },
    run: async ({ gate, params, body, by }) =>
      passed(await gate.reject(params["mailOut"] ?? "", { ...body, by })),
  }),
  route({
    ...aboutMailOut,
    path: "/mail-outs/{mailOut}/withdrawal",
    operation: "withdrawMailOut",
    summary: "Takes a mail-out back. What was already cleared stays in the books.",
    door: "withdraw",
    scope: "order",
    callers: "everybody",
    body: { kind: "json", schema: signed },
    answer: { status: 200, what: "Withdrawn.", schema: withdrawn },
    run: async ({ gate, params, body, by }) =>
      passed(await gate.withdraw(params["mailOut"] ?? "", { ...body, by })),
  }),
  route({
    ...aboutMailOut,
    path: "/mail-outs/{mailOut}/resumption",
    operation: "letMailOutGoOn",
    summary: "Lets a mail-out go on after its canary or a breaker. Lifts no stop.",
    door: "goOn",
    scope: "approve",
    callers: "people",
    body: { kind: "json", schema: signed },
    answer: { status: 200, what: "It may go on.", schema: verdict },
    run: async ({ gate, params, body, by }) =>
      passed(await gate.goOn(params["mailOut"] ?? "", { ...body, by })),
  }),
];
