import type { PdfPlace } from "@sluse/core";

/**
 * The part of SARIF 2.1.0 that is written here (OASIS, 27 March 2020). Its lists may be changed, as in the published
 * types, so that a test can hold the two together.
 */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: SarifRun[];
}

export interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly semanticVersion?: string;
      readonly rules: SarifRule[];
    };
  };
  readonly language: string;
  readonly columnKind: "utf16CodeUnits";
  readonly invocations: [
    {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: SarifNotification[];
    },
  ];
  readonly results: SarifResult[];
}

export type SarifLevel = "none" | "note" | "warning" | "error";

export interface SarifRule {
  readonly id: string;
  readonly helpUri?: string;
  readonly shortDescription: SarifMessage;
  readonly fullDescription: SarifMessage;
  readonly help: SarifMessage;
  readonly defaultConfiguration: { readonly level: SarifLevel };
}

export interface SarifMessage {
  readonly text: string;
}

export interface SarifNotification {
  readonly level: "error";
  readonly associatedRule: { readonly id: string };
  readonly message: SarifMessage;
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly kind: "fail" | "notApplicable";
  readonly level: SarifLevel;
  readonly message: SarifMessage;
  readonly occurrenceCount?: number;
  readonly locations?: SarifLocation[];
  readonly relatedLocations?: SarifLocation[];
  readonly partialFingerprints?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, string>>;
}

export interface SarifLocation {
  readonly message?: SarifMessage;
  readonly physicalLocation?: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: {
      readonly startLine: number;
      readonly startColumn?: number;
      readonly endColumn?: number;
    };
  };
  readonly logicalLocations?: { readonly fullyQualifiedName: string; readonly kind: string }[];
  /** `rectangle` on a page of a PDF: points from its left and its top. */
  readonly properties?: { readonly rectangle: PdfPlace["rectangle"] };
}
