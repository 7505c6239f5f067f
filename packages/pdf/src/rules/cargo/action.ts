import type { PdfContentRule } from "../../pdf-rule.ts";

/** Actions by their names in the file, as people call them. */
const CALLED: Readonly<Record<string, { nb: string; en: string }>> = {
  Launch: { nb: "starte et program", en: "start a program" },
  SubmitForm: { nb: "sende fra seg det som fylles ut", en: "send off what is filled in" },
  ImportData: { nb: "hente inn data fra en annen fil", en: "bring in data from another file" },
  GoToR: { nb: "åpne en annen fil", en: "open another file" },
  GoToE: { nb: "åpne en fil som ligger inni den", en: "open a file inside it" },
  Sound: { nb: "spille lyd", en: "play a sound" },
  Movie: { nb: "spille film", en: "play a film" },
  Rendition: { nb: "spille lyd eller film", en: "play sound or film" },
  Hide: { nb: "skjule eller vise noe", en: "hide or show something" },
  Print: { nb: "starte utskrift", en: "start printing" },
  SaveAs: { nb: "lagre en kopi", en: "save a copy" },
  SetOCGState: { nb: "slå lag av og på", en: "switch layers on and off" },
};

function factsOf(action: string): Readonly<Record<string, string>> {
  const { nb, en } = CALLED[action] ?? {
    nb: `gjøre noe på egen hånd (${action})`,
    en: `act by itself (${action})`,
  };
  return { what: nb, whatEn: en };
}

export const action: PdfContentRule<"pdf/action"> = {
  id: "pdf/action",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Filen gjør noe på egen hånd",
      what: "Filen kan {what}.",
      why: "Et brev skal ikke starte programmer, sende skjemaer eller åpne andre filer.",
      mend: "Fjern handlingen, og lag PDF-en på nytt. Vanlige lenker er greit.",
    },
    en: {
      title: "The file does something by itself",
      what: "The file can {whatEn}.",
      why: "A letter must not start programs, submit forms or open other files.",
      mend: "Remove the action, and make the PDF anew. Ordinary links are fine.",
    },
  },
  example: {
    fails: "A link that starts a program.",
    passes: "A link to a web page.",
  },
  *find({ file }) {
    for (const name of file.actions) if (name !== "JavaScript") yield { facts: factsOf(name) };
  },
};
