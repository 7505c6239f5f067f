/** One setting in Helsenorge's Personvernkomponent, as it is registered there. */
export interface PrivacyDefinitionReference {
  /** The definition's GUID. */
  readonly id: string;
  readonly name: string;
  /** The party that owns it. */
  readonly partKode: string;
  /**
   * What an active setting means. `reservation`: whoever has it is opted out. `consent`: whoever has it not is.
   * The register answers *unknown* of everyone when the service says that it is the other kind.
   */
  readonly setting: "reservation" | "consent";
}
