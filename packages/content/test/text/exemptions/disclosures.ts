import type { RuleExemptions } from "./exemption.ts";

export const disclosures: RuleExemptions = {
  rule: "text/disclosed-to-others",
  exemptions: [
    {
      because: "what is denied is not said",
      found: "Svarene dine deles med arbeidsgiveren din.",
      sound: [
        "Ingen svar deles med arbeidsgiveren din.",
        "Svarene dine deles ikke med arbeidsgiveren din.",
        "Svara dine blir aldri delte; dei delast aldri med NAV.",
        "Arbeidsgiveren din får ikke tilgang til svarene.",
      ],
    },
    {
      because: "what is denied is not said, in nynorsk",
      language: "nn",
      found: "Svara dine delast med arbeidsgjevaren din.",
      sound: [
        "Ingen av svara dine delast med arbeidsgjevaren din.",
        "Svara dine delast ikkje med arbeidsgjevaren din.",
        "Arbeidsgjevaren din får ikkje innsyn i svara.",
      ],
    },
    {
      because: "what is denied is not said, in English",
      language: "en",
      found: "Your answers are shared with your employer.",
      sound: [
        "None of your answers are shared with your employer.",
        "Your answers are never shared with your employer.",
        "Your employer will not have access to your answers.",
      ],
    },
    {
      because: "a question is answered below",
      found: "Svarene deles med politiet.",
      sound: ["Kan svarene deles med politiet?"],
    },
  ],
};
