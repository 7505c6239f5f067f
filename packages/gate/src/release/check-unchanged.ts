import {
  SluseError,
  createFinding,
  type Finding,
  type LedgerTransaction,
  type MailOut,
  type Project,
  type Rule,
} from "@sluse/core";
import { manifestDigest } from "@sluse/core/house";

import { approvalDigestChanged } from "../approval/check-request.ts";
import { loadLetters, type Letters } from "../content/letters.ts";
import { INCIDENT_2023 } from "../findings/sources.ts";
import type { Context } from "../internal/context.ts";

export const releaseAudienceChanged: Rule = {
  id: "release/audience-changed",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Mottakerne er endret etter godkjenningen",
      what: "Listen over mottakere er ikke den som ble godkjent.",
      why: "Godkjenningen gjelder akkurat disse mottakerne.",
      mend: "Bestill på nytt med den riktige listen.",
    },
    en: {
      title: "The audience changed after approval",
      what: "The audience's digest is not the one that was approved.",
      why: "The approval is of exactly these people.",
      mend: "Submit anew with the right list.",
    },
  },
  example: {
    fails: "A person was added to the stored audience after approval.",
    passes: "The stored audience is the one that was approved.",
  },
};

export const releaseContentChanged: Rule = {
  id: "release/content-changed",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Brevet er endret etter godkjenningen",
      what: "Dokumentet «{document}» er ikke det som ble godkjent.",
      why: "Det som sendes, skal være nøyaktig det superbrukeren leste.",
      mend: "Bestill på nytt med det riktige brevet.",
    },
    en: {
      title: "The letter changed after approval",
      what: "The stored bytes of `{document}` do not have the approved digest.",
      why: "What is sent is exactly what the superuser read.",
      mend: "Submit anew with the right letter.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "The PDF was replaced by a mended one of the same name.",
    passes: "The PDF's bytes are those that were approved.",
  },
};

export const releaseTemplateChanged: Rule = {
  id: "release/template-changed",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Malen er endret etter godkjenningen",
      what: "Malen «{template}» er ikke lenger den som ble godkjent, eller den finnes ikke.",
      why: "Brevet ble godkjent som et eksemplar av malen slik den var.",
      mend: "Bestill på nytt med gjeldende mal.",
    },
    en: {
      title: "The template changed after approval",
      what: "The template `{template}` is no longer the one that was approved, or is gone.",
      why: "The letter was approved as an instance of the template as it was.",
      mend: "Submit anew with the template in force.",
    },
  },
  example: {
    fails: "The template's text was edited without a new version.",
    passes: "The template's digest is the one that was approved.",
  },
};

export const releaseLetterheadChanged: Rule = {
  id: "release/letterhead-changed",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Brevarket er endret etter godkjenningen",
      what: "Brevarket er ikke det som ble godkjent med brevet, eller det finnes ikke.",
      why: "Logo, avsender, skrift og oppsett er en del av det superbrukeren så.",
      mend: "Bruk det godkjente brevarket til utsendingen er ferdig, eller bestill på nytt med det nye.",
    },
    en: {
      title: "The letterhead changed after approval",
      what: "The letterhead is not the one that was approved with the letter, or is gone.",
      why: "Logo, sender, fonts and layout are part of what the superuser saw.",
      mend: "Keep the approved letterhead until the mail-out is done, or submit anew with the new one.",
    },
  },
  example: {
    fails: "The logo was exchanged after approval.",
    passes: "The typesetter's digest is the one that was approved.",
  },
};

export type Unchanged =
  | { readonly kind: "unchanged"; readonly letters: Letters }
  | { readonly kind: "changed"; readonly finding: Finding };

/** Whether the manifest, the people, the documents and the templates are those that were approved. */
export async function checkUnchanged(
  context: Context,
  tx: LedgerTransaction,
  mailOut: MailOut,
  project: Project,
): Promise<Unchanged> {
  if (manifestDigest(mailOut.manifest) !== mailOut.digest)
    return { kind: "changed", finding: createFinding(approvalDigestChanged) };
  const { audience } = mailOut.manifest;
  const [now, letters] = await Promise.all([
    // Under the names that were approved, whatever key or number people have now.
    tx.digestAudience(mailOut),
    lettersAsApproved(context, tx, mailOut, project),
  ]);
  return now.digest === audience.digest
    ? letters
    : { kind: "changed", finding: createFinding(releaseAudienceChanged) };
}

async function lettersAsApproved(
  context: Context,
  tx: LedgerTransaction,
  { manifest }: MailOut,
  project: Project,
): Promise<Unchanged> {
  try {
    return { kind: "unchanged", letters: await loadLetters(context, tx, manifest, project) };
  } catch (error) {
    if (error instanceof SluseError && error.code === "SLUSE_CONTENT_CHANGED") {
      return {
        kind: "changed",
        finding: createFinding(releaseContentChanged, { facts: { document: error.place?.path ?? "" } }),
      };
    }
    if (error instanceof SluseError && error.code === "SLUSE_TEMPLATE_CHANGED") {
      return {
        kind: "changed",
        finding: createFinding(releaseTemplateChanged, { facts: { template: error.place?.path ?? "" } }),
      };
    }
    if (error instanceof SluseError && error.code === "SLUSE_LETTERHEAD_CHANGED")
      return { kind: "changed", finding: createFinding(releaseLetterheadChanged) };
    throw error;
  }
}
