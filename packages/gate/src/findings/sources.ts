/** Where rules come from, named alike everywhere. */
export const INCIDENT_2023: string =
  "Product board for Helsenorge, 20 April 2023, item 6-39/23: research letters to people who had opted out, sent three or four times, with a dead link";
export const TRAINING_2023: string =
  "Product board for Helsenorge, 20 April 2023, item 6-39/23: whoever uses Helsenorge for research must see to the training of those who convey surveys";
export const EFORSK_MANUAL: string = "eFORSK user manual, Hemit (June 2026)";
export const NEM_1997: string =
  "NEM (National Committee for Medical and Health Research Ethics), 17 March 1997: one written reminder is permissible";
export const OBJECTION: string = "GDPR art. 21 (right to object); helseforskningsloven § 16 (withdrawal)";
export const POPULATION_REGISTER: string =
  "Skatteetaten, Folkeregisteret: construction of national identity numbers, control digits from 2032";
