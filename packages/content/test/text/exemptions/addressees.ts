import type { RuleExemptions } from "./exemption.ts";

export const addressees: RuleExemptions = {
  rule: "text/addressees-mixed",
  exemptions: [
    {
      because: "what is denied is not said",
      found: "Kjære foresatte. Du får brevet, og du ble operert i fjor.",
      sound: ["Kjære foresatte. Dere får ikke brevet fordi du ble operert i fjor."],
    },
    {
      because: "what is denied is not said, in nynorsk",
      language: "nn",
      found: "Kjære føresette. De får brevet, og du vart operert i fjor.",
      sound: ["Kjære føresette. De får ikkje brevet fordi du vart operert i fjor."],
    },
    {
      because: "what is denied is not said, in English",
      language: "en",
      found: "Dear parents. You get this letter because you were operated last year.",
      sound: ["Dear parents. You do not get this letter because you were operated last year."],
    },
    {
      because: "a condition is of nobody in particular",
      found: "Kjære foresatte. Du ble operert hos oss.",
      sound: [
        "Kjære foresatte. Hvis du ble operert selv, kan du fortelle om det.",
        "Kjære foresatte. Dersom du ble operert selv, kan du fortelle om det.",
        "Kjære føresette. Fortel om du vart operert sjølv.",
        "Kjære foresatte. Fortell om da du ble operert selv.",
        "Kjære foresatte. Fortell oss når du ble operert selv.",
        "Kjære foresatte. Enten du ble operert eller ikke, kan dere svare.",
        "Kjære foresatte. Vi spør om barnet ble operert eller du ble operert.",
      ],
    },
    {
      because: "a condition is of nobody in particular, in English",
      language: "en",
      found: "Dear parents. You were treated here.",
      sound: [
        "Dear parents. If you were treated yourself, you may tell us.",
        "Dear parents. Tell us when you were treated yourself.",
        "Dear parents. Your child was treated here or you were treated here.",
        "Dear parents. Either you were treated here, and then we ask you, too.",
      ],
    },
    {
      because: "one clause speaks to both",
      found: "Du er kontrollperson, og du ble operert i fjor.",
      sound: ["Du får brevet fordi du ble undersøkt som kontrollperson i 2019."],
    },
    {
      because: "men are asked on a condition",
      found: "Du er mann. Gratulerer med graviditeten.",
      sound: [
        "Hvis du er mann, hopper du over delen der graviditeten din kommer fram.",
        "Dersom du er mann, hoppar du over delen der graviditeten din kjem fram.",
        "Si fra om du er mann. Delen der graviditeten din kommer fram, gjelder kvinner.",
        "Skip the part where your pregnancy comes up if you are a man. Congratulations on your pregnancy, if so.",
      ],
    },
  ],
};
