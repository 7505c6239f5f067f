import type { ConsoleUser } from "../../src/index.ts";

/** Made-up people, each of whom is something. */
export const SIRI: ConsoleUser = {
  id: "siri@fjordheim.example",
  name: "Siri Superbruker",
  about: {
    nb: "Superbruker for tre prosjekter: leser, godkjenner og stopper",
    en: "Superuser of three projects: reads, approves and stops",
  },
};
export const SIGURD: ConsoleUser = {
  id: "sigurd@fjordheim.example",
  name: "Sigurd Superbruker",
  about: {
    nb: "Superbruker nummer to: godkjenner når det trengs to",
    en: "The second superuser: approves where two are needed",
  },
};
export const BJORN: ConsoleUser = {
  id: "bjorn@fjordheim.example",
  name: "Bjørn Bestiller",
  about: { nb: "Bestiller utsendinger", en: "Orders mail-outs" },
};
export const SIGNE: ConsoleUser = {
  id: "signe@fjordheim.example",
  name: "Signe Sentral",
  about: {
    nb: "Sentral funksjon: ser alt, opphever alle stopper",
    en: "Central function: sees all, lifts all stops",
  },
};
export const DAG: ConsoleUser = {
  id: "dag@fjordheim.example",
  name: "Dag Desk",
  about: { nb: "Servicedesk: svarer når noen ringer", en: "Service desk: answers when someone calls" },
};
export const RITA: ConsoleUser = {
  id: "rita@fjordheim.example",
  name: "Rita Revisor",
  about: { nb: "Revisor: leser loggen", en: "Auditor: reads the log" },
};
export const ODA: ConsoleUser = {
  id: "oda@fjordheim.example",
  name: "Oda Operatør",
  about: { nb: "Drift: ser hvordan Sluse har det", en: "Operations: sees how Sluse is" },
};
export const PEOPLE: readonly ConsoleUser[] = [SIRI, SIGURD, BJORN, SIGNE, DAG, RITA, ODA];
