import type { RuleExemptions } from "./exemption.ts";

const signed = (text: string, ...signature: readonly string[]): string =>
  [text, "", "Vennlig hilsen", ...signature].join("\n");
const LEADER = ["Kari Ås", "Prosjektleder"];

export const signers: RuleExemptions = {
  rule: "text/signer-differs",
  exemptions: [
    {
      because: "nobody has signed",
      found: signed("Kontakt prosjektleder Per Dahl.", ...LEADER),
      sound: ["Kontakt prosjektleder Per Dahl.", "Ring oss ved Nordby sykehus. Fjordheim sykehus er med."],
    },
    {
      because: "whoever signs says not to lead, or gives no name",
      found: signed("Prosjektleder er Per Dahl.", ...LEADER),
      sound: [
        signed("Prosjektleder er Per Dahl.", "Kari Ås", "Forskningssykepleier"),
        signed("Prosjektleder er Per Dahl.", "Prosjektleder"),
      ],
    },
    {
      because: "the leader has signed among others",
      found: signed("Kontakt prosjektleder Per Dahl.", "Kari Ås og Siv Foss", "Prosjektleder"),
      sound: [
        signed("Kontakt prosjektleder Per Dahl.", "Kari Ås og Per Dahl", "Prosjektleder"),
        signed("Kontakt prosjektleder Kari Ås.", ...LEADER),
        signed("Kontakt prosjektleder professor Kari Ås.", "K. Ås, Siv Foss", "Prosjektleder"),
      ],
    },
    {
      because: "there is one leader, and others beside",
      found: signed("Kontakt prosjektleder Per Dahl.", ...LEADER),
      sound: [
        signed("Tidligere prosjektleder Per Dahl har sluttet.", ...LEADER),
        signed("Tidlegare prosjektleiar Per Dahl har slutta.", ...LEADER),
        signed("Forrige prosjektleder Per Dahl har sluttet.", ...LEADER),
        signed("Førre prosjektleiar Per Dahl har slutta.", ...LEADER),
        signed("Kontakt lokal prosjektleder Per Dahl.", ...LEADER),
        signed("Kontakt medprosjektleder Per Dahl.", ...LEADER),
        signed("Contact the former project leader Per Dahl.", ...LEADER),
        signed("Contact the local project leader Per Dahl.", ...LEADER),
      ],
    },
    {
      because: "another place is named, and not as the sender's own",
      found: signed("Ring oss ved Nordby sykehus.", "Fjordheim sykehus"),
      sound: [
        signed("Ring Nordby sykehus.", "Fjordheim sykehus"),
        signed("Ring oss ved Fjordheim universitetssykehus.", "Fjordheim sykehus"),
        signed("Ring oss ved Nordby sykehus.", "Kari Ås"),
        signed("Ring oss på telefon 73 55 12 34.", "Fjordheim sykehus"),
        signed("Ring oss ved Ditt sykehus.", "Fjordheim sykehus"),
      ],
    },
  ],
};
