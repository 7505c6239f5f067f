import { describe, expect, test } from "vitest";

import { rulesMet } from "../rules-met.ts";

const ABOUT_LEFT_OVERS = new Set([
  "text/placeholder-left",
  "text/program-value",
  "text/filler-left",
  "text/fill-in-line",
  "text/silent-blank",
  "text/null-left",
  "text/bracketed-word",
  "text/empty-field",
]);
const met = (text: string): string[] => rulesMet(text).filter((rule) => ABOUT_LEFT_OVERS.has(rule));

describe("what is left over is found", () => {
  test.each([
    "{{navn}}",
    "{{ navn | upper }}",
    "}}",
    "${data.navn}",
    "#{navn}",
    "{navn}",
    "{12}",
    "<%= navn %>",
    "%NAVN%",
    "kl. %s",
    "((navn??deg))",
    "[_FORELDRESKJEMA_12_]",
    "[_BARN_",
    "[PROSJEKT TITTEL]",
    "((fornavn))",
    "[Sett inn dato]",
    "[e-postadresse]",
    "[first_name]",
    "[[navn]]",
    "<prosjektnavn>",
    "<<Navn>>",
    "MERGEFIELD",
    "«Adresse_Linje_1»",
    "Feil! Fant ikke referansekilden.",
    "Error! Bookmark not defined.",
    "*|FNAME|*",
    "@@navn@@",
    "##navn##",
    "__NAVN__",
    "$navn$",
  ])("%s", (text) => {
    expect(met(`Hei ${text} og velkommen.`)).toContain("text/placeholder-left");
  });

  test.each(["undefined", "NaN", "[object Promise]", "#VERDI!", "#REF!", "Invalid Date"])("%s", (text) => {
    expect(met(`Møt opp ${text} hos oss.`)).toEqual(["text/program-value"]);
  });
  test.each(["Frist: null", "Hei null,", "(null)", "Kontakt: None.", "null\nnull", "null null"])(
    "%s",
    (text) => {
      expect(met(text)).toEqual(["text/null-left"]);
    },
  );

  test.each([
    "xxx",
    "XX.XX.20XX",
    "TBD",
    "lorem ipsum",
    "dd/mm/yyyy",
    "00.00.0000",
    "Ola Nordmann",
    "99 99 99 99",
  ])("%s", (text) => {
    expect(met(`Møt opp ${text} hos oss.`)).toEqual(["text/filler-left"]);
  });
  test("an address of an example, also where addresses are passed over", () => {
    expect(met("Skriv til post@example.com.")).toEqual(["text/filler-left"]);
  });

  test.each([
    "Hei ,",
    "Hei\u00A0,",
    "Svar innen den .",
    "Takk for hjelpen !",
    "Bor du i ; eller ikke?",
    "Kjære\nVi skriver til deg.",
    "Du kan svare ( ).",
    "Studien «» er i gang.",
    "Storgata 1, , 7030 Trondheim",
  ])("%j", (text) => {
    expect(met(text)).toEqual(["text/silent-blank"]);
  });

  test.each(["Telefon:\nE-post: post@ntnu.no", "Frist:", "Navn:\nAdresse:", "Dato:\n\nUnderskrift:"])(
    "%j",
    (text) => {
      expect(met(text)).toEqual(["text/empty-field"]);
    },
  );
  test.each(["[PORTO BETALT]", "[Sett kryss]", "[STUDIE 12]", "((se side 2))", "«Navn»", "«Dato»"])(
    "%s",
    (text) => {
      expect(met(`Hei ${text} og velkommen.`)).toEqual(["text/bracketed-word"]);
    },
  );

  test.each(["Navn: ________", "Dato ......", "……"])("%s", (text) => {
    expect(met(text)).toContain("text/fill-in-line");
  });
});

describe("what only looks like it is left alone", () => {
  test.each([
    "Vi har null toleranse, og det koster null kroner. Skala: null til ti.",
    "Resultatet ble null, eller nær null.",
    "Se fotnote [1], [2] og [a]. Lars [Lasse] Hansen.",
    "«Livet etter hofteoperasjon» og «HUNT4» er navn på studier.",
    "Er du over 18 år (se side 2 (nederst))?",
    "10 % av 50 % er 5 %. Det er 10%og20% rabatt.",
    "Vi vil vite ... mer, og så videre … eller ikke.",
    "Åpent kl. 10–12; 08.00–15.00. Bruk .pdf, ikke .docx.",
    "Kjære deg,\n\nHei!\n\nHei,\n\nGod dag.",
    "Spørsmål? Ring oss. :) Takk!",
    "Kontakt:\nKåre Sør\nTelefon: 73 55 12 34",
    "Pris: kr 100,- for 2 < 3 > 1 og a < b.",
    "Se <https://ntnu.no> eller <post@ntnu.no>.",
    "None er et navn, og Nan er et annet. Størrelse XXL.",
    "Gå til https://ntnu.no/xxx/XXX/tbd.",
    "Vi møtes 1. januar 2001 og 11.01.1970.",
    "Du er født 01.01.1970 eller senere, og har bodd her siden 1.1.1970.",
    "Kromosom 47,XXX og XXX-syndrom er det samme.",
    "Programmet heter «navn».",
    "- Ta med legitimasjon\n- Ta med matpakke\n",
  ])("%s", (text) => {
    expect(met(text)).toEqual([]);
  });
});
