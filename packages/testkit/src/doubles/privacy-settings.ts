import { instant, isoOf, type Instant } from "@sluse/core";

import type { ListFault } from "../faults/fault.ts";

/** What an active setting says. */
export type PrivacySettingType = "reservation" | "consent" | "access-restriction";

/** One person's setting for a definition. */
export interface PrivacySetting {
  readonly nationalId: string;
  /** Grows with each change of this person's setting. */
  readonly sequenceNumber: number;
  readonly active: boolean;
  readonly created: string;
  readonly changed: string;
}

/** A page of the active settings, and where the next begins; 0 when there is none. */
export interface SettingsPage {
  readonly settings: readonly PrivacySetting[];
  readonly next: number;
}

/** A definition of the double of PVK, and who has said no by it. */
export interface PrivacyDefinitionOptions {
  readonly id: string;
  readonly name: string;
  readonly partKode: string;
  readonly type: PrivacySettingType;
  /** People with an active setting from the start. */
  readonly active: Iterable<string>;
  /** People on a page. Default 1000. */
  readonly pageSize?: number;
}

/** One definition in Helsenorge's Personvernkomponent: a register's or study's reservation or consent. */
export class PrivacyDefinition {
  readonly id: string;
  readonly name: string;
  readonly partKode: string;
  readonly type: PrivacySettingType;
  readonly pageSize: number;
  readonly #settings = new Map<string, PrivacySetting>();
  #active: readonly PrivacySetting[] | undefined;

  constructor(options: PrivacyDefinitionOptions) {
    this.id = options.id;
    this.name = options.name;
    this.partKode = options.partKode;
    this.type = options.type;
    this.pageSize = options.pageSize ?? 1000;
    for (const nationalId of options.active) this.set(nationalId, true);
  }

  /** Makes a person's setting active or not, as they do themselves on Helsenorge. */
  set(nationalId: string, active: boolean, at: Instant = FIRST_DAY): PrivacySetting {
    const before = this.#settings.get(nationalId);
    const changed = isoOf(at);
    const setting = {
      nationalId,
      active,
      sequenceNumber: (before?.sequenceNumber ?? 0) + 1,
      created: before?.created ?? changed,
      changed,
    };
    this.#settings.set(nationalId, setting);
    this.#active = undefined;
    return setting;
  }

  of(nationalId: string): PrivacySetting | undefined {
    return this.#settings.get(nationalId);
  }

  /** The page that begins at `reference` (0 for the first), with the fault it is to have. */
  page(reference: number, fault?: ListFault): SettingsPage {
    const active = (this.#active ??= [...this.#settings.values()].filter((setting) => setting.active));
    const start = fault?.kind === "duplicate-page" ? Math.max(0, reference - this.pageSize) : reference;
    const whole = active.slice(start, start + this.pageSize);
    const end = reference + this.pageSize;
    const next = end < active.length ? end : 0;
    switch (fault?.kind) {
      case "partial-page":
        return { settings: whole.slice(0, Math.floor(whole.length / 2)), next };
      case "page-loop":
        return { settings: whole, next: reference > 0 ? reference : end };
      case "empty-page":
        return { settings: [], next: end };
      case "duplicate-page":
      case undefined:
        return { settings: whole, next };
      default:
        return fault satisfies never;
    }
  }
}

const FIRST_DAY = instant("2020-01-01T00:00:00Z");
